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
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;
import io.github.camelanaplan.simulator.model.LineItemDefinition;
import io.github.camelanaplan.simulator.model.ModuleDefinition;
import io.github.camelanaplan.simulator.tenant.HostedModel;

/** Line items of one module or of all. */
final class LineItemsResource {

    Answer list(Call call, HostedModel model) {
        List<ObjectNode> items = model.definition().modules().stream()
                .flatMap(module -> items(call, module))
                .toList();
        return Envelope.page(call, "lineItem", "items", items);
    }

    Answer ofModule(Call call, HostedModel model) {
        ModuleDefinition module = ModulesResource.existing(call, model);
        return Envelope.page(call, "lineItem", "items", items(call, module).toList());
    }

    Answer dimensions(Call call, HostedModel model) {
        ModuleDefinition module = moduleOf(model, call.parameter("lineItem")).orElseThrow(HttpFailure::notFound);
        List<ObjectNode> dimensions =
                module.dimensions().stream().map(ViewsResource::axis).toList();
        return Envelope.whole(call, "dimension", "dimensions", dimensions);
    }

    static Optional<ModuleDefinition> moduleOf(HostedModel model, String lineItem) {
        return model.definition().modules().stream()
                .filter(module -> Found.<LineItemDefinition>byId(module.lineItems(), lineItem)
                        .isPresent())
                .findFirst();
    }

    private static Stream<ObjectNode> items(Call call, ModuleDefinition module) {
        return module.lineItems().stream().map(item -> {
            ObjectNode json = Json.object()
                    .put("moduleId", module.id())
                    .put("moduleName", module.name())
                    .put("id", item.id())
                    .put("name", item.name());
            if (call.query().isTrue("includeAll")) {
                json.put("format", item.format().name());
                json.putObject("formatMetadata").put("dataType", item.format().name());
                json.putArray("appliesTo")
                        .addAll(module.dimensions().stream()
                                .map(ViewsResource::axis)
                                .toList());
            }
            return json;
        });
    }
}
