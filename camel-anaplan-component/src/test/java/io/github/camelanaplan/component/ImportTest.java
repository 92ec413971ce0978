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

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.TaskPartialException;
import io.github.camelanaplan.client.error.WrongKindException;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.http.RequestPattern;
import io.github.camelanaplan.simulator.tasks.StartedTask;

import static org.assertj.core.api.Assertions.assertThat;

@EachApiVersion
class ImportTest extends AnaplanTestSupport {
    private static final String FROM_HUB = "Products from the hub";

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator.workspace(
                "Finance",
                finance -> finance.model("Sales", sales -> {
                    PlanningModel.declare(sales);
                    sales.importFromModel(FROM_HUB, "Hub");
                }));
    }

    @Test
    void bodyIsUploadedAndImported() {
        Exchange done = send("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(), PlanningModel.PRODUCTS);

        assertThat(done.getException()).isNull();
        TaskOutcome outcome = done.getMessage().getBody(TaskOutcome.class);
        assertThat(outcome.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(outcome.rows().created()).isEqualTo(3);
        assertThat(model.data().list("Products").size()).isEqualTo(3);
    }

    @Test
    void rejectedRowsAreAnErrorByDefault() {
        Exchange done = send(
                "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(),
                PlanningModel.PRODUCTS_WITH_TWO_REJECTS);

        assertThat(done.getException())
                .isInstanceOf(TaskPartialException.class)
                .hasMessageContaining("2 rows were rejected");
        assertThat(done.getMessage().getHeader(AnaplanConstants.ROWS_REJECTED)).isEqualTo(2L);
        assertThat(done.getMessage().getHeader(AnaplanConstants.OUTCOME)).isEqualTo("PARTIAL");
    }

    @Test
    void withoutBodyTheFileIsImportedAsItIs() {
        succeed("anaplan:upload/products.csv?" + inModel(), PlanningModel.PRODUCTS);
        Message done = succeed("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(), null);

        assertThat(model.data().list("Products").size()).isEqualTo(3);
        assertThat(received(RequestPattern.put("/chunks/*"))).hasSize(1);
        assertThat(done.getHeaders())
                .doesNotContainKeys(
                        AnaplanConstants.FILE_NAME, AnaplanConstants.CONTENT_LENGTH, AnaplanConstants.CHUNK_COUNT);
    }

    @Test
    void headersTellWhatWasImportedByIdAndHow() {
        Message done =
                succeed("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?modelId=sales", PlanningModel.PRODUCTS);

        StartedTask task = model.tasks().get(0);
        assertThat(done.getHeaders())
                .containsEntry(AnaplanConstants.WORKSPACE_ID, model.workspaceId())
                .containsEntry(AnaplanConstants.MODEL_ID, model.id())
                .containsEntry(AnaplanConstants.IMPORT_ID, model.importId(PlanningModel.LOAD_PRODUCTS))
                .containsEntry(AnaplanConstants.FILE_ID, model.fileId("products.csv"))
                .containsEntry(AnaplanConstants.FILE_NAME, "products.csv")
                .containsEntry(AnaplanConstants.CONTENT_LENGTH, (long)
                        PlanningModel.PRODUCTS.getBytes(StandardCharsets.UTF_8).length)
                .containsEntry(AnaplanConstants.CHUNK_COUNT, 1)
                .containsEntry(AnaplanConstants.TASK_ID, task.taskId())
                .containsEntry(AnaplanConstants.TASK_KIND, "import")
                .containsEntry(AnaplanConstants.OUTCOME, "SUCCESS")
                .containsEntry(AnaplanConstants.DUMP_AVAILABLE, false)
                .containsEntry(AnaplanConstants.ROWS_TOTAL, 3L)
                .containsEntry(AnaplanConstants.ROWS_CREATED, 3L)
                .containsEntry(AnaplanConstants.ROWS_UPDATED, 0L)
                .containsEntry(AnaplanConstants.ROWS_IGNORED, 0L)
                .containsEntry(AnaplanConstants.ROWS_WARNED, 0L)
                .containsEntry(AnaplanConstants.ROWS_REJECTED, 0L);
    }

    @Test
    void importIsGivenByTheHeaderWhereThePathLeavesItOpen() {
        succeed(
                "anaplan:import?" + inModel(),
                PlanningModel.PRODUCTS,
                Map.of(AnaplanConstants.IMPORT_ID, PlanningModel.LOAD_PRODUCTS));

        assertThat(model.data().list("Products").size()).isEqualTo(3);
    }

    @Test
    void importFromAnotherModelRunsWithoutContent() {
        Message done = succeed("anaplan:import/" + FROM_HUB + "?" + inModel(), null);

        assertThat(done.getBody(TaskOutcome.class).outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(done.getHeader(AnaplanConstants.IMPORT_ID)).isEqualTo(model.importId(FROM_HUB));
    }

    @Test
    void contentForAnImportThatReadsNoFileIsRefusedBeforeAnythingIsSent() {
        Exchange done = send("anaplan:import/" + FROM_HUB + "?" + inModel(), PlanningModel.PRODUCTS);

        assertThat(done.getException()).isInstanceOf(WrongKindException.class).hasMessageContaining("reads no file");
        assertThat(model.tasks()).isEmpty();
    }

    @Test
    void outcomeTellsWhatRanAndWhatTheServiceSaid() {
        TaskOutcome outcome = succeed(
                        "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(), PlanningModel.PRODUCTS)
                .getBody(TaskOutcome.class);

        assertThat(outcome.objectName()).isEqualTo(PlanningModel.LOAD_PRODUCTS);
        assertThat(outcome.task().objectId()).isEqualTo(model.importId(PlanningModel.LOAD_PRODUCTS));
        assertThat(outcome.task().taskId()).isEqualTo(model.tasks().get(0).taskId());
        assertThat(outcome.progress()).isEqualTo(1);
        assertThat(outcome.duration()).isNotNull();
        assertThat(outcome.dump()).isNull();
        assertThat(outcome.json()).contains("\"hierarchyRowsProcessed\"");
        assertThat(outcome.details()).singleElement().satisfies(detail -> {
            assertThat(detail.type()).isEqualTo("hierarchyRowsProcessed");
            assertThat(detail.values()).containsEntry("hierarchyName", "Products");
            assertThat(detail.message()).startsWith("Products: 3 (3/0) rows successful");
        });
    }
}
