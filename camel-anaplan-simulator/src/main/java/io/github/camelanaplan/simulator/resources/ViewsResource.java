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
import io.github.camelanaplan.simulator.model.ModuleDefinition;
import io.github.camelanaplan.simulator.tenant.HostedModel;

/** Views: here every module has its default one, of the same id, and no other. */
final class ViewsResource {

    private static final String LINE_ITEMS_ID = "101999999999";

    Answer list(Call call, HostedModel model) {
        List<ObjectNode> views = model.definition().modules().stream()
                .map(module -> Json.object()
                        .put("code", "")
                        .put("id", module.id())
                        .put("name", module.name())
                        .put("moduleId", module.id()))
                .toList();
        return Envelope.page(call, "view", "views", views);
    }

    Answer ofModule(Call call, HostedModel model) {
        ModuleDefinition module = ModulesResource.existing(call, model);
        ObjectNode view =
                Json.object().put("id", module.id()).put("name", "default").put("moduleId", module.id());
        return Envelope.page(call, "view", "views", List.of(view));
    }

    /** The axes: rows are the first dimension, columns the second or the line items, pages what is left. */
    Answer one(Call call, HostedModel model) {
        ModuleDefinition module = module(model, call.parameter("view"));
        List<ListDefinition> dimensions = module.dimensions();
        ObjectNode json = Json.object().put("viewName", module.name()).put("viewId", module.id());
        ArrayNode pages = Json.array();
        if (!dimensions.isEmpty()) {
            json.putArray("rows").add(axis(dimensions.get(0)));
        }
        if (dimensions.size() < 2) {
            json.putArray("columns").add(lineItems());
        } else {
            json.putArray("columns").add(axis(dimensions.get(1)));
            pages.add(lineItems());
            dimensions.stream().skip(2).forEach(dimension -> pages.add(axis(dimension)));
            json.set("pages", pages);
        }
        return Envelope.flat(call, "view", json);
    }

    // the id of a line item stands for the view of its module
    private static ModuleDefinition module(HostedModel model, String viewId) {
        return Found.<ModuleDefinition>byId(model.definition().modules(), viewId)
                .or(() -> LineItemsResource.moduleOf(model, viewId))
                .orElseThrow(HttpFailure::notFound);
    }

    static ObjectNode axis(ListDefinition dimension) {
        return Json.object().put("id", dimension.id()).put("name", dimension.name());
    }

    private static ObjectNode lineItems() {
        return Json.object().put("id", LINE_ITEMS_ID).put("name", "Line items");
    }
}
