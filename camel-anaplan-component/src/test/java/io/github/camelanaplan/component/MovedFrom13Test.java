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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.ApiVersion;
import io.github.camelanaplan.simulator.SimulatedModel;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.tasks.StartedTask;

import static org.assertj.core.api.Assertions.assertThat;

/** The same steps in two models that are alike, by components that differ in one option. */
class MovedFrom13Test extends AnaplanTestSupport {
    private static final String IMPORT = "import/" + PlanningModel.LOAD_PRODUCTS;
    private static final String EXPORT = PlanningModel.EXPORT_PRODUCTS;

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator.workspace("Finance", finance -> finance.model("Sales", PlanningModel::declare)
                .model("Moved sales", PlanningModel::declare));
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        camel.addComponent("before", speaking(ApiVersion.V1_3));
        camel.addComponent("after", speaking(ApiVersion.V2_0));
        return camel;
    }

    private AnaplanComponent speaking(ApiVersion spoken) {
        AnaplanComponent component = component();
        component.getConfiguration().setWorkspaceId(model.workspaceId());
        component.getConfiguration().setApiVersion(spoken.number());
        return component;
    }

    @Test
    void routeGivesTheSameBodiesAndHeaders() {
        List<String> before = new Day("before", anaplan.model("Sales")).results();
        List<String> after = new Day("after", anaplan.model("Moved sales")).results();

        assertThat(before).hasSizeGreaterThan(20);
        assertThat(after).containsExactlyElementsOf(before);
    }

    /** What a route does in a day. */
    private final class Day {
        private final String scheme;
        private final SimulatedModel where;
        private final List<String> results = new ArrayList<>();

        Day(String scheme, SimulatedModel where) {
            this.scheme = scheme;
            this.where = where;
        }

        List<String> results() {
            load();
            read();
            List.of("workspaces", "models", "files", "imports", "exports", "actions", "processes", "modules")
                    .forEach(kind -> step("list/" + kind, null));
            step("import/Nothing", null);
            step("upload/" + EXPORT, "not to be written");
            step("delete/" + PlanningModel.SORT_PRODUCTS, null);
            step("list/files?modelId=" + UUID.randomUUID().toString().replace("-", ""), null);
            return results;
        }

        private void load() {
            step("upload/products.csv", PlanningModel.PRODUCTS);
            step("upload/products.csv?chunkSize=0", PlanningModel.PRODUCTS);
            step(IMPORT, null);
            step(IMPORT, PlanningModel.PRODUCTS_WITH_TWO_REJECTS);
            step(IMPORT + "?wait=false", PlanningModel.PRODUCTS);
            step(
                    "process/" + PlanningModel.NIGHTLY + "?failOn=never",
                    Map.of(
                            "products.csv",
                            PlanningModel.PRODUCTS_WITH_TWO_REJECTS,
                            "revenue.csv",
                            PlanningModel.REVENUE));
            step("action/" + PlanningModel.SORT_PRODUCTS, null);
        }

        private void read() {
            Message rejecting = step(IMPORT + "?failOn=never", PlanningModel.PRODUCTS_WITH_TWO_REJECTS);
            step("dump?dumpFormat=rows", null, rejecting.getHeaders());
            step("dump?dumpFormat=rows", null, idsAlone(rejecting.getHeaders()));
            step("task", null, rejecting.getHeaders());
            step("cancel", null, rejecting.getHeaders());
            step("export/" + EXPORT, null);
            step("export/" + EXPORT + "?wait=false", null);
            step("download/" + EXPORT, null);
            step("delete/" + PlanningModel.CLEAR_PRODUCTS, null);
        }

        private Message step(String path, Object body) {
            return step(path, body, Map.of());
        }

        private Message step(String path, Object body, Map<String, Object> headers) {
            boolean elsewhere = path.contains("modelId=");
            String model = elsewhere ? "" : (path.contains("?") ? "&" : "?") + "modelId=" + where.id();
            Exchange done = send(scheme + ":" + path + model, body, headers);
            String told = path.replaceFirst("modelId=.*", "") + ": " + new WhatCameBack(done).text();
            results.add(path.equals("list/models") ? told : alike(told));
            return done.getMessage();
        }

        /** Without what is another in each run. */
        private String alike(String told) {
            String text = told.replace(where.id(), "{model}");
            List<StartedTask> tasks = where.tasks();
            for (int i = 0; i < tasks.size(); i++) {
                text = text.replace(tasks.get(i).taskId(), "{task " + i + "}");
            }
            return text;
        }
    }
}
