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

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** A file is overwritten in place: what comes out of it is never a mixture of two contents. */
class RewrittenFileTest extends AnaplanTestSupport {
    private static final int CHUNK = 1_000;
    private static final int SIZE = 5 * CHUNK;
    private static final String EXPORT = "anaplan:export/Many chunks.csv?downloadConnections=1&";
    private static final String UPLOAD = "anaplan:upload/products.csv?";
    private static final String DOWNLOAD = "anaplan:download/products.csv?downloadConnections=1&";

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator
                .downloadChunkSize(CHUNK)
                .workspace(
                        "Finance",
                        finance -> finance.model("Sales", m -> {
                            PlanningModel.declare(m);
                            m.export("Many chunks.csv", e -> e.ofSyntheticBytes(SIZE))
                                    .process("Reporting", "Many chunks.csv");
                        }));
    }

    @Test
    void contentOfARunCannotBeReadOnOnceTheNextHasBegun() throws Exception {
        InputStream first = content(EXPORT);
        assertThat(first.readNBytes(CHUNK + 1)).hasSize(CHUNK + 1);

        InputStream second = content(EXPORT);

        writtenAnew(first);
        assertThat(second.readAllBytes()).hasSize(SIZE);
    }

    @Test
    void contentOfARunCannotBeReadOnOnceAProcessRunsTheExport() throws Exception {
        InputStream first = content(EXPORT);
        assertThat(first.read()).isNotNegative();

        succeed("anaplan:process/Reporting?" + inModel(), null);

        writtenAnew(first);
    }

    @Test
    void exportWaitsUntilAProcessThatRunsItHasEnded() throws Exception {
        model.holdTasks();
        CompletableFuture<Exchange> process = sendAsync("anaplan:process/Reporting?" + inModel(), null, Map.of());
        await().until(() -> model.tasks().size() == 1);

        CompletableFuture<Exchange> export = sendAsync(EXPORT + inModel(), null, Map.of());

        await().during(200, TimeUnit.MILLISECONDS).until(() -> model.tasks().size() == 1);
        model.releaseTasks();
        assertThat(process.get(20, TimeUnit.SECONDS).getException()).isNull();
        assertThat(export.get(20, TimeUnit.SECONDS).getMessage().getBody(byte[].class))
                .hasSize(SIZE);
    }

    @Test
    void contentOfTheLatestRunIsWhole() throws Exception {
        content(EXPORT);

        InputStream latest = content(EXPORT);

        assertThat(latest.readAllBytes()).hasSize(SIZE);
    }

    @Test
    void runOfAnotherExportChangesNothing() throws Exception {
        InputStream content = content(EXPORT);

        content("anaplan:export/" + PlanningModel.EXPORT_PRODUCTS + "?");

        assertThat(content.readAllBytes()).hasSize(SIZE);
    }

    @Test
    void downloadedContentCannotBeReadOnOnceAnUploadHasBegun() throws Exception {
        succeed(UPLOAD + "chunkSize=1&" + inModel(), TestBytes.random(2_500_000));
        InputStream content = content(DOWNLOAD);
        assertThat(content.read()).isNotNegative();
        anaplan.nextAnswers(RequestPattern.put("/chunks/0"), 1, CannedAnswer.status(500));

        send(UPLOAD + inModel(), TestBytes.random(2 * CHUNK));

        writtenAnew(content);
    }

    @Test
    void chunkThatComesWhileTheFileIsWrittenAnewIsNotGiven() {
        upload(TestBytes.random(10));
        InputStream content = content(DOWNLOAD);
        onceAt(RequestPattern.get("/chunks/*"), () -> upload(TestBytes.random(20)));

        writtenAnew(content);
    }

    @Test
    void contentOfAFileIsUploadedToItselfOrNotAtAll() {
        byte[] small = TestBytes.random(10);
        upload(small);
        assertThat(send(UPLOAD + inModel(), content(DOWNLOAD)).getException()).isNull();
        assertThat(model.fileContent(USER, "products.csv")).hasValue(small);

        byte[] large = TestBytes.random(2_500_000);
        succeed(UPLOAD + "chunkSize=1&" + inModel(), large);
        assertThat(send(UPLOAD + "chunkSize=1&" + inModel(), content(DOWNLOAD)).getException())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("products.csv")
                .hasMessageContaining("would be lost");
        assertThat(model.fileContent(USER, "products.csv")).hasValue(large);
    }

    @Test
    void downloadWaitsForAnUploadThatIsUnderWay() {
        byte[] whole = TestBytes.random(2_500_000);
        CountDownLatch halfway = new CountDownLatch(1);
        InputStream end = new InputStream() {
            @Override
            public int read() {
                awaitQuietly(halfway);
                return -1;
            }
        };
        upload(new byte[] {'o', 'l', 'd'});
        int before = received(RequestPattern.post("/files/*")).size();
        CompletableFuture<Exchange> uploading =
                sendAsync(UPLOAD + "chunkSize=1&" + inModel(), List.of(whole, end), Map.of());
        await().until(() -> received(RequestPattern.post("/files/*")).size() > before);

        CompletableFuture<Exchange> downloading = sendAsync(DOWNLOAD + inModel(), null, Map.of());
        halfway.countDown();

        assertThat(uploading.join().getException()).isNull();
        assertThat(downloading.join().getException()).isNull();
        assertThat(downloading.join().getMessage().getBody(byte[].class)).isEqualTo(whole);
    }

    @Test
    void runsOfOneExportFollowEachOther() {
        model.holdTasks();
        CompletableFuture<Exchange> first = sendAsync(EXPORT + inModel(), null, Map.of());
        await().until(() -> model.tasks().size() == 1);
        CompletableFuture<Exchange> second = sendAsync(EXPORT + inModel(), null, Map.of());
        model.releaseTasks();

        assertThat(first.join().getException()).isNull();
        assertThat(second.join().getException()).isNull();
        assertThat(anaplan.journal().stream()
                        .filter(RequestPattern.post("/tasks").or(RequestPattern.get("/chunks")))
                        .map(ReceivedRequest::method))
                .containsExactly("POST", "GET", "POST", "GET");
    }

    @Test
    void exportWithoutChunksOfWhichTheServiceTellsASizeIsAnError() {
        anaplan.nextAnswers(
                RequestPattern.get("/chunks"),
                1,
                CannedAnswer.status(200).body("application/json", "{\"meta\":{},\"status\":{\"code\":200}}"));

        Exchange done = send(EXPORT + inModel(), null);

        assertThat(done.getException())
                .isInstanceOfSatisfying(
                        TransferFailedException.class,
                        e -> assertThat(e.trackedIds().fileId()).isEqualTo(model.exportId("Many chunks.csv")))
                .hasMessageContaining("5000 bytes")
                .hasMessageContaining("Many chunks.csv");
    }

    private InputStream content(String uri) {
        return succeed(uri + inModel(), null).getBody(InputStream.class);
    }

    private void upload(Object body) {
        succeed(UPLOAD + inModel(), body);
    }

    private static void writtenAnew(InputStream content) {
        assertThatThrownBy(content::readAllBytes)
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("written anew since");
    }

    /** Does something when a call arrives for the first time, which then gets its real answer. */
    private void onceAt(Predicate<ReceivedRequest> call, Runnable what) {
        CountDownLatch pending = new CountDownLatch(1);
        anaplan.nextAnswers(
                request -> {
                    if (call.test(request) && pending.getCount() > 0) {
                        pending.countDown();
                        what.run();
                    }
                    return false;
                },
                1,
                CannedAnswer.status(500));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
