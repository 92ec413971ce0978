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

import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.NotAuthorisedException;
import io.github.camelanaplan.client.error.OutcomeUnknownException;
import io.github.camelanaplan.client.error.TaskCancelledException;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.EachApiVersion;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.faults.CallKind;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.tasks.TaskState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Cancelling is best effort on the side of the service: what really became of the task is told. */
@EachApiVersion
class CancelOutcomesTest extends AnaplanTestSupport {
    private static final String LOAD = "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?";

    private Map<String, Object> running;

    @BeforeEach
    void start() {
        model.holdTasks();
        running = succeed(LOAD + "wait=false&" + inModel(), PlanningModel.PRODUCTS)
                .getHeaders();
    }

    private Exchange cancel(String options) {
        return send("anaplan:cancel?" + options + inModel(), null, running);
    }

    private Object outcome(Exchange done) {
        return done.getMessage().getHeader(AnaplanConstants.OUTCOME);
    }

    /** Ends the task just before it is asked to cancel it. */
    private boolean endsFirst(ReceivedRequest request) {
        if (!CallKind.CANCEL.test(request)) {
            return false;
        }
        model.releaseTasks();
        await().until(() -> model.tasks().get(0).state() == TaskState.COMPLETE);
        return true;
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409})
    void taskThatHasJustEndedIsReportedAsItIsHoweverTheRequestIsAnswered(int status) {
        anaplan.nextAnswers(this::endsFirst, 1, CannedAnswer.status(status));

        Exchange done = cancel("");

        assertThat(done.getException()).isNull();
        assertThat(outcome(done)).isEqualTo("SUCCESS");
        assertThat(done.getMessage().getHeader(AnaplanConstants.ROWS_CREATED)).isEqualTo(3L);
    }

    @Test
    void refusedRequestIsAnErrorThatTellsThatTheTaskGoesOn() {
        anaplan.faults().on(CallKind.CANCEL).status(403);

        Exchange done = cancel("");

        assertThat(done.getException()).isInstanceOfSatisfying(NotAuthorisedException.class, error -> assertThat(
                        error.trackedIds().taskId())
                .isEqualTo(model.tasks().get(0).taskId()));
        assertThat(outcome(done)).isEqualTo("RUNNING");
    }

    @Test
    void requestWithoutAnswerIsFollowedByALook() {
        anaplan.faults().on(CallKind.CANCEL).resetAfterProcessing();

        Exchange done = cancel("");

        assertThat(done.getException()).isNull();
        assertThat(outcome(done)).isEqualTo("CANCELLED");
    }

    @Test
    void requestThatIsAnsweredWithNonsenseIsFollowedByALookToo() {
        CannedAnswer page = CannedAnswer.html(200);
        anaplan.faults().on(CallKind.CANCEL).answer(page.afterProcessing());

        Exchange done = cancel("");

        assertThat(done.getException()).isNull();
        assertThat(outcome(done)).isEqualTo("CANCELLED");
    }

    @Test
    void taskThatAGatewayDidNotCancelIsReportedSo() {
        anaplan.faults().on(CallKind.CANCEL).html(200);

        Exchange done = cancel("taskTimeout=100&");

        assertThat(done.getException()).isNull();
        assertThat(outcome(done)).isEqualTo("TIMED_OUT");
    }

    @Test
    void taskThatGoesOnAllTheSameIsReportedSo() {
        anaplan.faults().on(CallKind.CANCEL).answer(CannedAnswer.status(200));

        Exchange done = cancel("taskTimeout=100&");

        assertThat(done.getException()).isNull();
        assertThat(outcome(done)).isEqualTo("TIMED_OUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait=true&", "wait=false&"})
    void taskThatIsLostMeanwhileHasAnUnknownOutcome(String options) {
        anaplan.faults().on(CallKind.CANCEL).forgetTasks();

        Exchange done = cancel(options);

        assertThat(done.getException()).isInstanceOf(OutcomeUnknownException.class);
        assertThat(outcome(done)).isEqualTo("UNKNOWN");
    }

    @Test
    void waitingImportWhoseTaskAnAdministratorCancelsIsAnError() {
        cancel("");
        model.releaseTasks();
        model.nextTask(PlanningModel.LOAD_PRODUCTS).isCancelledBy("admin@example.com");

        Exchange done = send(LOAD + inModel(), PlanningModel.PRODUCTS);

        assertThat(done.getException()).isInstanceOf(TaskCancelledException.class);
        assertThat(outcome(done)).isEqualTo("CANCELLED");
        assertThat(model.data().list("Products").size()).isZero();
    }

    @ParameterizedTest
    @MethodSource("io.github.camelanaplan.component.PlanningModel#oneOfEachKind")
    void taskThatIsLostWhileItIsWaitedForIsNeitherStartedAgainNorAnythingButUnknown(String what) {
        int before = model.tasks().size();
        CompletableFuture<Exchange> waiting =
                sendAsync("anaplan:" + what + "?content=none&" + inModel(), null, Map.of());
        if (what.startsWith("import") || what.startsWith("process")) {
            // They read the file that the one before still reads
            cancel("");
        }
        await().until(() -> model.tasks().size() == before + 1);

        model.forgetTasks();

        Exchange done = waiting.join();
        assertThat(done.getException())
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining(model.tasks().get(before).taskId());
        assertThat(outcome(done)).isEqualTo("UNKNOWN");
        assertThat(model.tasks()).hasSize(before + 1);
    }

    @Test
    void taskThatIsLostAfterItsTimeWasOverHasAnUnknownOutcomeToo() {
        cancel("");
        anaplan.faults().on(CallKind.CANCEL).forgetTasks();

        Exchange done = send(LOAD + "taskTimeout=50&onTaskTimeout=cancel&" + inModel(), PlanningModel.PRODUCTS);

        assertThat(done.getException()).isInstanceOf(OutcomeUnknownException.class);
        assertThat(model.tasks()).hasSize(2);
    }
}
