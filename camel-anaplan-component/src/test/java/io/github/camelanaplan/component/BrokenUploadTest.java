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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** An import never runs on content that did not arrive whole. */
@EachApiVersion
class BrokenUploadTest extends AnaplanTestSupport {
    private static final int MEGABYTE = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void fileThatShrinksWhileItIsReadIsNotImported() throws Exception {
        // Far more than is read ahead while the first chunk is under way
        Path file = Files.write(folder.resolve("shrinking.csv"), TestBytes.random(100 * MEGABYTE));
        when(RequestPattern.put("/chunks/0"), () -> write(file, new byte[10], StandardOpenOption.TRUNCATE_EXISTING));

        Exchange done = importing("chunkSize=1", file);

        failedWithoutAStart(done);
        assertThat(done.getException())
                .hasMessageContaining("products.csv")
                .hasMessageContaining("100000000 bytes at first");
    }

    @Test
    void fileThatGrowsWhileItIsReadIsNotImported() throws Exception {
        Path file = Files.write(folder.resolve("growing.csv"), TestBytes.random(2 * MEGABYTE));
        when(RequestPattern.put("/chunks/0"), () -> write(file, new byte[10], StandardOpenOption.APPEND));

        Exchange done = importing("chunkSize=1", file);

        failedWithoutAStart(done);
        assertThat(done.getException()).hasMessageContaining("2000000 bytes at first");
    }

