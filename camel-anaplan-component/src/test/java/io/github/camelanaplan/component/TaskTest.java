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
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.error.TaskPartialException;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@EachApiVersion
class TaskTest extends AnaplanTestSupport {
    private Map<String, Object> startHeld(String content) {
        model.holdTasks();
        return succeed("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?wait=false&" + inModel(), content)
                .getHeaders();
    }

    @Test
    void unwaitedImportGivesARunningOutcomeAndItsTask() {
        model.holdTasks();
        Message started = succeed(
                "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?wait=false&" + inModel(), PlanningModel.PRODUCTS);

        TaskOutcome outcome = started.getBody(TaskOutcome.class);
        assertThat(outcome.outcome()).isEqualTo(Outcome.RUNNING);
        assertThat(outcome.task().taskId()).isEqualTo(model.tasks().get(0).taskId());
        assertThat(started.getHeaders())
                .containsEntry(AnaplanConstants.OUTCOME, "RUNNING")
                .containsEntry(AnaplanConstants.TASK_KIND, "import")
                .containsEntry(AnaplanConstants.TASK_ID, model.tasks().get(0).taskId())
                .doesNotContainKey(AnaplanConstants.ROWS_TOTAL);
    }

    @Test
    void waitFalseTellsWhatTheTaskIsNow() {
        Map<String, Object> headers = startHeld(PlanningModel.PRODUCTS);

        Message running = succeed("anaplan:task?wait=false&" + inModel(), "ignored", headers);
        assertThat(running.getBody(TaskOutcome.class).outcome()).isEqualTo(Outcome.RUNNING);
        assertThat(running.getHeader(AnaplanConstants.OUTCOME)).isEqualTo("RUNNING");

        model.releaseTasks();
        await().untilAsserted(() -> assertThat(succeed("anaplan:task?wait=false&" + inModel(), null, headers)
                        .getHeader(AnaplanConstants.OUTCOME))
                .isEqualTo("SUCCESS"));
    }

    @Test
    void waitTrueAttachesUntilTheTaskHasEnded() {
        Map<String, Object> headers = startHeld(PlanningModel.PRODUCTS);

        CompletableFuture<Exchange> attached = sendAsync("anaplan:task?" + inModel(), null, headers);
        await().until(() -> received(RequestPattern.get("/tasks/*")).size() > 3);
        assertThat(attached).isNotDone();
        model.releaseTasks();

        Message done = attached.join().getMessage();
        assertThat(done.getExchange().getException()).isNull();
        assertThat(done.getBody(TaskOutcome.class).rows().created()).isEqualTo(3);
        assertThat(done.getHeaders())
                .containsEntry(AnaplanConstants.OUTCOME, "SUCCESS")
                .containsEntry(AnaplanConstants.ROWS_CREATED, 3L)
                .containsEntry(AnaplanConstants.IMPORT_ID, model.importId(PlanningModel.LOAD_PRODUCTS))
                .containsEntry(AnaplanConstants.TASK_KIND, "import");
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void failOnHoldsForTheTaskToo() {
        Map<String, Object> headers = startHeld(PlanningModel.PRODUCTS_WITH_TWO_REJECTS);
        model.releaseTasks();

        Exchange strict = send("anaplan:task?" + inModel(), null, headers);
        Exchange lenient = send("anaplan:task?failOn=failure&" + inModel(), null, headers);

        assertThat(strict.getException()).isInstanceOf(TaskPartialException.class);
        assertThat(strict.getMessage().getHeader(AnaplanConstants.ROWS_REJECTED))
                .isEqualTo(2L);
        assertThat(lenient.getException()).isNull();
        assertThat(lenient.getMessage().getHeader(AnaplanConstants.OUTCOME)).isEqualTo("PARTIAL");
    }

    @Test
    void oneIdTellsTheKindOfTheTaskByItself() {
        Map<String, Object> headers = startHeld(PlanningModel.PRODUCTS);
        model.releaseTasks();

        Message done = succeed(
                "anaplan:task?" + inModel(),
                null,
                Map.of(
                        AnaplanConstants.TASK_ID, headers.get(AnaplanConstants.TASK_ID),
                        AnaplanConstants.IMPORT_ID, headers.get(AnaplanConstants.IMPORT_ID)));

        assertThat(done.getHeader(AnaplanConstants.OUTCOME)).isEqualTo("SUCCESS");
    }

    @Test
    void severalIdsWithoutKindAreRefused() {
        Exchange done = send(
                "anaplan:task?" + inModel(),
                null,
                Map.of(
                        AnaplanConstants.TASK_ID, "0".repeat(32),
                        AnaplanConstants.IMPORT_ID, "112000000000",
                        AnaplanConstants.EXPORT_ID, "116000000000"));

        assertThat(done.getException())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(AnaplanConstants.TASK_KIND);
    }

    @Test
    void withoutTaskTheHeaderIsNamed() {
        assertThat(send("anaplan:task?" + inModel(), null).getException())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(AnaplanConstants.TASK_ID);
    }
}
