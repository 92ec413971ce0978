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

import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;
import io.github.camelanaplan.simulator.model.ActionDefinition;
import io.github.camelanaplan.simulator.model.DeleteActionDefinition;
import io.github.camelanaplan.simulator.tenant.HostedModel;

/** Actions: deletes and whatever is not an import, export or process. */
final class ActionsResource {

    private final Dialect dialect;

    ActionsResource(Dialect dialect) {
        this.dialect = dialect;
    }

    Answer list(Call call, HostedModel model) {
        List<ObjectNode> actions =
                model.definition().actions().stream().map(ActionsResource::json).toList();
        return dialect.page(call, "action", "actions", Sorting.lenient(call, actions));
    }

    Answer one(Call call, HostedModel model) {
        ActionDefinition action = Found.<ActionDefinition>byId(
                        model.definition().actions(), call.parameter("object"))
                .orElseThrow(HttpFailure::notFound);
        ObjectNode json = json(action);
        if (action instanceof DeleteActionDefinition delete) {
            json.put("listId", delete.list().id());
        }
        return dialect.single(call, "action", "action", json);
    }

    static ObjectNode json(ActionDefinition action) {
        return Json.object()
                .put("id", action.id())
                .put("actionType", action.actionType())
                .put("name", action.name());
    }
}
