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

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.simulator.auth.User;
import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;
import io.github.camelanaplan.simulator.tenant.HostedModel;
import io.github.camelanaplan.simulator.tenant.Tenant;
import io.github.camelanaplan.simulator.tenant.Workspace;

/** Deletes models that are closed, and tells which ones it could not delete. */
final class BulkDeleteResource {

    private static final String FIELD = "modelIdsToDelete";

    private final Tenant tenant;

    BulkDeleteResource(Tenant tenant) {
        this.tenant = tenant;
    }

    Answer delete(Call call) throws IOException {
        Workspace workspace = tenant.workspace(call.parameter("workspace")).orElseThrow(HttpFailure::notFound);
        if (!call.principal(User.class).isAdmin()) {
            throw HttpFailure.of(403, "Forbidden");
        }
        List<String> wanted = wanted(Json.objectFrom(call));
        List<ObjectNode> failures = new ArrayList<>();
        for (String id : wanted) {
            delete(workspace, id)
                    .ifPresent(message ->
                            failures.add(Json.object().put("modelId", id).put("message", message)));
        }
        ObjectNode json = Json.object().put("modelsDeleted", wanted.size() - failures.size());
        if (!failures.isEmpty()) {
            json.putArray("bulkDeleteModelsFailures").addAll(failures);
        }
        return Envelope.flat(call, "bulkDeleteModels", json);
    }

    /** Why the model could not be deleted; empty when it was. */
    private static Optional<String> delete(Workspace workspace, String id) {
        Optional<HostedModel> model = workspace.model(id);
        if (model.isEmpty()) {
            return Optional.of("Model ID does not exist.");
        }
        if (model.get().isOpen()) {
            return Optional.of("Model is open. Please close the model before trying again.");
        }
        workspace.delete(model.get());
        return Optional.empty();
    }

    private static List<String> wanted(JsonNode body) {
        body.fieldNames().forEachRemaining(name -> {
            if (!name.equals(FIELD)) {
                throw HttpFailure.badRequest("Identified an unrecognized '" + name
                        + "'. Amend the content so it only contains applicable fields.");
            }
        });
        List<String> ids = new ArrayList<>();
        body.path(FIELD).forEach(id -> ids.add(id.asText()));
        if (ids.isEmpty()) {
            throw HttpFailure.badRequest("Expected mandatory field '" + FIELD + "' to be present and not empty.");
        }
        return ids;
    }
}
