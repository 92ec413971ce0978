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

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.error.TaskCancelledException;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;
import io.github.camelanaplan.simulator.tasks.StartedTask;
import io.github.camelanaplan.simulator.tasks.TaskState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@EachApiVersion
class CancelTest extends AnaplanTestSupport {
    private static final String LOAD = "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?";

    private Map<String, Object> start() {
        return succeed(LOAD + "wait=false&content=none&" + inModel(), null).getHeaders();
    }

    @BeforeEach
    void upload() {
        succeed("anaplan:upload/products.csv?" + inModel(), PlanningModel.PRODUCTS);
    }

    @Test
    void runningTaskIsCancelledAndChangesNothing() {
        model.holdTasks();
        Map<String, Object> running = start();

        Message done = succeed("anaplan:cancel?" + inModel(), "ignored", running);

        assertThat(done.getBody(TaskOutcome.class).outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(done.getHeaders())
                .containsEntry(AnaplanConstants.OUTCOME, "CANCELLED")
                .containsEntry(AnaplanConstants.TASK_ID, running.get(AnaplanConstants.TASK_ID))
                .containsEntry(AnaplanConstants.IMPORT_ID, running.get(AnaplanConstants.IMPORT_ID));
        assertThat(model.tasks()).extracting(StartedTask::state).containsExactly(TaskState.CANCELLED);
        assertThat(model.data().list("Products").size()).isZero();
    }

    @Test
    void queuedTaskIsCancelledAndTheOneBeforeGoesOn() {
        model.holdTasks();
        Map<String, Object> first = start();
        Map<String, Object> queued = succeed(
                        "anaplan:delete/" + PlanningModel.CLEAR_PRODUCTS + "?wait=false&" + inModel(), null)
                .getHeaders();

        Message done = succeed("anaplan:cancel?" + inModel(), null, queued);
        model.releaseTasks();

        assertThat(done.getHeader(AnaplanConstants.OUTCOME)).isEqualTo("CANCELLED");
        assertThat(succeed("anaplan:task?" + inModel(), null, first).getHeader(AnaplanConstants.OUTCOME))
                .isEqualTo("SUCCESS");
        assertThat(model.data().list("Products").size()).isEqualTo(3);
    }

    @Test
    void finishedTaskIsReportedAsItIsAndNothingIsAsked() {
        Map<String, Object> finished = succeed(LOAD + inModel(), null).getHeaders();

        Message done = succeed("anaplan:cancel?" + inModel(), null, finished);

        assertThat(done.getHeaders())
                .containsEntry(AnaplanConstants.OUTCOME, "SUCCESS")
                .containsEntry(AnaplanConstants.ROWS_CREATED, 3L);
        assertThat(received(RequestPattern.delete("/tasks/*"))).isEmpty();
    }

    @Test
    void taskThatCompletesAllTheSameIsReportedAsDone() {
        model.holdTasks();
        Map<String, Object> running = start();
        anaplan.nextAnswers(RequestPattern.delete("/tasks/*"), 1, CannedAnswer.status(200));

        CompletableFuture<Exchange> cancelling = sendAsync("anaplan:cancel?" + inModel(), null, running);
        await().until(() -> received(RequestPattern.delete("/tasks/*")).size() == 1);
        model.releaseTasks();

        Message done = cancelling.join().getMessage();
        assertThat(done.getExchange().getException()).isNull();
        assertThat(done.getHeader(AnaplanConstants.OUTCOME)).isEqualTo("SUCCESS");
    }

    @Test
    void waitFalseReportsAtOnceWhatTheTaskIsAfterTheRequest() {
        model.holdTasks();
        Map<String, Object> running = start();
        anaplan.nextAnswers(RequestPattern.delete("/tasks/*"), 1, CannedAnswer.status(200));

        Message done = succeed("anaplan:cancel?wait=false&" + inModel(), null, running);

        assertThat(done.getHeader(AnaplanConstants.OUTCOME)).isEqualTo("RUNNING");
    }

    @Test
    void waitingImportWhoseTaskSomebodyCancelsIsAnError() {
        model.holdTasks();
        CompletableFuture<Exchange> waiting = sendAsync(LOAD + inModel(), null, Map.of());
        await().until(() -> model.tasks().size() == 1);

        succeed(
                "anaplan:cancel?" + inModel(),
                null,
                Map.of(
                        AnaplanConstants.TASK_ID, model.tasks().get(0).taskId(),
                        AnaplanConstants.IMPORT_ID, model.importId(PlanningModel.LOAD_PRODUCTS)));

        Exchange done = waiting.join();
        assertThat(done.getException()).isInstanceOf(TaskCancelledException.class);
        assertThat(done.getMessage().getHeader(AnaplanConstants.OUTCOME)).isEqualTo("CANCELLED");
    }

    @Test
    void withoutTaskTheHeaderIsNamed() {
        assertThat(send("anaplan:cancel?" + inModel(), null).getException())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(AnaplanConstants.TASK_ID);
    }
}
