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
package io.github.camelanaplan.simulator.faults;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.simulator.http.CannedAnswer;

/** Real answers in JSON that are not what they should be. What is not JSON, or not about a task, stays as it is. */
final class BrokenJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private BrokenJson() {}

    static CannedAnswer malformed() {
        return CannedAnswer.rewritten("malformed JSON", body -> Arrays.copyOf(body, body.length / 2));
    }

    static CannedAnswer withoutResult() {
        return ofTask(
                "without result", task -> task.put("taskState", "COMPLETE").remove("result"));
    }

    static CannedAnswer nullDetails() {
        return ofResults("null details", result -> result.putNull("details"));
    }

    static CannedAnswer taskState(String state) {
        return ofTask("task state " + state, task -> task.put("taskState", state));
    }

    static CannedAnswer countsThatAreNoNumbers() {
        return ofResults("counts that are no numbers", result -> result.path("details")
                .forEach(detail -> scramble(detail.path("values"))));
    }

    // keys and values in turn: what looks like a number is one
    private static void scramble(JsonNode values) {
        if (values instanceof ArrayNode list) {
            for (int i = 1; i < list.size(); i += 2) {
                if (list.path(i).asText().matches("\\d+")) {
                    list.set(i, "many");
                }
            }
        }
    }

    private static CannedAnswer ofResults(String name, Consumer<ObjectNode> change) {
        return ofTask(name, task -> changeResult(task.path("result"), change));
    }

    private static void changeResult(JsonNode result, Consumer<ObjectNode> change) {
        if (result instanceof ObjectNode object) {
            change.accept(object);
            object.path("nestedResults").forEach(nested -> changeResult(nested, change));
        }
    }

    private static CannedAnswer ofTask(String name, Consumer<ObjectNode> change) {
        return CannedAnswer.rewritten(name, body -> {
            try {
                JsonNode json = MAPPER.readTree(body);
                tasksIn(json).forEach(change);
                return MAPPER.writeValueAsBytes(json);
            } catch (IOException e) {
                return body;
            }
        });
    }

    /** One or a list of them, by a name or bare. */
    private static Stream<ObjectNode> tasksIn(JsonNode json) {
        return Stream.of(Stream.of(json, json.path("task")), children(json), children(json.path("tasks")))
                .flatMap(candidates -> candidates)
                .filter(candidate -> candidate.path("taskId").isTextual())
                .map(ObjectNode.class::cast);
    }

    private static Stream<JsonNode> children(JsonNode json) {
        return json instanceof ArrayNode list ? StreamSupport.stream(list.spliterator(), false) : Stream.of();
    }
}
