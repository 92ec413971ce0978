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

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.TaskCancelledException;
import io.github.camelanaplan.client.error.TaskTimedOutException;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.faults.CallKind;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.InjectedFault;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.http.RequestPattern;
import io.github.camelanaplan.simulator.tasks.StartedTask;
import io.github.camelanaplan.simulator.tasks.TaskState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Tasks that do not end in time. */
@EachApiVersion
class TaskTimeoutTest extends AnaplanTestSupport {
    private static final String IMPORT = "anaplan:import/" + PlanningModel.LOAD_PRODUCTS;
    private static final String LOAD = IMPORT + "?taskTimeout=100&";
    /** Long enough for a look to come before it, on a busy machine too. */
    private static final String AFTER_A_LOOK = IMPORT + "?taskTimeout=2s&";

    @BeforeEach
    void holdTasks() {
        model.holdTasks();
    }

    private List<ReceivedRequest> cancellations() {
        return received(RequestPattern.delete("/tasks/*"));
    }

    @Test
    void areAnErrorAndGoOnInTheService() {
        Exchange done = send(LOAD + inModel(), PlanningModel.PRODUCTS);

        assertThat(done.getException())
                .isInstanceOfSatisfying(TaskTimedOutException.class, error -> {
                    assertThat(error.trackedIds().taskId())
                            .isEqualTo(model.tasks().get(0).taskId());
                    assertThat(error.taskOutcome()).map(TaskOutcome::outcome).contains(Outcome.TIMED_OUT);
                })
                .hasMessageContaining("goes on in the service");
        assertThat(done.getMessage().getHeader(AnaplanConstants.OUTCOME)).isEqualTo("TIMED_OUT");
        assertThat(cancellations()).isEmpty();
        assertTaskGoesOn();
    }

    @Test
    void areAnOutcomeWithReturnAndCanBeAttachedToLater() {
        Message timedOut = succeed(LOAD + "onTaskTimeout=return&" + inModel(), PlanningModel.PRODUCTS);

        assertThat(timedOut.getBody(TaskOutcome.class).outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(timedOut.getHeader(AnaplanConstants.OUTCOME)).isEqualTo("TIMED_OUT");
        assertThat(cancellations()).isEmpty();
        model.releaseTasks();
        assertThat(succeed("anaplan:task?" + inModel(), null, timedOut.getHeaders())
                        .getHeader(AnaplanConstants.OUTCOME))
                .isEqualTo("SUCCESS");
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void areCancelledWithCancel() {
        Exchange done = send(LOAD + "onTaskTimeout=cancel&" + inModel(), PlanningModel.PRODUCTS);

        assertThat(done.getException()).isInstanceOf(TaskCancelledException.class);
        assertThat(done.getMessage().getHeader(AnaplanConstants.OUTCOME)).isEqualTo("CANCELLED");
        assertThat(cancellations()).hasSize(1);
        assertThat(model.tasks()).extracting(StartedTask::state).containsExactly(TaskState.CANCELLED);
        assertThat(model.data().list("Products").size()).isZero();
    }

    @Test
    void areNoErrorWithCancelWhereNothingIs() {
        Message done = succeed(LOAD + "onTaskTimeout=cancel&failOn=never&" + inModel(), PlanningModel.PRODUCTS);

        assertThat(done.getBody(TaskOutcome.class).outcome()).isEqualTo(Outcome.CANCELLED);
    }

    @Test
    void areReportedAsTheyEndWhenTheyCompleteInSpiteOfTheCancel() {
        anaplan.nextAnswers(RequestPattern.delete("/tasks/*"), 1, CannedAnswer.status(200));

        CompletableFuture<Exchange> running =
                sendAsync(LOAD + "onTaskTimeout=cancel&" + inModel(), PlanningModel.PRODUCTS, Map.of());
        await().until(() -> !cancellations().isEmpty());
        model.releaseTasks();

        Exchange done = running.join();
        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getHeader(AnaplanConstants.OUTCOME)).isEqualTo("SUCCESS");
    }

    @Test
    void areCancelledLaterWhereTheServiceCannotDoItAtFirst() {
        CannedAnswer later = CannedAnswer.status(503).header("Retry-After", "600");
        anaplan.nextAnswers(RequestPattern.delete("/tasks/*"), 2, later);

        Exchange done = send(LOAD + "onTaskTimeout=cancel&maxRetries=5&" + inModel(), PlanningModel.PRODUCTS);

        assertThat(done.getException()).isInstanceOf(TaskCancelledException.class);
        assertThat(cancellations()).hasSize(3);
    }

    @Test
    void areReportedAsTheyEndWhenTheRequestToCancelIsRefused() {
        anaplan.nextAnswers(RequestPattern.delete("/tasks/*"), 1, CannedAnswer.status(403));

        CompletableFuture<Exchange> running =
                sendAsync(LOAD + "onTaskTimeout=cancel&" + inModel(), PlanningModel.PRODUCTS, Map.of());
        await().until(() -> !cancellations().isEmpty());
        model.releaseTasks();

        assertThat(running.join().getException()).isNull();
    }

    @Test
    void areNotLookedAtTwiceAtOnceWhereALookWasHeldUpWhenTheyWereCancelled() {
        InjectedFault heldUp = anaplan.faults().on(CallKind.POLL_TASK).stall();
        InjectedFault cancel = anaplan.faults().on(CallKind.CANCEL).stall();
        CompletableFuture<Exchange> running =
                sendAsync(AFTER_A_LOOK + "onTaskTimeout=cancel&" + inModel(), PlanningModel.PRODUCTS, Map.of());
        await().until(() -> heldUp.given() == 1);
        await().until(() -> cancel.given() == 1);
        InjectedFault next = anaplan.faults().on(CallKind.POLL_TASK).always().stall();

        // Before the task is cancelled, or there would be no reason to look again
        heldUp.release();
        await().during(500, TimeUnit.MILLISECONDS).until(() -> next.given() == 0);
        cancel.release();

        await().until(() -> next.given() == 1);
        await().during(300, TimeUnit.MILLISECONDS).until(() -> next.given() == 1);
        next.release();
        assertThat(running.join().getException()).isInstanceOf(TaskCancelledException.class);
    }

    @Test
    void giveNoContentOfAnExport() {
        Message done = succeed(
                "anaplan:export/" + PlanningModel.EXPORT_PRODUCTS + "?taskTimeout=100&onTaskTimeout=return&"
                        + inModel(),
                null);

        assertThat(done.getBody(TaskOutcome.class).outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(done.getHeader(AnaplanConstants.FILE_ID)).isEqualTo(model.exportId(PlanningModel.EXPORT_PRODUCTS));
    }

    @Test
    void holdForAttachingToATaskToo() {
        Map<String, Object> headers = succeed(
                        "anaplan:action/" + PlanningModel.SORT_PRODUCTS + "?wait=false&" + inModel(), null)
                .getHeaders();

        Exchange failed = send("anaplan:task?taskTimeout=100&" + inModel(), null, headers);
        Message returned = succeed("anaplan:task?taskTimeout=100&onTaskTimeout=return&" + inModel(), null, headers);

        assertThat(failed.getException()).isInstanceOf(TaskTimedOutException.class);
        assertThat(returned.getHeader(AnaplanConstants.OUTCOME)).isEqualTo("TIMED_OUT");
        assertThat(cancellations()).isEmpty();
    }

    private void assertTaskGoesOn() {
        model.releaseTasks();
        await().untilAsserted(() ->
                assertThat(model.tasks()).extracting(StartedTask::state).containsExactly(TaskState.COMPLETE));
    }
}
