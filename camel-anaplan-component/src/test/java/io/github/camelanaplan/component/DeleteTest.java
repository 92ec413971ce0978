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

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.error.WrongKindException;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.component.config.AnaplanConstants;

import static org.assertj.core.api.Assertions.assertThat;

@EachApiVersion
class DeleteTest extends AnaplanTestSupport {
    private static final String CLEAR = "anaplan:delete/" + PlanningModel.CLEAR_PRODUCTS + "?";

    @Test
    void deleteActionDeletes() {
        succeed("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(), PlanningModel.PRODUCTS);

        Message done = succeed(CLEAR + inModel(), "ignored");

        assertThat(model.data().list("Products").size()).isZero();
        TaskOutcome outcome = done.getBody(TaskOutcome.class);
        assertThat(outcome.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(outcome.details()).singleElement().satisfies(detail -> assertThat(detail.values())
                .containsEntry("affectedItems", "3"));
    }

    @Test
    void headersTellWhichActionRanById() {
        Message done = succeed("anaplan:delete/" + PlanningModel.CLEAR_PRODUCTS + "?modelId=Sales", null);

        assertThat(done.getHeaders())
                .containsEntry(AnaplanConstants.MODEL_ID, model.id())
                .containsEntry(AnaplanConstants.WORKSPACE_ID, model.workspaceId())
                .containsEntry(AnaplanConstants.DELETE_ID, model.actionId(PlanningModel.CLEAR_PRODUCTS))
                .containsEntry(AnaplanConstants.TASK_ID, model.tasks().get(0).taskId())
                .containsEntry(AnaplanConstants.TASK_KIND, "delete")
                .containsEntry(AnaplanConstants.OUTCOME, "SUCCESS")
                .containsEntry(AnaplanConstants.DUMP_AVAILABLE, false)
                .doesNotContainKeys(AnaplanConstants.ACTION_ID, AnaplanConstants.ROWS_TOTAL);
    }

    @Test
    void actionIsGivenByTheHeaderWhereThePathLeavesItOpen() {
        succeed(
                "anaplan:delete?" + inModel(),
                null,
                Map.of(AnaplanConstants.DELETE_ID, model.actionId(PlanningModel.CLEAR_PRODUCTS)));

        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void actionOfAnotherTypeIsRefusedBeforeItRuns() {
        Exchange done = send("anaplan:delete/" + PlanningModel.SORT_PRODUCTS + "?" + inModel(), null);

        assertThat(done.getException())
                .isInstanceOf(WrongKindException.class)
                .hasMessageContaining("ORDER_HIERARCHY")
                .hasMessageContaining("anaplan:action");
        assertThat(model.tasks()).isEmpty();
    }

    @Test
    void headerOfAnotherActionDoesNotFillTheTarget() {
        Exchange done = send(
                "anaplan:delete?" + inModel(),
                null,
                Map.of(AnaplanConstants.ACTION_ID, model.actionId(PlanningModel.CLEAR_PRODUCTS)));

        assertThat(done.getException())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(AnaplanConstants.DELETE_ID);
        assertThat(model.tasks()).isEmpty();
    }
}
