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

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.simulator.engine.ExportDescription;
import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;
import io.github.camelanaplan.simulator.model.ExportDefinition;
import io.github.camelanaplan.simulator.tenant.HostedModel;

/** Exports. */
final class ExportsResource {

    private final Dialect dialect;

    ExportsResource(Dialect dialect) {
        this.dialect = dialect;
    }

    Answer list(Call call, HostedModel model) {
        List<ObjectNode> exports = model.definition().exports().stream()
                .map(export -> Json.object()
                        .put("id", export.id())
                        .put("name", export.name())
                        .put("exportType", export.layout().name())
                        .put("exportFormat", export.exportFormat())
                        .put("encoding", export.encoding().name())
                        .put("layout", export.layout().name()))
                .toList();
        return dialect.page(call, "export", "exports", Sorting.lenient(call, exports));
    }

    Answer one(Call call, HostedModel model) {
        ExportDefinition export = Found.<ExportDefinition>byId(
                        model.definition().exports(), call.parameter("object"))
                .orElseThrow(HttpFailure::notFound);
        ExportDescription table = model.engine().describeExport(export.id());
        ObjectNode json = Json.object()
                .put("columnCount", table.headerNames().size())
                .put("delimiter", export.delimiter())
                .put("encoding", export.encoding().name())
                .put("exportFormat", export.exportFormat())
                .put("rowCount", table.rowCount())
                .put("separator", export.separator());
        table.dataTypes().forEach(json.withArray("dataTypes")::add);
        table.headerNames().forEach(json.withArray("headerNames")::add);
        table.listNames().forEach(json.withArray("listNames")::add);
        return dialect.single(call, "exportMetadata", "exportMetadata", json);
    }
}
