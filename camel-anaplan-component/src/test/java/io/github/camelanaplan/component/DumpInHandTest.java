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
package io.github.camelanaplan.component;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.TaskPartialException;
import io.github.camelanaplan.client.model.DumpHandle;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.faults.CallKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Rejected rows are in hand when the task has ended, whatever happens in the service afterwards. */
@EachApiVersion
class DumpInHandTest extends AnaplanTestSupport {
    private static final String LOAD = "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?failOn=never&";
    private static final String OTHER_REJECT = PlanningModel.PRODUCTS + "Lamp,P6,MARS,9\n";

    private TaskOutcome load(String products) {
        return succeed(LOAD + inModel(), products).getBody(TaskOutcome.class);
    }

    private static String text(DumpHandle dump) throws IOException {
        try (InputStream rows = dump.rows().orElseThrow().open()) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Rows of a region that there is not, more of them than are kept in memory. */
    private static String manyRejects() {
        StringBuilder products = new StringBuilder("Product,Code,Region,Price\n");
        IntStream.range(0, 5_000).forEach(i -> products.append("Item ")
                .append(i)
                .append(",X")
                .append(i)
                .append(",ATLANTIS,1\n"));
        return products.toString();
    }

    private static List<Path> spooled() throws IOException {
        try (Stream<Path> directories = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return directories
                    .filter(path -> path.getFileName().toString().startsWith("camel-anaplan-"))
                    .flatMap(path -> Stream.of(path.toFile().listFiles()))
                    .map(File::toPath)
                    .collect(Collectors.toList());
        }
    }

    @Test
    void outcomeHasTheRowsAfterTheServiceHasThoseOfALaterTask() throws Exception {
        TaskOutcome first = load(PlanningModel.PRODUCTS_WITH_TWO_REJECTS);
        TaskOutcome second = load(OTHER_REJECT);

        assertThat(text(first.dump())).contains("ATLANTIS", "cheap").doesNotContain("MARS");
        assertThat(text(second.dump())).contains("MARS");
        assertThat(text(first.dump())).as("read again").contains("ATLANTIS");
    }

    @Test
    void exceptionAndMessageHaveThemToo() throws Exception {
        Exchange done = send(
                "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(),
                PlanningModel.PRODUCTS_WITH_TWO_REJECTS);
        load(OTHER_REJECT);

        TaskPartialException error = done.getException(TaskPartialException.class);
        assertThat(text(error.taskOutcome().orElseThrow().dump())).contains("ATLANTIS");
        assertThat(done.getMessage().getHeader(AnaplanConstants.TASK_OUTCOME, TaskOutcome.class))
                .isSameAs(error.taskOutcome().orElseThrow());
    }

    @Test
    void dumpGivesTheRowsInHandWithoutAskingTheService() {
        Message loaded = succeed(LOAD + inModel(), PlanningModel.PRODUCTS_WITH_TWO_REJECTS);
        load(OTHER_REJECT);
        int before = anaplan.journal().size();

        Message dump = succeed("anaplan:dump?" + inModel(), "replaced meanwhile", loaded.getHeaders());

        assertThat(dump.getBody(String.class)).contains("ATLANTIS").doesNotContain("MARS");
        assertThat(anaplan.journal()).hasSize(before);
    }

    @Test
    void rowsInHandOfAnotherTaskAreNotTakenForThoseOfTheOneThatIsNamed() {
        Map<String, Object> headers = succeed(LOAD + inModel(), PlanningModel.PRODUCTS_WITH_TWO_REJECTS)
                .getHeaders();
        headers.put(AnaplanConstants.TASK_ID, load(OTHER_REJECT).task().taskId());

        assertThat(succeed("anaplan:dump?" + inModel(), null, headers).getBody(String.class))
                .contains("MARS")
                .doesNotContain("ATLANTIS");
    }

    @Test
    void rowsAreFetchedBeforeTheNextImportFromTheFileBegins() throws Exception {
        model.holdTasks();
        CompletableFuture<Exchange> first =
                sendAsync(LOAD + inModel(), PlanningModel.PRODUCTS_WITH_TWO_REJECTS, Map.of());
        await().until(() -> model.tasks().size() == 1);
        CompletableFuture<Exchange> second = sendAsync(LOAD + inModel(), OTHER_REJECT, Map.of());
        model.releaseTasks();

        assertThat(text(first.get(20, TimeUnit.SECONDS)
                        .getMessage()
                        .getBody(TaskOutcome.class)
                        .dump()))
                .contains("ATLANTIS");
        assertThat(text(second.get(20, TimeUnit.SECONDS)
                        .getMessage()
                        .getBody(TaskOutcome.class)
                        .dump()))
                .contains("MARS");
        List<CallKind> kinds = anaplan.journal().stream()
                .flatMap(request -> CallKind.of(request).stream())
                .filter(kind -> kind == CallKind.ANNOUNCE || kind == CallKind.DUMP_CHUNK)
                .toList();
        assertThat(kinds)
                .containsExactly(CallKind.ANNOUNCE, CallKind.DUMP_CHUNK, CallKind.ANNOUNCE, CallKind.DUMP_CHUNK);
    }

    @Test
    void processHasTheRowsOfItsSteps() throws Exception {
        Exchange done = send(
                "anaplan:process/" + PlanningModel.NIGHTLY + "?" + inModel(),
                Map.of("products.csv", PlanningModel.PRODUCTS_WITH_TWO_REJECTS, "revenue.csv", PlanningModel.REVENUE));
        load(OTHER_REJECT);

        TaskOutcome process =
                done.getException(AnaplanException.class).taskOutcome().orElseThrow();
        assertThat(text(process.dumps().get(0))).contains("ATLANTIS");
        assertThat(succeed("anaplan:dump?" + inModel(), null, done.getMessage().getHeaders())
                        .getBody(String.class))
                .contains("ATLANTIS");
    }

    @Test
    void rowsThatCannotBeFetchedAtOnceChangeNothingOfTheOutcomeAndAreAskedForLater() {
        anaplan.faults().on(CallKind.DUMP_CHUNKS).status(500);

        Message loaded = succeed(LOAD + inModel(), PlanningModel.PRODUCTS_WITH_TWO_REJECTS);

        TaskOutcome outcome = loaded.getBody(TaskOutcome.class);
        assertThat(outcome.dump().rows()).isEmpty();
        assertThat(loaded.getHeaders()).containsEntry(AnaplanConstants.DUMP_AVAILABLE, true);
        assertThat(succeed("anaplan:dump?" + inModel(), null, loaded.getHeaders())
                        .getBody(String.class))
                .contains("ATLANTIS");
    }

    @Test
    void manyRowsLieInAFileUntilTheComponentStops() throws Exception {
        TaskOutcome outcome = load(manyRejects());

        String rows = text(outcome.dump());
        assertThat(rows.lines()).hasSize(5_001);
        // Other tests have theirs beside it
        Path file = spooled().stream()
                .filter(candidate -> candidate.toFile().length() == rows.getBytes(StandardCharsets.UTF_8).length)
                .findFirst()
                .orElseThrow();
        Path directory = file.getParent();
        context.stop();
        assertThat(directory).doesNotExist();
    }

    @Test
    void routeThatHandlesTheErrorGivesTheRowsOfItsOwnExchange() throws Exception {
        route(r -> r.from("direct:load")
                .onException(TaskPartialException.class)
                .handled(true)
                .to("seda:rejected")
                .end()
                .to("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel()));
        route(r -> r.from("seda:rejected").to("anaplan:dump?" + inModel()).to("mock:rejected"));
        MockEndpoint rejected = context.getEndpoint("mock:rejected", MockEndpoint.class);
        rejected.expectedMessageCount(2);

        succeed("direct:load", PlanningModel.PRODUCTS_WITH_TWO_REJECTS);
        succeed("direct:load", OTHER_REJECT);

        rejected.assertIsSatisfied();
        assertThat(rejected.getExchanges())
                .extracting(exchange -> exchange.getMessage().getBody(String.class))
                .satisfiesExactly(first -> assertThat(first).contains("ATLANTIS"), second -> assertThat(second)
                        .contains("MARS"));
    }
}
