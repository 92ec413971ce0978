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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.SimulatorBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** What is configured is fixed; headers fill in what is left open. */
class ConfiguredWinsTest extends AnaplanTestSupport {
    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator
                .workspace("Finance", finance -> finance.model("Sales", PlanningModel::declare)
                        .model("Shared", PlanningModel::declare))
                .workspace("Supply", supply -> supply.model("Stock", PlanningModel::declare)
                        .model("Shared", shared -> shared.id("5".repeat(32)).file("supply.csv")));
    }

    private Map<String, Object> tracked(String name) {
        return Map.of(
                AnaplanConstants.WORKSPACE_ID, anaplan.model(name).workspaceId(),
                AnaplanConstants.MODEL_ID, anaplan.model(name).id());
    }

    private String products(String modelName) {
        return "anaplan:upload/products.csv?modelId=" + modelName;
    }

    private boolean hasProducts(String modelName) {
        return anaplan.model(modelName).fileContent(USER, "products.csv").isPresent();
    }

    @Test
    void modelOfAHeaderIsUsedWhereNoneIsConfigured() {
        succeed("anaplan:upload/products.csv", "x", tracked("Stock"));

        assertThat(hasProducts("Stock")).isTrue();
    }

    @Test
    void modelOfAHeaderMayBeAName() {
        Message done = succeed("anaplan:upload/products.csv", "x", Map.of(AnaplanConstants.MODEL_ID, "stock"));

        assertThat(done.getHeaders()).containsAllEntriesOf(tracked("Stock"));
    }

    @Test
    void workspaceOfAHeaderTellsWhichOfTwoModelsOfOneName() {
        Message done = succeed(
                "anaplan:upload/supply.csv",
                "x",
                Map.of(AnaplanConstants.MODEL_ID, "Shared", AnaplanConstants.WORKSPACE_ID, "Supply"));
        Message configured = succeed(
                "anaplan:upload/supply.csv?modelId=Shared", "x", Map.of(AnaplanConstants.WORKSPACE_ID, "Supply"));

        assertThat(done.getHeader(AnaplanConstants.MODEL_ID)).isEqualTo("5".repeat(32));
        assertThat(configured.getHeader(AnaplanConstants.MODEL_ID)).isEqualTo("5".repeat(32));
    }

    @Test
    void configuredWorkspaceWinsOverTheHeader() {
        Message done = succeed(
                "anaplan:upload/supply.csv?modelId=Shared&workspaceId=Supply",
                "x",
                Map.of(AnaplanConstants.WORKSPACE_ID, anaplan.workspaceId("Finance")));

        assertThat(done.getHeaders())
                .containsEntry(AnaplanConstants.MODEL_ID, "5".repeat(32))
                .containsEntry(AnaplanConstants.WORKSPACE_ID, anaplan.workspaceId("Supply"));
    }

    @Test
    void configuredModelWinsOverTheHeader() {
        Message done = succeed(products(model.id()), "x", tracked("Stock"));

        assertThat(done.getHeaders()).containsAllEntriesOf(tracked("Sales"));
        assertThat(hasProducts("Stock")).isFalse();
    }

    @Test
    void modelOfOneStepDoesNotRedirectTheNextStepsImport() throws Exception {
        String load = "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?modelId=";
        route(r -> r.from("direct:names")
                .to(load + "Stock")
                .setBody(r.constant(PlanningModel.PRODUCTS))
                .to(load + "Sales"));

        Message done = succeed("direct:names", PlanningModel.PRODUCTS);

        assertThat(done.getHeaders()).containsAllEntriesOf(tracked("Sales"));
        assertThat(anaplan.model("Stock").tasks()).hasSize(1);
        assertThat(model.tasks()).hasSize(1);
        assertThat(model.data().list("Products").size()).isEqualTo(3);
    }

    @Test
    void modelOfTheComponentWinsOverTheHeaderToo() {
        AnaplanComponent component = context.getComponent("anaplan", AnaplanComponent.class);
        component.getConfiguration().setModelId("Sales");

        succeed("anaplan:upload/products.csv", "x", tracked("Stock"));

        assertThat(hasProducts("Sales")).isTrue();
        assertThat(hasProducts("Stock")).isFalse();
    }

    @Test
    void configuredFileWinsOverTheHeader() {
        succeed(products("Sales"), "x", Map.of(AnaplanConstants.FILE_ID, model.fileId("revenue.csv")));

        assertThat(hasProducts("Sales")).isTrue();
        assertThat(model.fileContent(USER, "revenue.csv")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "import, CamelAnaplanImportId, " + PlanningModel.LOAD_PRODUCTS + ", 112000000001",
        "export, CamelAnaplanExportId, " + PlanningModel.EXPORT_PRODUCTS + ", 116000000001",
        "process, CamelAnaplanProcessId, " + PlanningModel.NIGHTLY + ", 118000000001",
        "delete, CamelAnaplanDeleteId, " + PlanningModel.CLEAR_PRODUCTS + ", 117000000001",
        "action, CamelAnaplanActionId, " + PlanningModel.SORT_PRODUCTS + ", 117000000000"
    })
    void configuredTargetWinsOverTheHeader(String operation, String header, String target, String other) {
        Message done = succeed(
                "anaplan:" + operation + "/" + target + "?failOn=never&" + inModel(), null, Map.of(header, other));

        assertThat(model.tasks()).singleElement().satisfies(task -> assertThat(task.objectId())
                .isNotEqualTo(other)
                .isEqualTo(done.getHeader(header)));
    }

    @ParameterizedTest
    @CsvSource({
        "upload, CamelAnaplanFileId",
        "download, CamelAnaplanFileId",
        "import, CamelAnaplanImportId",
        "export, CamelAnaplanExportId",
        "process, CamelAnaplanProcessId",
        "delete, CamelAnaplanDeleteId",
        "action, CamelAnaplanActionId"
    })
    void withoutTargetTheErrorNamesTheOptionAndTheHeader(String operation, String header) {
        Exchange done = send("anaplan:" + operation + "?" + inModel(), null);

        assertThat(done.getException())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("target")
                .hasMessageContaining(header);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "upload/x",
                "download/x",
                "import/x",
                "export/x",
                "process/x",
                "delete/x",
                "action/x",
                "list/files",
                "dump",
                "task",
                "cancel"
            })
    void withoutModelTheErrorNamesTheOptionAndTheHeader(String path) {
        Exchange done = send("anaplan:" + path, null);

        assertThat(done.getException())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("modelId")
                .hasMessageContaining(AnaplanConstants.MODEL_ID);
    }
}
