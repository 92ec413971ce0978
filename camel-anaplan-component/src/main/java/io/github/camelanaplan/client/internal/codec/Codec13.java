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

import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.http.ErrorText;
import io.github.camelanaplan.client.http.JsonShape;
import io.github.camelanaplan.client.internal.json.JsonFields;
import io.github.camelanaplan.client.model.Ability;

/**
 * Version 1.3: an answer is what was asked for and nothing besides. Collections come whole, as arrays, of which even an
 * empty one can be nothing else.
 */
public final class Codec13 implements ApiCodec {

    @Override
    public String version() {
        return "1.3";
    }

    @Override
    public List<String> root() {
        return List.of("1", "3");
    }

    @Override
    public boolean has(Ability ability) {
        return false;
    }

    @Override
    public int pageSize() {
        return Integer.MAX_VALUE;
    }

    @Override
    public URI page(URI collection, int offset) {
        return collection;
    }

    @Override
    public URI newestTasks(URI tasks, int offset) {
        return tasks;
    }

    @Override
    public URI withSteps(URI task) {
        return task;
    }

    @Override
    public JsonShape listShape() {
        return JsonShape.ARRAY;
    }

    @Override
    public Listed list(JsonNode answer, String key, String what) {
        List<JsonNode> elements = JsonFields.elements(answer);
        if (!elements.stream().allMatch(JsonNode::isObject)) {
            throw new MalformedAnswerException("The service was asked for " + what
                    + ", and answered 200 with a list of something else: is the address that of Anaplan's API?");
        }
        return new Listed(elements, (long) elements.size(), true);
    }

    @Override
    public Listed tasks(JsonNode answer) {
        return list(answer, "tasks", "the list of tasks");
    }

    @Override
    public JsonNode one(JsonNode answer, String key) {
        return answer;
    }

    @Override
    public boolean isAbout(JsonNode answer, String key) {
        return answer.has("id");
    }

    @Override
    public JsonNode task(JsonNode answer) {
        return answer;
    }

    @Override
    public String workspaceId() {
        return "guid";
    }

    @Override
    public ErrorText errorText(ObjectMapper json) {
        return new PlainErrorText();
    }
}
