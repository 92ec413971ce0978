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

import io.github.camelanaplan.client.error.WrongKindException;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.tasks.StartedTask;

import static org.assertj.core.api.Assertions.assertThat;

@EachApiVersion
class ActionTest extends AnaplanTestSupport {
    private static final String OPTIMISE = "Optimise stock";

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator.workspace(
                "Finance",
                finance -> finance.model("Sales", sales -> {
                    PlanningModel.declare(sales);
                    sales.action(OPTIMISE, null);
                }));
    }

    @Test
    void actionRuns() {
        Message done = succeed("anaplan:action/" + PlanningModel.SORT_PRODUCTS + "?" + inModel(), "ignored");

        TaskOutcome outcome = done.getBody(TaskOutcome.class);
        assertThat(outcome.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(outcome.objectName()).isEqualTo(PlanningModel.SORT_PRODUCTS);
        assertThat(model.tasks())
                .extracting(StartedTask::objectId)
                .containsExactly(model.actionId(PlanningModel.SORT_PRODUCTS));
    }

    @Test
    void headersTellWhichActionRanById() {
        Message done = succeed("anaplan:action/sort products?modelId=Sales", null);

        assertThat(done.getHeaders())
                .containsEntry(AnaplanConstants.MODEL_ID, model.id())
                .containsEntry(AnaplanConstants.WORKSPACE_ID, model.workspaceId())
                .containsEntry(AnaplanConstants.ACTION_ID, model.actionId(PlanningModel.SORT_PRODUCTS))
                .containsEntry(AnaplanConstants.TASK_ID, model.tasks().get(0).taskId())
                .containsEntry(AnaplanConstants.TASK_KIND, "action")
                .containsEntry(AnaplanConstants.OUTCOME, "SUCCESS")
                .doesNotContainKey(AnaplanConstants.DELETE_ID);
    }

    @Test
    void actionIsGivenByTheHeaderWhereThePathLeavesItOpen() {
        succeed(
                "anaplan:action?" + inModel(),
                null,
                Map.of(AnaplanConstants.ACTION_ID, model.actionId(PlanningModel.SORT_PRODUCTS)));

        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void actionWithoutTypeRuns() {
        succeed("anaplan:action/" + OPTIMISE + "?" + inModel(), null);

        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void deleteActionIsRefusedBeforeItRuns() {
        succeed("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(), PlanningModel.PRODUCTS);

        Exchange done = send("anaplan:action/" + PlanningModel.CLEAR_PRODUCTS + "?" + inModel(), null);

        assertThat(done.getException())
                .isInstanceOf(WrongKindException.class)
                .hasMessageContaining("DELETE_BY_SELECTION")
                .hasMessageContaining("anaplan:delete");
        assertThat(model.data().list("Products").size()).isEqualTo(3);
    }
}
