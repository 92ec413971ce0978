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
package io.github.camelanaplan.client.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.internal.json.JsonFields;
import io.github.camelanaplan.client.model.DumpHandle;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.RowCounts;
import io.github.camelanaplan.client.model.TaskDetail;
import io.github.camelanaplan.client.model.TaskKind;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.client.model.TaskRef;
import io.github.camelanaplan.client.model.TaskState;

/** Makes sense of what the service tells of a task. */
final class OutcomeReader {
    private OutcomeReader() {}

    /**
     * Reads the answer to a look at a task.
     *
     * @param node what is told of the task
     * @param json the answer as it came
     */
    static TaskOutcome read(TaskRef task, JsonNode node, String json) {
        String told = JsonFields.text(node, "taskId");
        if (told != null && !told.equals(task.taskId())) {
            throw new MalformedAnswerException(
                    "The service was asked about task " + task.taskId() + " and answered about another one, " + told);
        }
        String stateName = JsonFields.text(node, "taskState");
        if (stateName == null) {
            throw new MalformedAnswerException("The answer about task " + task.taskId() + " holds no state");
        }
        TaskState state = Arrays.stream(TaskState.values())
                .filter(known -> known.name().equalsIgnoreCase(stateName))
                .findFirst()
                .orElse(TaskState.UNRECOGNISED);
        return result(task, task, node.path("result"), new Frame(node, state, json));
    }

    private static TaskOutcome result(TaskRef root, TaskRef task, JsonNode result, Frame frame) {
        List<TaskDetail> details = JsonFields.elements(result, "details").stream()
                .map(OutcomeReader::detail)
                .toList();
        List<TaskOutcome> nested = nested(root, result, frame);
        boolean dumpFlag = Boolean.TRUE.equals(JsonFields.bool(result, "failureDumpAvailable"));
        List<RowCounts> counts = new ArrayList<>(List.of(RowCountsReader.read(details)));
        nested.forEach(step -> counts.add(step.rows()));
        RowCounts rows = RowCounts.sum(counts);
        Outcome outcome = OutcomeRule.of(
                frame.state(), successful(result, details, dumpFlag || rows.anyRejected()), dumpFlag, rows, nested);
        // The flag of a process speaks for its steps, which have dumps of their own
        DumpHandle dump = dumpFlag && task.kind() != TaskKind.PROCESS ? new DumpHandle(root, task.objectId()) : null;
        return new TaskOutcome(
                task,
                JsonFields.text(result, "objectName"),
                frame.state(),
                outcome,
                progress(frame.node()),
                JsonFields.textOrEmpty(frame.node(), "currentStep"),
                duration(result),
                rows,
                details,
                nested,
                dump,
                task == root ? frame.json() : result.toString());
    }

    /**
     * The service's flag; null when it gave none, or when only how many rows were rejected could tell what it is worth, and
     * that cannot be read.
     */
    private static Boolean successful(JsonNode result, List<TaskDetail> details, boolean rejected) {
        Boolean flag = JsonFields.bool(result, "successful");
        boolean doubtful = !rejected && RowCountsReader.unreadable(details).isPresent();
        return Boolean.TRUE.equals(flag) && doubtful ? null : flag;
    }

    private static List<TaskOutcome> nested(TaskRef root, JsonNode result, Frame frame) {
        return JsonFields.elements(result, "nestedResults").stream()
                .map(step -> {
                    String objectId = JsonFields.textOrEmpty(step, "objectId");
                    TaskRef ref = new TaskRef(root.model(), TaskKind.ofStep(objectId), objectId, root.taskId());
                    return result(root, ref, step, frame);
                })
                .toList();
    }

    private static TaskDetail detail(JsonNode node) {
        List<JsonNode> flat = JsonFields.elements(node, "values");
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < flat.size(); i += 2) {
            values.put(
                    flat.get(i).asText(), i + 1 < flat.size() ? flat.get(i + 1).asText() : "");
        }
        Integer occurrences = JsonFields.integer(node, "occurrences");
        return new TaskDetail(
                JsonFields.textOrEmpty(node, "type"),
                JsonFields.textOrEmpty(node, "localMessageText"),
                occurrences == null ? 0 : occurrences,
                values);
    }

    private static double progress(JsonNode node) {
        return Math.max(0, Math.min(1, node.path("progress").asDouble(0)));
    }

    private static Duration duration(JsonNode result) {
        Long millis = JsonFields.longNumber(result, "duration");
        return millis == null ? null : Duration.ofMillis(millis);
    }

    /** What a task and all its steps share. */
    private record Frame(JsonNode node, TaskState state, String json) {}
}
