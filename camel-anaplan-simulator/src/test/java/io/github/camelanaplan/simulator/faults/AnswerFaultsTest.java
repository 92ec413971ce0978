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
package io.github.camelanaplan.simulator.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.simulator.AdjustableClock;
import io.github.camelanaplan.simulator.Demo;
import io.github.camelanaplan.simulator.TestClient.Reply;
import io.github.camelanaplan.simulator.model.ModelState;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AnswerFaultsTest {

    private final AdjustableClock clock = AdjustableClock.startingAt(Instant.parse("2026-01-01T00:00:00Z"));
    private final Demo demo = Demo.start(anaplan -> anaplan.clock(clock));
    private final InjectedCalls calls = InjectedCalls.of(demo);

    @AfterEach
    void close() {
        demo.close();
    }

    private FaultPoint on(CallKind kind) {
        return demo.anaplan.faults().on(kind);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404, 502, 503})
    void pageComesWithAnyStatus(int status) {
        on(CallKind.LOOK_UP).html(status);

        Reply reply = calls.me();

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("text/html");
        assertThat(reply.text()).startsWith("<html>");
    }

    @Test
    void errorLooksLikeTheService() {
        on(CallKind.START_TASK).error(423);

        Reply reply = demo.client.post(demo.products() + "/tasks", Demo.LOCALE);

        assertThat(reply.status()).isEqualTo(423);
        assertThat(reply.json("/status/code").asInt()).isEqualTo(423);
        assertThat(reply.json("/status/message").asText()).isEqualTo("Model is locked");
        assertThat(demo.model.tasks()).isEmpty();
    }

    @Test
    void retryAfterIsInSecondsOrADate() {
        on(CallKind.LOOK_UP).status(429, Duration.ofSeconds(7));
        on(CallKind.LOOK_UP).statusUntil(503, Duration.ofMinutes(2));
        clock.advance(Duration.ofHours(1));

        assertThat(calls.me().header("Retry-After")).isEqualTo("7");
        assertThat(demo.as(Demo.USER).get("/2/0/users/me").header("Retry-After"))
                .isEqualTo("Thu, 01 Jan 2026 01:02:00 GMT");
    }

    @Test
    void corruptAnswerDiffersInOneByte() {
        byte[] content = "a".repeat(1_001).getBytes(UTF_8);
        demo.client.put(demo.file(""), "application/octet-stream", content);
        on(CallKind.GET_FILE).corrupt();

        byte[] corrupted = demo.client.get(demo.file("")).bytes();

        assertThat(corrupted).hasSameSizeAs(content).isNotEqualTo(content);
        corrupted[500] = 'a';
        assertThat(corrupted).isEqualTo(content);
    }

    @Test
    void corruptJsonIsNone() {
        on(CallKind.LOOK_UP).corrupt();
        on(CallKind.LOOK_UP).malformedJson();

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> calls.me().json()).hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void corruptCompressedChunkIsRefused() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write("Product\nBike\n".getBytes(UTF_8));
        }
        demo.client.post(demo.file(""), "{\"chunkCount\":1}");
        on(CallKind.PUT_CHUNK).corruptRequest();

        assertThat(put(compressed.toByteArray())).isEqualTo(400);
        assertThat(put(compressed.toByteArray())).isEqualTo(204);
    }

    private int put(byte[] compressed) {
        return demo.client
                .put(demo.file("/chunks/0"), "application/x-gzip", compressed)
                .status();
    }

    @Test
    void corruptPlainChunkIsStored() {
        on(CallKind.PUT_CHUNK).corruptRequest();

        assertThat(calls.chunk("products.csv", 0, "Product\nBike\n".getBytes(UTF_8)))
                .isEqualTo(204);
        assertThat(demo.model.fileContent(Demo.USER, "products.csv").orElseThrow())
                .hasSize(13)
                .isNotEqualTo("Product\nBike\n".getBytes(UTF_8));
    }

    @Test
    void answersAboutTasksAreBroken() {
        String task = calls.importedProducts();
        on(CallKind.POLL_TASK).occurrence(1).withoutResult();
        on(CallKind.POLL_TASK).occurrence(2).nullDetails();
        on(CallKind.POLL_TASK).occurrence(3).taskState("SLEEPING");
        on(CallKind.POLL_TASK).occurrence(4).countsThatAreNoNumbers();

        JsonNode withoutResult = poll(task);
        assertThat(withoutResult.path("taskState").asText()).isEqualTo("COMPLETE");
        assertThat(withoutResult.has("result")).isFalse();
        assertThat(poll(task).at("/result/details").isNull()).isTrue();
        assertThat(poll(task).path("taskState").asText()).isEqualTo("SLEEPING");
        assertThat(poll(task).at("/result/details/0/values").toString())
                .startsWith("[\"hierarchyName\",\"Products\",\"successRowCount\",\"many\"");
        assertThat(poll(task).at("/result/details/0/values/3").asText()).isEqualTo("2");
    }

    private JsonNode poll(String task) {
        return demo.client.get(task).json("/task");
    }

    @Test
    void answerIsRewritten() {
        on(CallKind.LOOK_UP).rewrite(body -> body.replace("\"user\"", "\"nobody\""));

        assertThat(calls.me().json().has("nobody")).isTrue();
        assertThat(calls.me().json().has("user")).isTrue();
    }

    @Test
    void answerThatIsNoJsonIsNotBroken() {
        on(CallKind.DELETE_FILE).taskState("SLEEPING");

        assertThat(demo.client.delete(demo.file("")).status()).isEqualTo(204);
    }

    @Test
    void tokensExpireAtACall() {
        on(CallKind.LOOK_UP).occurrence(2).expireTokens();

        assertThat(calls.statuses(3)).containsExactly(200, 401, 401);
        assertThat(demo.as(Demo.USER).get("/2/0/users/me").status()).isEqualTo(200);
    }

    @Test
    void modelChangesItsStateAtACall() {
        on(CallKind.START_TASK).changeState(ModelState.LOCKED);

        assertThat(demo.client.post(demo.file(""), "{\"chunkCount\":1}").status())
                .isEqualTo(200);
        assertThat(demo.client.post(demo.products() + "/tasks", Demo.LOCALE).status())
                .isEqualTo(423);
        demo.model.changeState(ModelState.UNLOCKED);
        assertThat(demo.client.post(demo.products() + "/tasks", Demo.LOCALE).status())
                .isEqualTo(200);
    }

    @Test
    void tasksAreForgottenAtACall() {
        String task = calls.importedProducts();
        on(CallKind.POLL_TASK).occurrence(2).forgetTasks();

        assertThat(demo.client.get(task).status()).isEqualTo(200);
        assertThat(demo.client.get(task).status()).isEqualTo(404);
    }

    @Test
    void anythingIsDoneAtACall() {
        on(CallKind.LOOK_UP).run(() -> demo.model.holdTasks());

        calls.me();
        demo.startTask(demo.client, demo.products());

        assertThat(demo.client.get(demo.path("/status")).status()).isEqualTo(200);
        assertThat(demo.client
                        .get(demo.products() + "/tasks")
                        .json("/tasks/0/taskState")
                        .asText())
                .isNotEqualTo("COMPLETE");
    }
}