    @Test
    void fileThatGrowsByMoreThanAChunkIsGivenUpAtOnce() throws Exception {
        Path file = Files.write(folder.resolve("growing.csv"), TestBytes.random(MEGABYTE));
        when(
                RequestPattern.put("/chunks/0"),
                () -> write(file, TestBytes.random(20 * MEGABYTE), StandardOpenOption.APPEND));

        failedWithoutAStart(importing("chunkSize=1", file));
        assertThat(Calls.chunks(anaplan)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void pieceThatShrinksWhileItIsReadIsNotImported() throws Exception {
        Path first = Files.write(folder.resolve("first.csv"), TestBytes.random(100 * MEGABYTE));
        Path second = Files.write(folder.resolve("second.csv"), TestBytes.random(MEGABYTE));
        when(RequestPattern.put("/chunks/0"), () -> write(first, new byte[10], StandardOpenOption.TRUNCATE_EXISTING));

        Exchange done = importing("chunkSize=1", List.of(first, second));

        failedWithoutAStart(done);
        assertThat(done.getException()).hasMessageContaining("a piece was 100000000 bytes at first");
    }

    @Test
    void fileThatShrinksBeforeItsSingleShotIsNotImported() throws Exception {
        Path file = Files.write(folder.resolve("shrinking.csv"), TestBytes.random(MEGABYTE));
        when(RequestPattern.post("/files/*"), () -> write(file, new byte[10], StandardOpenOption.TRUNCATE_EXISTING));

        failedWithoutAStart(importing("chunkSize=0", file));
    }

    @Test
    void fileThatGrowsBeforeItsSingleShotIsNotImported() throws Exception {
        Path file = Files.write(folder.resolve("growing.csv"), TestBytes.random(MEGABYTE));
        when(RequestPattern.post("/files/*"), () -> write(file, new byte[10], StandardOpenOption.APPEND));

        failedWithoutAStart(importing("chunkSize=0", file));
    }

    @Test
    void fileThatIsNotThereIsAnErrorBeforeAnythingIsSent() {
        Exchange done = importing("chunkSize=1", folder.resolve("missing.csv"));

        failedWithoutAStart(done);
        assertThat(done.getException()).hasMessageContaining("missing.csv");
        assertThat(Calls.changes(anaplan)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, MEGABYTE, MEGABYTE + 1})
    void streamThatBreaksIsNotImported(int bytes) {
        Exchange done = importing("chunkSize=1", TestBytes.breakingAfter(bytes));

        failedWithoutAStart(done);
        assertThat(done.getException())
                .hasMessageContaining("the disk went away")
                .hasMessageContaining("products.csv");
    }

    @Test
    void streamThatBreaksInASingleShotIsNotImported() {
        Exchange done = importing("chunkSize=0", TestBytes.breakingAfter(MEGABYTE));

        failedWithoutAStart(done);
        assertThat(done.getException()).hasMessageContaining("the disk went away");
    }

    @Test
    void iteratorThatBreaksIsNotImported() {
        Iterator<String> pieces = Stream.of("a", "b", "c")
                .map(piece -> {
                    if (piece.equals("c")) {
                        throw new IllegalStateException("the cursor was closed");
                    }
                    return piece;
                })
                .iterator();

        Exchange done = importing("chunkSize=1", pieces);

        assertThat(done.getException()).hasStackTraceContaining("the cursor was closed");
        assertThat(Calls.starts(anaplan)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1"})
    void pieceThatIsNoContentIsATransferThatFailedOnceSomethingWasSent(String chunkSize) {
        Iterator<Object> pieces =
                List.<Object>of(TestBytes.random(3 * MEGABYTE), 42).iterator();

        Exchange done = importing("chunkSize=" + chunkSize, pieces);

        failedWithoutAStart(done);
        assertThat(done.getException())
                .hasMessageContaining("products.csv")
                .hasMessageContaining("java.lang.Integer")
                .hasMessageContaining("expected File");
    }

    @Test
    void chunkThatIsRefusedIsNamed() {
        anaplan.nextAnswers(RequestPattern.put("/chunks/1"), 1, CannedAnswer.status(500));

        Exchange done = importing("chunkSize=1", TestBytes.random(3 * MEGABYTE));

        failedWithoutAStart(done);
        assertThat(done.getException())
                .hasMessageContaining("products.csv")
                .hasMessageContaining(model.fileId("products.csv"))
                .hasMessageContaining("chunk 1")
                .hasMessageContaining("500");
        assertThat(((TransferFailedException) done.getException()).trackedIds().modelId())
                .isEqualTo(model.id());
    }

    @Test
    void piecesAreNotTakenAnyMoreOnceTheUploadHasFailed() {
        AtomicInteger taken = new AtomicInteger();
        byte[] piece = TestBytes.random(MEGABYTE);
        Iterator<byte[]> manyPieces = Stream.generate(() -> {
                    taken.incrementAndGet();
                    return piece;
                })
                .limit(1000)
                .iterator();
        anaplan.nextAnswers(RequestPattern.put("/chunks/1"), 1, CannedAnswer.status(500));

        failedWithoutAStart(importing("chunkSize=1", manyPieces));
        assertThat(taken).hasValueLessThan(10);
    }

    @Test
    void uploadThatCannotBeCompletedIsNotImported() {
        anaplan.nextAnswers(RequestPattern.post("/complete"), 1, CannedAnswer.status(500));

        failedWithoutAStart(importing("chunkSize=1", new ByteArrayInputStream(TestBytes.random(2 * MEGABYTE))));
    }

    @Test
    void uploadWithChunksMissingInTheServiceIsNotImported() {
        anaplan.nextAnswers(
                RequestPattern.post("/complete"),
                1,
                wire().answer("file", "{\"id\":\"113000000000\",\"chunkCount\":1}"));

        Exchange done = importing("chunkSize=1", new ByteArrayInputStream(TestBytes.random(2 * MEGABYTE)));

        failedWithoutAStart(done);
        assertThat(done.getException()).hasMessageContaining("has 1 chunks where 2 were sent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "1", "{\"message\":\"Please wait\"}"})
    void uploadOfWhichTheEndIsNotConfirmedIsNotImported(String json) {
        anaplan.nextAnswers(
                RequestPattern.post("/complete"), 1, CannedAnswer.status(200).body("application/json", json));

        failedWithoutAStart(importing("chunkSize=1", new ByteArrayInputStream(TestBytes.random(2 * MEGABYTE))));
    }

    @Test
    void brokenUploadLeavesNoHeadersOfATransfer() {
        Exchange done = importing("chunkSize=1", TestBytes.breakingAfter(MEGABYTE + 1));

        failedWithoutAStart(done);
        assertThat(done.getMessage().getHeaders())
                .doesNotContainKeys(AnaplanConstants.CONTENT_LENGTH, AnaplanConstants.CHUNK_COUNT);
    }

    private void failedWithoutAStart(Exchange done) {
        assertThat(done.getException()).isInstanceOf(TransferFailedException.class);
        assertThat(Calls.starts(anaplan)).isEmpty();
        assertThat(model.tasks()).isEmpty();
    }

    private Exchange importing(String option, Object body) {
        return send("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel() + "&" + option, body);
    }

    /** Does something at the moment when a call arrives, which then gets its real answer. */
    private void when(RequestPattern call, Runnable what) {
        anaplan.nextAnswers(
                request -> {
                    if (call.test(request)) {
                        what.run();
                    }
                    return false;
                },
                1,
                CannedAnswer.status(500));
    }

    private static void write(Path file, byte[] bytes, StandardOpenOption how) {
        try {
            Files.write(file, bytes, StandardOpenOption.WRITE, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
