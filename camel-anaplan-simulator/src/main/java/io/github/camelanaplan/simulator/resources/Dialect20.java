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
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.simulator.engine.DumpLayout;
import io.github.camelanaplan.simulator.files.Chunk;
import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;
import io.github.camelanaplan.simulator.tenant.HostedModel;

/** The Integration API 2.0: envelopes around everything, pages, and models with and without their workspace. */
final class Dialect20 implements Dialect {

    @Override
    public String prefix() {
        return Envelope.PREFIX;
    }

    @Override
    public List<String> pathsOfModel() {
        return List.of("/models/{model}", "/workspaces/{workspace}/models/{model}");
    }

    @Override
    public Call understood(Call call) {
        return call;
    }

    @Override
    public Answer single(Call call, String schema, String key, JsonNode payload) {
        return Envelope.single(call, schema, key, payload);
    }

    @Override
    public Answer page(Call call, String schema, String key, List<ObjectNode> rows) {
        return Envelope.page(call, schema, key, rows);
    }

    @Override
    public ObjectNode workspace(ObjectNode all) {
        return all;
    }

    @Override
    public ObjectNode model(ObjectNode all) {
        return all;
    }

    @Override
    public ObjectNode briefTask(ObjectNode all) {
        return all;
    }

    @Override
    public ObjectNode task(ObjectNode all) {
        return all;
    }

    @Override
    public DumpLayout dumpLayout() {
        return DumpLayout.WITH_STATUS;
    }

    // compression is for chunks only
    @Override
    public Chunk wholeFile(Call call, HostedModel model) throws IOException {
        return Uploads.plain(call, model);
    }

    // hidden, not forbidden: the service does not tell that there is something
    @Override
    public HttpFailure noAccess() {
        return HttpFailure.notFound();
    }

    @Override
    public Answer error(HttpFailure failure) {
        return Errors.ofIntegration(failure);
    }

    @Override
    public Answer error(Call call, HttpFailure failure) {
        return Errors.ofIntegration(call, failure);
    }
}
