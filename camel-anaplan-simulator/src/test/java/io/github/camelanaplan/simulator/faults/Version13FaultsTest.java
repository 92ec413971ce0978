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

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.AdjustableClock;
import io.github.camelanaplan.simulator.Demo;
import io.github.camelanaplan.simulator.Demo13;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.TestClient.Reply;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.http.RequestPattern;
import io.github.camelanaplan.simulator.model.ModelState;
import io.github.camelanaplan.simulator.tasks.TaskState;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What tests do to the service they do to both versions of it. */
class Version13FaultsTest {

    private static final String CSV = "Product,Code,Region,Price\nBike,P1,EMEA,100\n";

    private final Demo13 demo = Demo13.start(SimulatorBuilder::busyModelsBlock, model -> {});

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void errorIsTextLikeThoseOfTheVersion() {
        on(CallKind.START_TASK).error(423);
        demo.model.changeState(ModelState.UNLOCKED);

        Reply injected = start();
        demo.model.changeState(ModelState.LOCKED);
        Reply real = start();

        assertThat(injected.status()).isEqualTo(423);
        assertThat(injected.text()).isEqualTo(real.text()).isNotBlank().doesNotContain("{");
        assertThat(injected.header("Content-Type")).isEqualTo(real.header("Content-Type"));
        assertThat(demo.model.tasks()).isEmpty();
    }

    @Test
    void errorMayTakeEffectFirstOrTellWhenToTryAgain() {
        demo.anaplan.nextAnswers(
                RequestPattern.post("/tasks"), 1, CannedAnswer.error(503).afterProcessing());
        on(CallKind.LIST_FILES).status(429, Duration.ofSeconds(7));

        assertThat(start().text()).isEqualTo("Service Unavailable");
        assertThat(demo.model.tasks()).hasSize(1);
        Reply later = demo.client.get(demo.path("/files"));
        assertThat(later.status()).isEqualTo(429);
        assertThat(later.header("Retry-After")).isEqualTo("7");
        assertThat(later.header("Content-Type")).startsWith("text/plain");
    }

    @Test
    void errorMayHaveABodyOfItsOwn() {
        demo.anaplan.nextAnswers(
                RequestPattern.get("/files"), 1, CannedAnswer.error(500).body("text/html", "<html>oops</html>"));

        Reply reply = demo.client.get(demo.path("/files"));

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.header("Content-Type")).isEqualTo("text/html");
        assertThat(reply.text()).isEqualTo("<html>oops</html>");
    }

    @Test
    void bareTasksAreBroken() {
        demo.upload(CSV);
        String task = demo.products() + "/tasks/"
                + demo.run(demo.products()).path("taskId").asText();
        on(CallKind.POLL_TASK).occurrence(1).withoutResult();
        on(CallKind.POLL_TASK).occurrence(2).nullDetails();
        on(CallKind.POLL_TASK).occurrence(3).taskState("SLEEPING");
        on(CallKind.POLL_TASK).occurrence(4).countsThatAreNoNumbers();

        JsonNode withoutResult = demo.client.get(task).json();
        assertThat(withoutResult.path("taskState").asText()).isEqualTo("COMPLETE");
        assertThat(withoutResult.has("result")).isFalse();
        assertThat(demo.client.get(task).json("/result/details").isNull()).isTrue();
        assertThat(demo.client.get(task).json("/taskState").asText()).isEqualTo("SLEEPING");
        assertThat(demo.client.get(task).json("/result/details/0/values/3").asText())
                .isEqualTo("many");
        assertThat(demo.client.get(task).json("/result/details/0/values/3").asText())
                .isEqualTo("1");
    }

    @Test
    void bareListsOfTasksAreBrokenAndOthersAreNot() {
        start();
        demo.anaplan.faults().onAnyCall().times(2).taskState("SLEEPING");

        assertThat(demo.client
                        .get(demo.products() + "/tasks")
                        .json("/0/taskState")
                        .asText())
                .isEqualTo("SLEEPING");
        assertThat(demo.client.get("/1/3/workspaces").text()).doesNotContain("SLEEPING");
    }

    @Test
    void bothVersionsTakeFromOneBucket() {
        AdjustableClock clock = AdjustableClock.startingAt(Instant.parse("2026-01-01T00:00:00Z"));
        try (Demo13 limited = Demo13.start(anaplan -> anaplan.clock(clock).rateLimit(2, 1), model -> {})) {
            assertThat(limited.client.get("/1/3/workspaces").status()).isEqualTo(200);
            assertThat(limited.demo.client.get("/2/0/users/me").status()).isEqualTo(200);

            Reply tooMuch = limited.client.get("/1/3/workspaces");

            assertThat(tooMuch.status()).isEqualTo(429);
            assertThat(tooMuch.header("Retry-After")).isEqualTo("1");
            assertThat(tooMuch.text()).isEqualTo("Too Many Requests");
            assertThat(limited.demo.client.get("/2/0/users/me").status()).isEqualTo(429);
        }
    }

    @Test
    void filesWaitForABusyModelAndTasksDoNot() {
        demo.model.holdTasks();
        String task = demo.startTask(demo.products());
        Awaitility.await().until(() -> demo.model.tasks().get(0).state() == TaskState.IN_PROGRESS);

        CompletableFuture<Reply> files = CompletableFuture.supplyAsync(() -> demo.client.get(demo.path("/files")));
        assertThat(demo.client.get(demo.products() + "/tasks/" + task).status()).isEqualTo(200);
        assertThat(demo.client.get(demo.path("/imports")).status()).isEqualTo(200);
        assertThat(files).isNotDone();

        demo.model.releaseTasks();
        assertThat(files).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void evidenceIsKept() {
        demo.upload(CSV);
        demo.run(demo.products());

        assertThat(demo.model.contentsRead("products.csv")).hasSize(1).allMatch(read -> read.is(CSV.getBytes(UTF_8)));
        assertThat(demo.model.interleavedUploads("products.csv")).isEmpty();
        assertThat(demo.anaplan.journal())
                .filteredOn(request -> request.path().startsWith("/1/3/"))
                .isNotEmpty()
                .extracting(ReceivedRequest::user)
                .containsOnly(Demo.USER);
    }

    private FaultPoint on(CallKind kind) {
        return demo.anaplan.faults().on(kind);
    }

    private Reply start() {
        return demo.client.post(demo.products() + "/tasks", Demo.LOCALE);
    }
}
