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
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.model.Ability;
import io.github.camelanaplan.simulator.faults.CallKind;
import io.github.camelanaplan.simulator.http.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Content of several chunks: read, compressed and sent at once, and still the content. */
@EachApiVersion
class ManyChunksTest extends AnaplanTestSupport {
    private static final int MEGABYTE = 1_000_000;
    private static final int SIZE = 12 * MEGABYTE + 345;
    private static final String UPLOAD = "anaplan:upload/products.csv?chunkSize=1&";

    @TempDir
    Path folder;

    private List<ReceivedRequest> calls(CallKind kind) {
        return Calls.of(anaplan, kind);
    }

    /** Half of it shrinks, half does not. */
    private static byte[] content() {
        byte[] content = TestBytes.random(SIZE);
        Arrays.fill(content, 0, SIZE / 2, (byte) 'x');
        return content;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compression=auto",
                "compression=gzip",
                "compression=none",
                "compression=gzip&uploadConnections=4",
                "compression=none&uploadConnections=4",
                "compression=auto&uploadConnections=16"
            })
    void contentArrivesWholeFromAFileAndFromAStream(String options) throws Exception {
        byte[] content = content();
        Path file = Files.write(folder.resolve("in.csv"), content);

        succeed(UPLOAD + options + "&" + inModel(), file);
        assertThat(model.fileContent(USER, "products.csv")).hasValue(content);

        try (InputStream stream = Files.newInputStream(file)) {
            succeed(UPLOAD + options + "&" + inModel(), stream);
        }
        assertThat(model.fileContent(USER, "products.csv")).hasValue(content);
        assertThat(model.interleavedUploads("products.csv")).isEmpty();
    }

    @Test
    void chunksAreSentInOrderUnlessMoreConnectionsAreAskedFor() {
        succeed(UPLOAD + inModel(), content());

        assertThat(calls(CallKind.PUT_CHUNK))
                .extracting(call ->
                        Integer.valueOf(call.path().substring(call.path().lastIndexOf('/') + 1)))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    @Test
    void importOfThreeChunksTakesFiveCallsAndItsLooks() {
        assertThat(callsOfImport(TestBytes.random(2 * MEGABYTE + 1)))
                .containsExactlyElementsOf(
                        startedAfter(CallKind.ANNOUNCE, CallKind.PUT_CHUNK, CallKind.PUT_CHUNK, CallKind.PUT_CHUNK));
    }

    @Test
    void importOfUnknownLengthTakesOneMore() {
        assertThat(callsOfImport(new ByteArrayInputStream(TestBytes.random(2 * MEGABYTE + 1))))
                .containsExactlyElementsOf(startedAfter(
                        CallKind.ANNOUNCE,
                        CallKind.PUT_CHUNK,
                        CallKind.PUT_CHUNK,
                        CallKind.PUT_CHUNK,
                        CallKind.COMPLETE));
    }

    /** Without its looks, once everything is looked up. */
    /** Tasks that do not tell their times have to be looked at before a start, or it could not be told from them. */
    private List<CallKind> startedAfter(CallKind... calls) {
        List<CallKind> all = new ArrayList<>(List.of(calls));
        if (!version.has(Ability.TASK_TIMES)) {
            all.add(CallKind.LIST_TASKS);
        }
        all.add(CallKind.START_TASK);
        return all;
    }

    private List<CallKind> callsOfImport(Object content) {
        String load = "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?chunkSize=1&" + inModel();
        succeed(load, PlanningModel.PRODUCTS);
        anaplan.clearJournal();

        send(load, content);

        return anaplan.journal().stream()
                .filter(call -> !CallKind.POLL_TASK.test(call))
                .filter(call -> !CallKind.DUMP_CHUNKS.test(call) && !CallKind.DUMP_CHUNK.test(call))
                .map(call -> CallKind.of(call).orElseThrow())
                .toList();
    }

    @Test
    void chunkThatFailsIsSentAgainByItself() throws Exception {
        byte[] content = content();
        anaplan.faults().on(CallKind.PUT_CHUNK).occurrence(5).reset();

        try (InputStream stream = Files.newInputStream(Files.write(folder.resolve("in.csv"), content))) {
            succeed(UPLOAD + "maxRetries=3&retryDelay=1&" + inModel(), stream);
        }

        assertThat(model.fileContent(USER, "products.csv")).hasValue(content);
        assertThat(calls(CallKind.PUT_CHUNK)).hasSize(14);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "uploadConnections=4&"})
    void nothingIsSentAnyMoreOnceAChunkWasRefused(String options) {
        anaplan.faults().on(CallKind.PUT_CHUNK).occurrence(3).status(403);

        Exchange done = send(UPLOAD + options + inModel(), TestBytes.random(40 * MEGABYTE));

        assertThat(done.getException()).isInstanceOf(TransferFailedException.class);
        int sent = calls(CallKind.PUT_CHUNK).size();
        assertThat(sent).isLessThan(12);
        await().during(200, TimeUnit.MILLISECONDS)
                .until(() -> calls(CallKind.PUT_CHUNK).size() == sent);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void firstChunkThatIsRefusedEndsTheUpload(int connections) throws Exception {
        anaplan.faults().on(CallKind.PUT_CHUNK).occurrence(1).status(403);

        Exchange done = sendAsync(UPLOAD + "uploadConnections=" + connections + "&" + inModel(), content(), Map.of())
                .get(20, TimeUnit.SECONDS);

        assertThat(done.getException()).isInstanceOf(TransferFailedException.class);
        assertThat(calls(CallKind.PUT_CHUNK))
                .as("what was sent before the refusal was heard of, of 13")
                .hasSizeLessThan(connections == 1 ? 2 : 13);
    }

    @Test
    void streamThatFailsHalfWayStartsNoImportAndCompletesNoFile() {
        InputStream failing = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given++ == 3 * MEGABYTE) {
                    throw new IOException("the disk is gone");
                }
                return 'x';
            }
        };

        Exchange done = send("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?chunkSize=1&" + inModel(), failing);

        assertThat(done.getException())
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("the disk is gone")
                .hasRootCauseMessage("the disk is gone");
        assertThat(calls(CallKind.COMPLETE)).isEmpty();
        assertThat(model.tasks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 3 * MEGABYTE})
    void streamThatNeverEndsIsGivenUpWhenTheComponentStops(int given) throws Exception {
        context.getShutdownStrategy().setTimeout(1);
        PipedInputStream stream = new PipedInputStream(MEGABYTE);
        try (PipedOutputStream source = new PipedOutputStream(stream)) {
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
                try {
                    source.write(TestBytes.random(given));
                    source.flush();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            CompletableFuture<Exchange> running = sendAsync(
                    "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?chunkSize=1&" + inModel(), stream, Map.of());
            writing.get(20, TimeUnit.SECONDS);
            await().until(() -> stream.available() == 0);

            context.removeComponent("anaplan").stop();

            assertThat(running.get(20, TimeUnit.SECONDS).getException()).isInstanceOf(TransferFailedException.class);
            assertThat(model.tasks()).isEmpty();
        }
    }
}
