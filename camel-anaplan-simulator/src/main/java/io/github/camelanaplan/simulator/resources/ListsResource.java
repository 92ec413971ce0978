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
import io.github.camelanaplan.simulator.model.ListDefinition;
import io.github.camelanaplan.simulator.model.PropertyDefinition;
import io.github.camelanaplan.simulator.tenant.HostedModel;

/** Lists. */
final class ListsResource {

    Answer list(Call call, HostedModel model) {
        List<ObjectNode> lists = model.definition().lists().stream()
                .map(list -> Json.object().put("id", list.id()).put("name", list.name()))
                .toList();
        return Envelope.page(call, "list", "lists", lists);
    }

    Answer one(Call call, HostedModel model) {
        ListDefinition list = Found.<ListDefinition>byId(model.definition().lists(), call.parameter("list"))
                .orElseThrow(HttpFailure::notFound);
        ObjectNode json = Json.object().put("id", list.id()).put("name", list.name());
        ArrayNode properties = Json.array();
        list.properties().forEach(property -> properties.add(json(property)));
        if (!properties.isEmpty()) {
            json.set("properties", properties);
        }
        json.put("hasSelectiveAccess", false);
        model.definition().lists().stream()
                .filter(parent -> parent.name().equals(list.parent()))
                .forEach(parent ->
                        json.putObject("parent").put("id", parent.id()).put("name", parent.name()));
        json.put("managedBy", "")
                .put("numberedList", list.numbered())
                .put("useTopLevelAsPageDefault", false)
                .put("itemCount", model.data().list(list.name()).size())
                .put("workflowEnabled", false)
                .put("productionData", false);
        return Envelope.single(call, "list", "metadata", json);
    }

    private static ObjectNode json(PropertyDefinition property) {
        return Json.object()
                .put("name", property.name())
                .put("format", property.format().name())
                .put("notes", "")
                .put("referencedBy", "");
    }
}
