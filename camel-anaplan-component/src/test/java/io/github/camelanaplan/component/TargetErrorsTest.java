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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.AmbiguousNameException;
import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.error.ObjectNotFoundException;
import io.github.camelanaplan.client.error.WrongKindException;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.SimulatorBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** Targets that are wrong: always refused before anything is changed, always with what helps to put them right. */
class TargetErrorsTest extends AnaplanTestSupport {
    private static final String TWICE = "Load twice";

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator.workspace("Finance", finance -> finance.model("Sales", model -> {
                    PlanningModel.declare(model);
                    model.importIntoList(
                            TWICE, i -> i.from("products.csv").into("Regions").name("Region"));
                    model.importIntoList(
                            TWICE, i -> i.from("revenue.csv").into("Regions").name("Region"));
                })
                .model("Twins", model -> {})
                .model("twins", model -> {}));
        simulator.workspace("Sales", sales -> sales.model("Twins", model -> {}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Products from product.csv", "products  from products.csv", "Products"})
    void unknownNameIsAnErrorThatNamesNearOnes(String written) {
        Exchange done = send("anaplan:import?target=" + written + "&" + inModel(), PlanningModel.PRODUCTS);

        assertThat(done.getException())
                .isInstanceOf(ObjectNotFoundException.class)
                .hasMessageContaining("'" + written + "'")
                .hasMessageContaining(model.id())
                .hasMessageContaining("'" + PlanningModel.LOAD_PRODUCTS + "'")
                .hasMessageContaining("may not see it");
        nothingWasChanged();
    }

    @Test
    void nameThatIsLikeNoOtherHasNoNearOnes() {
        Exchange done = send("anaplan:import/Zzz?" + inModel(), null);

        assertThat(done.getException())
                .isInstanceOf(ObjectNotFoundException.class)
                .message()
                .doesNotContain("Near names");
    }

    @Test
    void unknownModelNameIsAnErrorThatNamesNearOnes() {
        Exchange done = send("anaplan:import/x?modelId=Salse", null);

        assertThat(done.getException())
                .isInstanceOf(ObjectNotFoundException.class)
                .hasMessageContaining("'Salse'")
                .hasMessageContaining("'Sales'");
        nothingWasChanged();
    }

    @Test
    void unknownWorkspaceNameIsAnErrorThatNamesNearOnes() {
        Exchange done = send("anaplan:import/x?modelId=Sales&workspaceId=Finanze", null);

        assertThat(done.getException())
                .isInstanceOf(ObjectNotFoundException.class)
                .hasMessageContaining("workspace")
                .hasMessageContaining("'Finance'");
    }

    @Test
    void unknownModelIdIsNotFound() {
        Exchange done = send("anaplan:import/x?modelId=00000000000000000000000000000000", null);

        assertThat(done.getException())
                .isInstanceOf(ObjectNotFoundException.class)
                .hasMessageContaining("404")
                .hasMessageContaining("may not see it");
    }

    @Test
    void twoObjectsOfOneNameAreAnErrorThatListsBothIds() {
        Exchange done = send("anaplan:import/" + TWICE + "?" + inModel(), "Region\nEMEA\n");

        assertThat(done.getException())
                .isInstanceOf(AmbiguousNameException.class)
                .hasMessageContaining(TWICE)
                .hasMessageContaining("112000000002")
                .hasMessageContaining("112000000003");
        nothingWasChanged();
    }

    @Test
    void idTellsTwoObjectsOfOneNameApart() {
        Exchange done = send("anaplan:import/112000000003?" + inModel(), "Region\nMARS\n");

        assertThat(done.getException()).isNull();
        assertThat(model.tasks()).extracting("objectId").containsExactly("112000000003");
    }

    @Test
    void namesThatDifferInCaseOnlyAreToldApartByTheExactOne() {
        Exchange exact = send("anaplan:list/files?modelId=Twins&workspaceId=Finance", null);
        Exchange neither = send("anaplan:list/files?modelId=TWINS&workspaceId=Finance", null);

        assertThat(exact.getException()).isNull();
        assertThat(neither.getException()).isInstanceOf(AmbiguousNameException.class);
    }

    @Test
    void modelsOfOneNameInTwoWorkspacesAreAnErrorUnlessTheWorkspaceIsGiven() {
        Exchange open = send("anaplan:list/files?modelId=Twins", null);
        Exchange given = send("anaplan:list/files?modelId=Twins&workspaceId=Sales", null);

        assertThat(open.getException()).isInstanceOf(AmbiguousNameException.class);
        assertThat(given.getException()).isNull();
        assertThat(given.getMessage().getHeader(AnaplanConstants.WORKSPACE_ID)).isEqualTo(anaplan.workspaceId("Sales"));
    }

    @ParameterizedTest
    @CsvSource({
        "import, 116000000000, export",
        "import, 113000000000, file",
        "import, 118000000000, process",
        "export, 112000000000, import",
        "process, 112000000000, import",
        "process, 117000000000, action",
        "delete, 112000000000, import",
        "action, 118000000000, process",
        "upload, 112000000000, import",
        "upload, 116000000000, export",
        "download, 112000000000, import",
        "import, 999000000000, 'not the id of an import'"
    })
    void idOfAnotherKindIsRefusedBeforeAnythingIsChanged(String operation, String id, String is) {
        Exchange done = send("anaplan:" + operation + "/" + id + "?" + inModel(), "content");

        assertThat(done.getException())
                .isInstanceOf(WrongKindException.class)
                .hasMessageContaining(id)
                .hasMessageContaining(is)
                .hasMessageContaining("expected");
        nothingWasChanged();
    }

    @Test
    void idOfAnotherKindInTheHeaderIsRefusedBeforeAnythingIsChanged() {
        Exchange done =
                send("anaplan:import?" + inModel(), "content", Map.of(AnaplanConstants.IMPORT_ID, "116000000000"));

        assertThat(done.getException()).isInstanceOf(WrongKindException.class);
        nothingWasChanged();
    }

    @ParameterizedTest
    @CsvSource({"delete, Sort products, anaplan:action", "action, Clear products, anaplan:delete"})
    void actionOfAnotherTypeIsRefusedBeforeAnythingIsChanged(String operation, String action, String instead) {
        Exchange done = send("anaplan:" + operation + "/" + action + "?" + inModel(), null);

        assertThat(done.getException())
                .isInstanceOf(WrongKindException.class)
                .hasMessageContaining(action)
                .hasMessageContaining(instead);
        nothingWasChanged();
    }

    @ParameterizedTest
    @CsvSource({
        "import, CamelAnaplanImportId",
        "export, CamelAnaplanExportId",
        "process, CamelAnaplanProcessId",
        "delete, CamelAnaplanDeleteId",
        "action, CamelAnaplanActionId",
        "upload, CamelAnaplanFileId",
        "download, CamelAnaplanFileId"
    })
    void missingTargetIsAnErrorThatNamesOptionAndHeader(String operation, String header) {
        Exchange done = send("anaplan:" + operation + "?" + inModel(), "content");

        assertThat(done.getException())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("anaplan:" + operation + "/{")
                .hasMessageContaining("option target")
                .hasMessageContaining(header);
        nothingWasChanged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import/x",
                "export/x",
                "process/x",
                "delete/x",
                "action/x",
                "upload/x",
                "download/x",
                "dump",
                "task",
                "cancel",
                "list/files"
            })
    void missingModelIsAnErrorThatNamesOptionAndHeader(String path) {
        Exchange done = send("anaplan:" + path, "content", Map.of(AnaplanConstants.TASK_ID, "T"));

        assertThat(done.getException())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("modelId")
                .hasMessageContaining(AnaplanConstants.MODEL_ID);
        nothingWasChanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dump", "task", "cancel"})
    void missingTaskIsAnErrorThatNamesTheHeader(String operation) {
        Exchange done = send("anaplan:" + operation + "?" + inModel(), null);

        assertThat(done.getException())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(AnaplanConstants.TASK_ID);
    }

    private void nothingWasChanged() {
        assertThat(Calls.changes(anaplan)).isEmpty();
    }
}
