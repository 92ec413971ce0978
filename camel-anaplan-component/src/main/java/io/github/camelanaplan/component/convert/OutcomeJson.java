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
package io.github.camelanaplan.component.convert;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.model.RowCounts;
import io.github.camelanaplan.client.model.TaskDetail;
import io.github.camelanaplan.client.model.TaskOutcome;

/** An outcome as JSON. The form is the component's own and stays the same whatever the service changes. */
final class OutcomeJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private OutcomeJson() {}

    static String text(TaskOutcome outcome) {
        try {
            return JSON.writeValueAsString(tree(outcome));
        } catch (JsonProcessingException e) {
            throw new AnaplanException("The outcome cannot be written as JSON", e);
        }
    }

    static Map<String, Object> map(TaskOutcome outcome) {
        return JSON.convertValue(tree(outcome), new TypeReference<>() {});
    }

    private static ObjectNode tree(TaskOutcome outcome) {
        ObjectNode node = JSON.createObjectNode()
                .put("kind", outcome.task().kind().word())
                .put("workspaceId", outcome.task().model().workspaceId())
                .put("modelId", outcome.task().model().modelId())
                .put("objectId", outcome.task().objectId())
                .put("objectName", outcome.objectName())
                .put("taskId", outcome.task().taskId())
                .put("state", outcome.state().name())
                .put("outcome", outcome.outcome().name())
                .put("progress", outcome.progress())
                .put("currentStep", outcome.currentStep())
                .put(
                        "durationMillis",
                        outcome.duration() == null ? null : outcome.duration().toMillis())
                .put("dumpAvailable", outcome.dumpAvailable());
        node.set("rows", rows(outcome.rows()));
        ArrayNode details = node.putArray("details");
        outcome.details().forEach(detail -> details.add(detail(detail)));
        ArrayNode nested = node.putArray("nested");
        outcome.nested().forEach(step -> nested.add(tree(step)));
        return node;
    }

    private static ObjectNode rows(RowCounts rows) {
        ObjectNode node = JSON.createObjectNode();
        put(node, "total", rows.total());
        put(node, "created", rows.created());
        put(node, "updated", rows.updated());
        put(node, "ignored", rows.ignored());
        put(node, "warned", rows.warned());
        put(node, "rejected", rows.rejected());
        return node;
    }

    private static void put(ObjectNode node, String name, Long count) {
        if (count != null) {
            node.put(name, count);
        }
    }

    private static ObjectNode detail(TaskDetail detail) {
        ObjectNode node = JSON.createObjectNode()
                .put("type", detail.type())
                .put("message", detail.message())
                .put("occurrences", detail.occurrences());
        ObjectNode values = node.putObject("values");
        detail.values().forEach(values::put);
        return node;
    }
}
