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
package io.github.camelanaplan.simulator.resources;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;
import io.github.camelanaplan.simulator.model.ActionDefinition;
import io.github.camelanaplan.simulator.model.ExportDefinition;
import io.github.camelanaplan.simulator.model.ImportDefinition;
import io.github.camelanaplan.simulator.model.ModelObject;
import io.github.camelanaplan.simulator.model.ProcessDefinition;
import io.github.camelanaplan.simulator.tenant.HostedModel;

/** Processes and their steps. */
final class ProcessesResource {

    private final ImportJson imports;
    private final Dialect dialect;

    ProcessesResource(ImportJson imports, Dialect dialect) {
        this.imports = imports;
        this.dialect = dialect;
    }

    Answer list(Call call, HostedModel model) {
        List<ObjectNode> processes = model.definition().processes().stream()
                .map(process -> Json.object().put("id", process.id()).put("name", process.name()))
                .toList();
        return dialect.page(call, "process", "processes", Sorting.lenient(call, processes));
    }

    Answer one(Call call, HostedModel model) {
        ProcessDefinition process = Found.<ProcessDefinition>byId(
                        model.definition().processes(), call.parameter("object"))
                .orElseThrow(HttpFailure::notFound);
        ObjectNode json = Json.object().put("name", process.name());
        ArrayNode steps = Json.array();
        process.steps().forEach(step -> steps.add(step(call, step)));
        if (!steps.isEmpty()) {
            json.set("actions", steps);
        }
        return dialect.single(call, "processMetadata", "processMetadata", json);
    }

    private ObjectNode step(Call call, ModelObject step) {
        if (step instanceof ImportDefinition definition) {
            ObjectNode json = imports.listed(definition).put("actionType", "IMPORT");
            json.remove("importDataSource");
            if (call.query().isTrue("showImportDataSource")) {
                json.set("importDataSource", imports.dataSource(definition));
            }
            return json;
        }
        if (step instanceof ExportDefinition export) {
            return Json.object()
                    .put("id", export.id())
                    .put("name", export.name())
                    .put("actionType", "EXPORT")
                    .put("exportType", export.layout().name())
                    .put("exportFormat", export.exportFormat())
                    .put("layout", export.layout().name());
        }
        if (step instanceof ActionDefinition action) {
            return ActionsResource.json(action);
        }
        return Json.object().put("id", step.id()).put("name", step.name());
    }
}
