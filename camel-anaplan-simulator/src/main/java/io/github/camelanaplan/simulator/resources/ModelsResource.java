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

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;
import io.github.camelanaplan.simulator.model.ModelState;
import io.github.camelanaplan.simulator.tenant.HostedModel;
import io.github.camelanaplan.simulator.tenant.Tenant;
import io.github.camelanaplan.simulator.tenant.Workspace;

/** Models as such: visible to every user, whatever their state. */
final class ModelsResource {

    private static final Set<String> SORT_FIELDS = Set.of("name", "activeState");
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx").withZone(ZoneOffset.UTC);

    private final Tenant tenant;
    private final Dialect dialect;

    ModelsResource(Tenant tenant, Dialect dialect) {
        this.tenant = tenant;
        this.dialect = dialect;
    }

    Answer list(Call call) {
        boolean withoutArchived =
                "false".equalsIgnoreCase(call.query().text("archived").orElse(""));
        List<ObjectNode> models = tenant.models().stream()
                .filter(model -> !withoutArchived || model.state() != ModelState.ARCHIVED)
                .map(model -> json(call, model))
                .toList();
        return dialect.page(call, "model", "models", Sorting.strict(call, models, SORT_FIELDS));
    }

    Answer ofWorkspace(Call call) {
        Workspace workspace = tenant.workspace(call.parameter("workspace")).orElseThrow(HttpFailure::notFound);
        return dialect.page(
                call,
                "model",
                "models",
                workspace.models().stream().map(model -> json(call, model)).toList());
    }

    Answer one(Call call) {
        HostedModel model = tenant.model(call.parameter("model")).orElseThrow(HttpFailure::notFound);
        return dialect.single(call, "model", "model", json(call, model));
    }

    private ObjectNode json(Call call, HostedModel model) {
        ObjectNode json = Json.object()
                .put("id", model.id())
                .put("name", model.name())
                .put("activeState", model.state().name())
                .put("currentWorkspaceId", model.workspaceId())
                .put("currentWorkspaceName", model.workspaceName())
                .put("modelUrl", call.baseUrl() + "/models/" + model.id());
        json.putArray("categoryValues");
        if (call.query().isTrue("modelDetails")) {
            json.put("isoCreationDate", iso(model.created()))
                    .put("lastModified", iso(model.created()))
                    .put("lastModifiedByUserGuid", tenant.users().get(0).id())
                    .put("lastSavedSerialNumber", "1")
                    .put("memoryUsage", 0)
                    .put("modelTransactionRunning", model.tasks().running().isPresent());
        }
        return dialect.model(json);
    }

    private static String iso(Instant instant) {
        return ISO.format(instant);
    }
}
