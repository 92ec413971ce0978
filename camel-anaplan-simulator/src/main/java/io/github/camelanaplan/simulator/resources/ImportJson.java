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

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.simulator.model.FileDefinition;
import io.github.camelanaplan.simulator.model.ImportDefinition;
import io.github.camelanaplan.simulator.model.ModelImportDefinition;
import io.github.camelanaplan.simulator.tenant.Tenant;

/** Imports, as lists, processes and their own description show them. */
final class ImportJson {

    private final Tenant tenant;

    ImportJson(Tenant tenant) {
        this.tenant = tenant;
    }

    ObjectNode listed(ImportDefinition definition) {
        ObjectNode json = Json.object().put("id", definition.id()).put("name", definition.name());
        definition.source().ifPresent(file -> json.put("importDataSourceId", file.id()));
        json.put("importType", definition.importType().name());
        if (definition instanceof ModelImportDefinition ofModel) {
            json.set("importDataSource", modelSource(ofModel));
        }
        return json;
    }

    ObjectNode dataSource(ImportDefinition definition) {
        return definition
                .source()
                .map(file -> Json.object().put("importDataSourceId", file.id()).put("type", "FILE"))
                .orElseGet(() -> modelSource((ModelImportDefinition) definition));
    }

    static ObjectNode described(ImportDefinition definition) {
        ObjectNode json = Json.object()
                .put("name", definition.name())
                .put("type", definition.source().isPresent() ? "FILE" : "MODEL");
        definition.source().ifPresent(file -> json.set("source", source(definition, file)));
        return json;
    }

    private static ObjectNode source(ImportDefinition definition, FileDefinition file) {
        ObjectNode json = Json.object()
                .put("textEncoding", file.encoding().name())
                .put("columnSeparator", file.separator())
                .put("textDelimiter", file.delimiter())
                .put("headerRow", file.headerRow())
                .put("firstDataRow", file.firstDataRow())
                .put("decimalSeparator", ".");
        definition.sourceColumns().forEach(json.withArray("headerNames")::add);
        return json.put("columnCount", definition.sourceColumns().size());
    }

    private ObjectNode modelSource(ModelImportDefinition definition) {
        ObjectNode json = Json.object().put("type", "MODEL").put("sourceModelName", definition.sourceModelName());
        tenant.models().stream()
                .filter(model -> model.name().equals(definition.sourceModelName()))
                .findFirst()
                .ifPresent(
                        model -> json.put("sourceModelId", model.id()).put("sourceWorkspaceId", model.workspaceId()));
        return json;
    }
}
