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

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.model.ActionObject;
import io.github.camelanaplan.client.model.ExportObject;
import io.github.camelanaplan.client.model.ImportObject;
import io.github.camelanaplan.client.model.Model;
import io.github.camelanaplan.client.model.NamedObject;
import io.github.camelanaplan.client.model.ServerFile;
import io.github.camelanaplan.client.model.Workspace;
import io.github.camelanaplan.component.config.AnaplanConstants;

import static org.assertj.core.api.Assertions.assertThat;

@EachApiVersion
class ListTest extends AnaplanTestSupport {
    private List<Object> list(String kind) {
        List<?> listed =
                succeed("anaplan:list/" + kind + "?" + inModel(), "ignored").getBody(List.class);
        return List.copyOf(listed);
    }

    private List<?> tenantList(String kind) {
        return succeed("anaplan:list/" + kind, null).getBody(List.class);
    }

    @Test
    void workspacesAreListed() {
        assertThat(tenantList("workspaces")).singleElement().isInstanceOfSatisfying(Workspace.class, workspace -> {
            assertThat(workspace.id()).isEqualTo(model.workspaceId());
            assertThat(workspace.name()).isEqualTo("Finance");
        });
    }

    @Test
    void modelsAreListed() {
        assertThat(tenantList("models")).singleElement().isInstanceOfSatisfying(Model.class, found -> {
            assertThat(found.id()).isEqualTo(model.id());
            assertThat(found.name()).isEqualTo("Sales");
            assertThat(found.activeState()).isEqualTo("UNLOCKED");
            assertThat(found.currentWorkspaceId()).isEqualTo(model.workspaceId());
        });
    }

    @Test
    void filesAreListedAndTheOutputsOfExportsAmongThem() {
        assertThat(list("files"))
                .hasSize(4)
                .startsWith(
                        new ServerFile(model.fileId("products.csv"), "products.csv", "UTF-8", ",", "\"", 1, 2),
                        new ServerFile(model.fileId("revenue.csv"), "revenue.csv", "UTF-8", ",", "\"", 1, 2))
                .extracting(file -> ((ServerFile) file).name())
                .endsWith(PlanningModel.EXPORT_PRODUCTS, PlanningModel.EXPORT_REVENUE);
    }

    @Test
    void importsAreListed() {
        assertThat(list("imports"))
                .isEqualTo(List.of(
                        new ImportObject(
                                model.importId(PlanningModel.LOAD_PRODUCTS),
                                PlanningModel.LOAD_PRODUCTS,
                                "HIERARCHY_DATA",
                                model.fileId("products.csv")),
                        new ImportObject(
                                model.importId(PlanningModel.LOAD_REVENUE),
                                PlanningModel.LOAD_REVENUE,
                                "MODULE_DATA",
                                model.fileId("revenue.csv"))));
    }

    @Test
    void exportsAreListed() {
        assertThat(list("exports")).hasSize(2).last().isInstanceOfSatisfying(ExportObject.class, export -> {
            assertThat(export.id()).isEqualTo(model.exportId(PlanningModel.EXPORT_REVENUE));
            assertThat(export.name()).isEqualTo(PlanningModel.EXPORT_REVENUE);
            assertThat(export.exportType()).isEqualTo("TABULAR_MULTI_COLUMN");
            assertThat(export.exportFormat()).isEqualTo("text/csv");
            assertThat(export.encoding()).isEqualTo("UTF-8");
        });
    }

    @Test
    void actionsAreListed() {
        assertThat(list("actions"))
                .isEqualTo(List.of(
                        new ActionObject(
                                model.actionId(PlanningModel.CLEAR_PRODUCTS),
                                PlanningModel.CLEAR_PRODUCTS,
                                "DELETE_BY_SELECTION"),
                        new ActionObject(
                                model.actionId(PlanningModel.SORT_PRODUCTS),
                                PlanningModel.SORT_PRODUCTS,
                                "ORDER_HIERARCHY")));
    }

    @Test
    void processesAreListed() {
        assertThat(list("processes"))
                .isEqualTo(List.of(new NamedObject(model.processId(PlanningModel.NIGHTLY), PlanningModel.NIGHTLY)));
    }

    @Test
    void modulesAreListed() {
        assertThat(list("modules")).isEqualTo(List.of(new NamedObject("102000000000", "Revenue")));
    }

    @Test
    void headersTellWhichModelWasListed() {
        assertThat(succeed("anaplan:list/files?modelId=Sales", null).getHeaders())
                .containsEntry(AnaplanConstants.MODEL_ID, model.id())
                .containsEntry(AnaplanConstants.WORKSPACE_ID, model.workspaceId());
    }
}
