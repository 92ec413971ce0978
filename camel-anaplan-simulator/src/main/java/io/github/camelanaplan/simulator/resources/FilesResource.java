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
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.simulator.auth.User;
import io.github.camelanaplan.simulator.files.Chunk;
import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;
import io.github.camelanaplan.simulator.model.ModelObject;
import io.github.camelanaplan.simulator.tenant.HostedModel;

/** Files as a whole. */
final class FilesResource {

    private final Dialect dialect;

    FilesResource(Dialect dialect) {
        this.dialect = dialect;
    }

    Answer list(Call call, HostedModel model) {
        List<ObjectNode> files = model.files().all().stream()
                .map(file -> json(call, model, file))
                .toList();
        return dialect.page(call, "file", "files", Sorting.lenient(call, files));
    }

    /** The content, not the description of the file. */
    Answer download(Call call, HostedModel model) {
        ModelObject file = existing(call, model);
        List<Chunk> chunks = model.contents().chunks(user(call), file.id());
        if (chunks.isEmpty()) {
            throw HttpFailure.notFound();
        }
        return Contents.answer(chunks);
    }

    /** Announces chunks; a path that is not an id creates a file of that name. */
    Answer announce(Call call, HostedModel model) throws IOException {
        JsonNode body = Json.objectFrom(call);
        Optional<Integer> chunkCount = chunkCount(body);
        Optional<ModelObject> known = model.files().find(call.parameter("file"));
        if (known.isPresent() && chunkCount.isEmpty()) {
            throw HttpFailure.badRequest("Expected mandatory field 'chunkCount'");
        }
        ModelObject file = known.orElseGet(() -> model.files().create(call.parameter("file")));
        chunkCount.ifPresent(count -> model.contents().announce(user(call), file.id(), count));
        return dialect.single(call, "file", "file", json(call, model, file));
    }

    /** Takes the whole content at once. */
    Answer upload(Call call, HostedModel model) throws IOException {
        ModelObject file = existing(call, model);
        model.contents().replace(user(call), file.id(), List.of(dialect.wholeFile(call, model)));
        return Answer.empty(204);
    }

    Answer complete(Call call, HostedModel model) throws IOException {
        ModelObject file = existing(call, model);
        byte[] body = Json.bytesFrom(call);
        if (body.length == 0) {
            // not the client's fault by the status, yet so it was seen
            throw HttpFailure.of(500, "Internal Server Error");
        }
        Json.parse(body);
        model.contents().markComplete(user(call), file.id());
        return dialect.single(call, "file", "file", json(call, model, file));
    }

    /** Removes the caller's content only; the file stays. */
    Answer delete(Call call, HostedModel model) {
        model.contents().delete(user(call), existing(call, model).id());
        return Answer.empty(204);
    }

    static ModelObject existing(Call call, HostedModel model) {
        return model.files().find(call.parameter("file")).orElseThrow(HttpFailure::notFound);
    }

    static String user(Call call) {
        return call.principal(User.class).email();
    }

    private static ObjectNode json(Call call, HostedModel model, ModelObject file) {
        return FileJson.of(file, model.contents().chunkCount(user(call), file.id()));
    }

    private static Optional<Integer> chunkCount(JsonNode body) {
        if (!body.has("chunkCount")) {
            return Optional.empty();
        }
        JsonNode count = body.get("chunkCount");
        if (!count.isInt() || count.asInt() < -1) {
            throw HttpFailure.badRequest("Invalid chunkCount: " + count);
        }
        return Optional.of(count.asInt());
    }
}
