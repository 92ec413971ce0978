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

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelanaplan.client.error.NotAuthorisedException;
import io.github.camelanaplan.client.error.OutcomeUnknownException;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Looks at a running task that fail say nothing about the task. */
class PollingFailureTest extends AnaplanTestSupport {
    private static final RequestPattern LOOK = RequestPattern.get("/tasks/*");
    private static final String LOAD = "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?";

    static Stream<CannedAnswer> passing() {
        return Stream.of(
                CannedAnswer.status(503),
                CannedAnswer.status(502).body("text/html", "<html>Bad gateway</html>"),
                CannedAnswer.status(500).body("application/json", "{\"status\":{\"code\":500}}"),
                CannedAnswer.status(429).header("Retry-After", "1"),
                CannedAnswer.status(423),
                CannedAnswer.status(200).body("text/html", "<html>Maintenance</html>"),
                CannedAnswer.status(200).body("application/json", "{}"),
                CannedAnswer.status(200),
                CannedAnswer.resetConnection());
    }

    @ParameterizedTest
    @MethodSource("passing")
    void doNotEndTheRun(CannedAnswer answer) {
        anaplan.nextAnswers(LOOK, 3, answer);

        Message done = succeed(LOAD + inModel(), PlanningModel.PRODUCTS);

        assertThat(done.getHeader(AnaplanConstants.OUTCOME)).isEqualTo("SUCCESS");
        assertThat(received(LOOK)).hasSizeGreaterThan(3);
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void sessionThatEndsMeanwhileIsOpenedAnew() {
        model.holdTasks();
        CompletableFuture<Exchange> running = sendAsync(LOAD + inModel(), PlanningModel.PRODUCTS, Map.of());
        await().until(() -> !received(LOOK).isEmpty());

        anaplan.expireTokens();
        model.releaseTasks();

        assertThat(running.join().getException()).isNull();
        assertThat(received(RequestPattern.post("/token/authenticate"))).hasSize(2);
    }

    @Test
    void stateThatIsNotKnownIsNoEnd() {
        anaplan.nextAnswers(
                LOOK,
                1,
                CannedAnswer.status(200)
                        .body("application/json", "{\"task\":{\"taskState\":\"PAUSED\",\"progress\":0.5}}"));

        Message done = succeed(LOAD + inModel(), PlanningModel.PRODUCTS);

        assertThat(done.getBody(TaskOutcome.class).rows().created()).isEqualTo(3);
    }

    @Test
    void forgottenTaskHasAnUnknownOutcome() {
        model.holdTasks();
        CompletableFuture<Exchange> running = sendAsync(LOAD + inModel(), PlanningModel.PRODUCTS, Map.of());
        await().until(() -> !received(LOOK).isEmpty());

        model.forgetTasks();

        Exchange done = running.join();
        String taskId = model.tasks().get(0).taskId();
        assertThat(done.getException())
                .isInstanceOfSatisfying(OutcomeUnknownException.class, error -> {
                    assertThat(error.trackedIds().taskId()).isEqualTo(taskId);
                    assertThat(error.taskOutcome()).map(TaskOutcome::outcome).contains(Outcome.UNKNOWN);
                })
                .hasMessageContaining(taskId);
        assertThat(done.getMessage().getHeader(AnaplanConstants.OUTCOME)).isEqualTo("UNKNOWN");
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void forgottenTaskIsAnErrorEvenWhereNoOutcomeIs() {
        model.holdTasks();
        CompletableFuture<Exchange> running =
                sendAsync(LOAD + "failOn=never&" + inModel(), PlanningModel.PRODUCTS, Map.of());
        await().until(() -> !received(LOOK).isEmpty());

        model.forgetTasks();

        assertThat(running.join().getException()).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void taskThatMayNoLongerBeSeenHasAnUnknownOutcome() {
        anaplan.nextAnswers(LOOK, 1, CannedAnswer.status(403));

        Exchange done = send(LOAD + inModel(), PlanningModel.PRODUCTS);

        assertThat(done.getException())
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("403");
        assertThat(done.getException().getSuppressed()[0]).isInstanceOf(NotAuthorisedException.class);
    }

    @Test
    void endWithoutAWordOfSuccessIsAnUnknownOutcome() {
        CannedAnswer silent =
                CannedAnswer.status(200).body("application/json", "{\"task\":{\"taskState\":\"COMPLETE\"}}");
        // Each of the two looks three times more
        anaplan.nextAnswers(LOOK, 8, silent);

        Exchange strict = send(LOAD + inModel(), PlanningModel.PRODUCTS);
        Message lenient = succeed(LOAD + "failOn=never&" + inModel(), PlanningModel.PRODUCTS);

        assertThat(strict.getException()).isInstanceOf(OutcomeUnknownException.class);
        assertThat(strict.getMessage().getHeader(AnaplanConstants.OUTCOME)).isEqualTo("UNKNOWN");
        assertThat(lenient.getHeader(AnaplanConstants.OUTCOME)).isEqualTo("UNKNOWN");
    }

    @Test
    void attachingToATaskOutlivesThemToo() {
        Map<String, Object> headers = succeed(
                        "anaplan:action/" + PlanningModel.SORT_PRODUCTS + "?wait=false&" + inModel(), null)
                .getHeaders();
        anaplan.nextAnswers(LOOK, 2, CannedAnswer.status(503));

        assertThat(succeed("anaplan:task?" + inModel(), null, headers).getHeader(AnaplanConstants.OUTCOME))
                .isEqualTo("SUCCESS");
    }

    @Test
    void attachingToAForgottenTaskHasAnUnknownOutcome() {
        Map<String, Object> headers =
                succeed(LOAD + inModel(), PlanningModel.PRODUCTS).getHeaders();
        model.forgetTasks();

        Exchange done = send("anaplan:task?" + inModel(), null, headers);

        assertThat(done.getException()).isInstanceOf(OutcomeUnknownException.class);
        assertThat(done.getMessage().getHeader(AnaplanConstants.OUTCOME)).isEqualTo("UNKNOWN");
    }
}
