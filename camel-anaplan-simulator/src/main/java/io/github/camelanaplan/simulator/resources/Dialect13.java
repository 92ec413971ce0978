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
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.simulator.engine.DumpLayout;
import io.github.camelanaplan.simulator.files.Chunk;
import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;
import io.github.camelanaplan.simulator.tenant.HostedModel;

/** The Integration API 1.3: bare objects, whole collections, errors as text, and models in their workspace only. */
final class Dialect13 implements Dialect {

    @Override
    public String prefix() {
        return "/1/3";
    }

    @Override
    public List<String> pathsOfModel() {
        return List.of("/workspaces/{workspace}/models/{model}");
    }

    // it neither pages nor sorts, and has no details to ask for
    @Override
    public Call understood(Call call) {
        return call.withoutQuery();
    }

    @Override
    public Answer single(Call call, String schema, String key, JsonNode payload) {
        return Json.answer(200, payload);
    }

    @Override
    public Answer page(Call call, String schema, String key, List<ObjectNode> rows) {
        return Json.answer(200, Json.array().addAll(rows));
    }

    @Override
    public ObjectNode workspace(ObjectNode all) {
        ObjectNode workspace = Json.object();
        workspace.set("guid", all.get("id"));
        return workspace.set("name", all.get("name"));
    }

    @Override
    public ObjectNode model(ObjectNode all) {
        return all.retain("activeState", "id", "name");
    }

    @Override
    public ObjectNode briefTask(ObjectNode all) {
        return all.retain("taskId");
    }

    @Override
    public ObjectNode task(ObjectNode all) {
        return all.without(List.of("type", "creationTime"));
    }

    @Override
    public DumpLayout dumpLayout() {
        return DumpLayout.LIKE_SOURCE;
    }

    @Override
    public Chunk wholeFile(Call call, HostedModel model) throws IOException {
        return Uploads.byContentType(call, model);
    }

    @Override
    public HttpFailure noAccess() {
        return HttpFailure.of(403, "No access to this model");
    }

    @Override
    public Answer error(HttpFailure failure) {
        return Answer.of(
                failure.status(),
                "text/plain;charset=utf-8",
                failure.getMessage().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Answer error(Call call, HttpFailure failure) {
        return error(failure);
    }
}
