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

import org.apache.camel.Exchange;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.NotAuthorisedException;
import io.github.camelanaplan.client.error.TaskPartialException;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskKind;
import io.github.camelanaplan.client.model.TrackedIds;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** What error handling in routes sees of a failed step: the headers, and the exception's fields. */
class ErrorPathTest extends AnaplanTestSupport {
    private String load;

    @BeforeEach
    void uris() {
        load = "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel();
    }

    private Exchange caught() {
        MockEndpoint mock = context.getEndpoint("mock:caught", MockEndpoint.class);
        assertThat(mock.getExchanges()).hasSize(1);
        return mock.getExchanges().get(0);
    }

    private static AnaplanException error(Exchange exchange) {
        return exchange.getProperty(Exchange.EXCEPTION_CAUGHT, AnaplanException.class);
    }

    @Test
    void onExceptionSeesTheIdsTheOutcomeAndTheCounts() throws Exception {
        route(r -> r.from("direct:load")
                .onException(AnaplanException.class)
                .handled(true)
                .to("mock:caught")
                .end()
                .to(load));

        succeed("direct:load", PlanningModel.PRODUCTS_WITH_TWO_REJECTS);

        String importId = model.importId(PlanningModel.LOAD_PRODUCTS);
        String taskId = model.tasks().get(0).taskId();
        assertThat(caught().getMessage().getHeaders())
                .containsEntry(AnaplanConstants.MODEL_ID, model.id())
                .containsEntry(AnaplanConstants.IMPORT_ID, importId)
                .containsEntry(AnaplanConstants.TASK_ID, taskId)
                .containsEntry(AnaplanConstants.TASK_KIND, "import")
                .containsEntry(AnaplanConstants.OUTCOME, "PARTIAL")
                .containsEntry(AnaplanConstants.ROWS_REJECTED, 2L)
                .containsEntry(AnaplanConstants.DUMP_AVAILABLE, true);
        AnaplanException error = error(caught());
        assertThat(error).isInstanceOf(TaskPartialException.class);
        assertThat(error.trackedIds())
                .isEqualTo(new TrackedIds(
                        model.workspaceId(),
                        model.id(),
                        TaskKind.IMPORT,
                        importId,
                        model.fileId("products.csv"),
                        taskId));
        assertThat(error.taskOutcome()).hasValueSatisfying(outcome -> {
            assertThat(outcome.outcome()).isEqualTo(Outcome.PARTIAL);
            assertThat(outcome.rows().rejected()).isEqualTo(2);
            assertThat(outcome.dump()).isNotNull();
        });
    }

    @Test
    void doCatchSeesThemToo() throws Exception {
        route(r -> r.from("direct:load")
                .doTry()
                .to(load)
                .doCatch(TaskPartialException.class)
                .to("mock:caught")
                .end());

        succeed("direct:load", PlanningModel.PRODUCTS_WITH_TWO_REJECTS);

        assertThat(caught().getMessage().getHeader(AnaplanConstants.ROWS_REJECTED))
                .isEqualTo(2L);
        assertThat(error(caught()).trackedIds().taskId())
                .isEqualTo(model.tasks().get(0).taskId());
    }

    @Test
    void deadLetterChannelGetsTheContentAndTheIds() throws Exception {
        route(r -> r.from("direct:load")
                .errorHandler(r.deadLetterChannel("mock:caught").useOriginalMessage())
                .to(load));

        succeed("direct:load", PlanningModel.PRODUCTS_WITH_TWO_REJECTS);

        assertThat(caught().getMessage().getBody(String.class)).isEqualTo(PlanningModel.PRODUCTS_WITH_TWO_REJECTS);
        assertThat(error(caught()).trackedIds().taskId())
                .isEqualTo(model.tasks().get(0).taskId());
    }

    @Test
    void bodyOfAFailedStepIsStillTheContentThatWentIn() {
        Exchange done = send(load, PlanningModel.PRODUCTS_WITH_TWO_REJECTS);

        assertThat(done.getException()).isInstanceOf(TaskPartialException.class);
        assertThat(done.getMessage().getBody()).isEqualTo(PlanningModel.PRODUCTS_WITH_TWO_REJECTS);
    }

    @Test
    void errorBeforeAnyTaskHasTheModelAndNoOutcome() {
        Exchange done = send("anaplan:import/no such import?" + inModel(), "x");

        AnaplanException error = done.getException(AnaplanException.class);
        assertThat(error.trackedIds())
                .isEqualTo(new TrackedIds(model.workspaceId(), model.id(), null, null, null, null));
        assertThat(error.taskOutcome()).isEmpty();
    }

    @Test
    void startThatIsRefusedNamesWhatWasToRun() {
        anaplan.nextAnswers(RequestPattern.post("/tasks"), 1, CannedAnswer.status(403));

        Exchange done = send(load, PlanningModel.PRODUCTS);

        assertThat(done.getException()).isInstanceOf(NotAuthorisedException.class);
        assertThat(done.getException(AnaplanException.class).trackedIds())
                .isEqualTo(new TrackedIds(
                        model.workspaceId(),
                        model.id(),
                        TaskKind.IMPORT,
                        model.importId(PlanningModel.LOAD_PRODUCTS),
                        model.fileId("products.csv"),
                        null));
    }
}
