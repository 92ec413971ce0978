/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.component.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.Parameter;

import io.github.camelanaplan.client.ApiVersion;
import io.github.camelanaplan.component.EachApiVersion;
import io.github.camelanaplan.docs.CommittedPage;
import io.github.camelanaplan.docs.Repository;
import io.github.camelanaplan.simulator.http.InjectedFault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Every call, with every fault, once and for ever, with no session and with an expired one: the exchange ends well, with the
 * content whole and one task, or with the one exception that {@link ExpectedEnds} has, and nothing has run twice.
 */
@EachApiVersion
@Execution(ExecutionMode.CONCURRENT)
class FaultMatrixTest {
    private static final Path PAGES = Repository.ROOT.resolve("docs").resolve("reference");
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Parameter
    ApiVersion version;

    private final Map<Often, Matrix> seen =
            new EnumMap<>(Map.of(Often.ONCE, new Matrix(), Often.FROM_THEN_ON, new Matrix()));
    private final ExpectedEnds expected = new ExpectedEnds();
    private final AtomicInteger cells = new AtomicInteger();

    @TestFactory
    Stream<DynamicTest> eachCallEndsAsItShouldWithEachFault() {
        return Arrays.stream(FaultedCall.values())
                .flatMap(call -> Arrays.stream(FaultKind.values())
                        .filter(fault -> fault.fits(call.kind()))
                        .flatMap(fault -> cells(call, fault)))
                .map(cell -> dynamicTest(cell.name(), () -> assertTimeoutPreemptively(LONGEST, () -> check(cell))));
    }

    private Stream<MatrixCell> cells(FaultedCall call, FaultKind fault) {
        return Arrays.stream(Often.values())
                .flatMap(often -> Arrays.stream(AtFirst.values())
                        .map(session -> new MatrixCell(call, fault, often, session, version)))
                .filter(MatrixCell::isPossible)
                .filter(MatrixCell::isWorthItsTime);
    }

    private void check(MatrixCell cell) throws IOException {
        cells.incrementAndGet();
        try (MatrixBench bench = new MatrixBench(cell)) {
            bench.prepare();
            InjectedFault fault = bench.inject();

            Exchange done = bench.run();

            MatrixEnd end = MatrixEnd.of(done, bench)
                    .orElseThrow(() -> new AssertionError("No error of ours", done.getException()));
            seen.get(cell.often()).add(cell.call(), cell.fault(), end.letter());
            assertThat(fault.given()).as("calls with the fault").isPositive();
            MatrixRules.check(bench, end, done);
            assertThat(end).as(() -> "end with " + done.getException()).isEqualTo(expected.of(cell));
        }
    }

    @AfterEach
    void writeMatrix() throws IOException {
        StringBuilder text = new StringBuilder(cells + " cells\n");
        seen.forEach(
                (often, matrix) -> text.append('\n').append(often).append('\n').append(matrix));
        Files.writeString(Path.of("target", "fault-matrix-" + version + ".txt"), text);
        new CommittedPage(Repository.ROOT, PAGES.resolve(MatrixPage.name(version)), Repository.isToBeUpdated())
                .mustRead(new MatrixPage(version, seen, cells.get()).text());
    }
}
