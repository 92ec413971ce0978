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
package io.github.camelanaplan.client.internal.codec;

import java.net.URI;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.hc.core5.http.HttpStatus;

import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.http.ErrorText;
import io.github.camelanaplan.client.http.JsonShape;
import io.github.camelanaplan.client.internal.json.JsonFields;
import io.github.camelanaplan.client.model.Ability;

/**
 * Version 2.0: each answer is an object that holds how the call ended, where in the collection it is, and what was asked for
 * under a key of its own. The service leaves the key of an empty collection out, so that any JSON of somebody else would
 * look like nothing: such an answer has to say of itself that it is one.
 */
public final class Codec20 implements ApiCodec {
    private static final int PAGE = 5000;

    /** The service gives up to 5000 at once; few objects have so many tasks, as they are forgotten with the model's unloading. */
    private static final int TASKS = 1000;

    @Override
    public String version() {
        return "2.0";
    }

    @Override
    public List<String> root() {
        return List.of("2", "0");
    }

    @Override
    public boolean has(Ability ability) {
        return true;
    }

    @Override
    public int pageSize() {
        return PAGE;
    }

    @Override
    public URI page(URI collection, int offset) {
        return Queries.with(Queries.with(collection, "limit", PAGE), "offset", offset);
    }

    @Override
    public URI newestTasks(URI tasks, int offset) {
        URI sorted = Queries.with(Queries.with(tasks, "sort", "-creationDate"), "limit", TASKS);
        return offset == 0 ? sorted : Queries.with(sorted, "offset", offset);
    }

    @Override
    public URI withSteps(URI task) {
        return Queries.with(task, "includeProcessDetails", true);
    }

    @Override
    public JsonShape listShape() {
        return JsonShape.OBJECT;
    }

    @Override
    public Listed list(JsonNode answer, String key, String what) {
        JsonNode list = answer.path(key);
        boolean absent = list.isMissingNode() || list.isNull();
        if (absent ? !isConfirmed(answer) : !list.isArray()) {
            throw new MalformedAnswerException("The service was asked for " + what
                    + ", and answered 200 with JSON that holds none: is the address that of Anaplan's API?");
        }
        return listed(answer, JsonFields.elements(answer, key));
    }

    /** There is no key when there are no tasks. A single task may stand there by itself, as it is documented for some kinds. */
    @Override
    public Listed tasks(JsonNode answer) {
        JsonNode tasks = answer.path("tasks");
        if (tasks.isMissingNode() || tasks.isNull()) {
            return listed(answer, answer.has("task") ? List.of(answer.path("task")) : List.of());
        }
        if (!tasks.isArray()) {
            throw new MalformedAnswerException("The list of tasks is none");
        }
        return listed(answer, JsonFields.elements(answer, "tasks"));
    }

    private static Listed listed(JsonNode answer, List<JsonNode> elements) {
        Long total = JsonFields.longNumber(answer.path("meta").path("paging"), "totalSize");
        return new Listed(elements, total, isConfirmed(answer));
    }

    private static boolean isConfirmed(JsonNode answer) {
        return answer.path("status").path("code").asInt() == HttpStatus.SC_OK;
    }

    @Override
    public JsonNode one(JsonNode answer, String key) {
        return answer.path(key);
    }

    @Override
    public boolean isAbout(JsonNode answer, String key) {
        return answer.has(key) || isConfirmed(answer);
    }

    /** It is under a key or, in another documented form, at the top. */
    @Override
    public JsonNode task(JsonNode answer) {
        return answer.has("task") ? answer.path("task") : answer;
    }

    @Override
    public String workspaceId() {
        return "id";
    }

    @Override
    public ErrorText errorText(ObjectMapper json) {
        return new EnvelopeErrorText(json);
    }
}
