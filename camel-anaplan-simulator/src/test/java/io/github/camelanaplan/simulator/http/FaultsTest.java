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
package io.github.camelanaplan.simulator.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.Demo;
import io.github.camelanaplan.simulator.TestClient;
import io.github.camelanaplan.simulator.TestClient.Reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FaultsTest {

    private final Demo demo = Demo.start();
    private final TestClient client = demo.client;

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void preparedAnswerReplacesTheRealOneAsOftenAsAsked() {
        CannedAnswer busy =
                CannedAnswer.status(503).header("Retry-After", "1").body("text/html", "<html>gateway</html>");
        demo.anaplan.nextAnswers(RequestPattern.post("/tasks"), 2, busy);

        for (int i = 0; i < 2; i++) {
            Reply reply = client.post(demo.products() + "/tasks", Demo.LOCALE);
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.header("Retry-After")).isEqualTo("1");
            assertThat(reply.header("Content-Type")).isEqualTo("text/html");
            assertThat(reply.text()).isEqualTo("<html>gateway</html>");
        }
        assertThat(demo.model.tasks()).isEmpty();
        assertThat(client.post(demo.products() + "/tasks", Demo.LOCALE).status())
                .isEqualTo(200);
    }

    @Test
    void statusAfterProcessingHidesThatItWorked() {
        demo.anaplan.nextAnswers(
                RequestPattern.post("/tasks"), 1, CannedAnswer.status(504).afterProcessing());

        assertThat(client.post(demo.products() + "/tasks", Demo.LOCALE).status())
                .isEqualTo(504);
        assertThat(demo.model.tasks()).hasSize(1);
    }

    @Test
    void connectionIsResetBeforeProcessing() {
        demo.anaplan.nextAnswers(RequestPattern.put("/chunks/*"), 1, CannedAnswer.resetConnection());
        client.post(demo.file(""), "{\"chunkCount\":1}");

        assertThatThrownBy(() -> client.exchange(
                        "PUT",
                        demo.file("/chunks/0"),
                        "application/octet-stream",
                        BodyPublishers.ofByteArray(new byte[5])))
                .isInstanceOf(IOException.class);
        assertThat(client.get(demo.file("/chunks/0")).status()).isEqualTo(404);
    }

    @Test
    void connectionIsResetAfterProcessing() {
        demo.anaplan.nextAnswers(RequestPattern.post("/tasks"), 1, CannedAnswer.resetAfterProcessing());

        assertThatThrownBy(() -> client.exchange(
                        "POST", demo.products() + "/tasks", "application/json", BodyPublishers.ofString(Demo.LOCALE)))
                .isInstanceOf(IOException.class);
        assertThat(demo.model.tasks()).hasSize(1);
    }

    @Test
    void connectionIsResetWithinTheBody() {
        client.put(demo.file(""), "application/octet-stream", new byte[100_000]);
        demo.anaplan.nextAnswers(
                RequestPattern.get("/files/" + demo.model.fileId("products.csv")),
                1,
                CannedAnswer.resetAfterBytes(50_000));

        assertThatThrownBy(() -> client.exchange("GET", demo.file(""), null, BodyPublishers.noBody()))
                .isInstanceOf(IOException.class);
        assertThat(client.get(demo.file("")).bytes()).hasSize(100_000);
    }

    @Test
    void silenceLastsUntilTheSimulatorIsClosed() {
        demo.anaplan.nextAnswers(RequestPattern.get("/users/me"), 1, CannedAnswer.silence());
        HttpRequest request = HttpRequest.newBuilder(URI.create(demo.anaplan.apiUrl() + "/2/0/users/me"))
                .build();
        CompletableFuture<?> silent = HttpClient.newHttpClient().sendAsync(request, BodyHandlers.discarding());
        // the rule must be used up by this request and not by the next
        Awaitility.await().until(() -> demo.anaplan.journal().stream()
                .anyMatch(received -> received.path().endsWith("/users/me")));

        assertThat(client.get("/2/0/users/me").status()).isEqualTo(200);
        assertThat(silent).isNotDone();

        demo.close();
        assertThat(silent).failsWithin(Duration.ofSeconds(20));
    }

    @Test
    void slowPatternHoldsUpNoOtherRequest() {
        CountDownLatch decided = new CountDownLatch(1);
        demo.anaplan.nextAnswers(
                request -> {
                    boolean slow = request.path().endsWith("/users");
                    if (slow) {
                        await(decided);
                    }
                    return slow;
                },
                1,
                CannedAnswer.status(502));
        CompletableFuture<Reply> slow = CompletableFuture.supplyAsync(() -> client.get("/2/0/users"));

        assertThat(client.get("/2/0/users/me").status()).isEqualTo(200);
        assertThat(slow).isNotDone();
        decided.countDown();
        assertThat(slow)
                .succeedsWithin(Duration.ofSeconds(20))
                .extracting(Reply::status)
                .isEqualTo(502);
    }

    @Test
    void preparedAnswerIsGivenAsOftenAsAskedToManyAtOnce() {
        demo.anaplan.nextAnswers(RequestPattern.get("/users/me"), 5, CannedAnswer.status(503));

        List<Integer> statuses = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> client.get("/2/0/users/me").status())
                .toList();

        assertThat(statuses).filteredOn(status -> status == 503).hasSize(5);
    }

    @Test
    void preparedAnswersCanBeForgotten() {
        demo.anaplan.nextAnswers(request -> true, 5, CannedAnswer.status(500));
        demo.anaplan.forgetAnswers();

        assertThat(client.get("/2/0/users/me").status()).isEqualTo(200);
    }

    @Test
    void journalNotesWhatWasSentAndAnswered() {
        demo.anaplan.clearJournal();
        client.post(demo.file(""), "{\"chunkCount\":1}");
        client.put(demo.file("/chunks/0"), "application/octet-stream", new byte[12_345]);
        client.get(demo.path("/files?limit=1"));
        TestClient.with(demo.anaplan, null).get("/2/0/users/me");

        assertThat(demo.anaplan.journal()).hasSize(4);
        ReceivedRequest put = demo.anaplan.journal().get(1);
        assertThat(put.method()).isEqualTo("PUT");
        assertThat(put.path()).isEqualTo(demo.file("/chunks/0"));
        assertThat(put.contentType()).isEqualTo("application/octet-stream");
        assertThat(put.contentLength()).isEqualTo(12_345);
        assertThat(put.bytesReceived()).isEqualTo(12_345);
        assertThat(put.status()).isEqualTo(204);
        assertThat(put.user()).isEqualTo(Demo.USER);
        assertThat(demo.anaplan.journal().get(2).path()).endsWith("/files?limit=1");
        assertThat(demo.anaplan.journal().get(3).status()).isEqualTo(401);
        assertThat(demo.anaplan.journal().get(3).user()).isNull();
    }

    @Test
    void uploadThatBreaksOffLeavesNoTrace() throws IOException {
        client.post(demo.file(""), "{\"chunkCount\":1}");
        demo.anaplan.clearJournal();
        String head = "PUT " + demo.file("/chunks/0") + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                + client.authorization()
                + "\r\nContent-Type: application/octet-stream\r\nContent-Length: 1000\r\n\r\nhalf";
        URI url = demo.anaplan.apiUrl();
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            Awaitility.await()
                    .until(() -> !demo.anaplan.journal().isEmpty()
                            && demo.anaplan.journal().get(0).bytesReceived() == 4);
        }

        Awaitility.await()
                .during(Duration.ofMillis(100))
                .until(() -> client.get(demo.file("/chunks/0")).status() == 404);
    }

    @Test
    void bodyOfUnknownLengthIsReceivedWhole() {
        byte[] bytes = new byte[3_000_000];
        client.post(demo.file(""), "{\"chunkCount\":1}");
        Reply reply = client.send(
                "PUT",
                demo.file("/chunks/0"),
                "application/octet-stream",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));

        assertThat(reply.status()).isEqualTo(204);
        assertThat(client.get(demo.file("")).bytes()).isEqualTo(bytes);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
