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

import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.simulator.engine.Detail;
import io.github.camelanaplan.simulator.engine.TaskResult;
import io.github.camelanaplan.simulator.tasks.TaskView;

/** Tasks and their results. */
final class TaskJson {

    private TaskJson() {}

    /** As lists and starts show it. */
    static ObjectNode brief(TaskView task) {
        return Json.object()
                .put("taskId", task.taskId())
                .put("taskState", task.state().name())
                .put("creationTime", task.created().toEpochMilli());
    }

    static ObjectNode full(TaskView task) {
        return full(task, (json, result) -> {});
    }

    /** With how long each step of a process took; numbers as strings, as the service has them. */
    static ObjectNode withTimes(TaskView task) {
        return full(task, (json, result) -> json.put(
                        "duration", Long.toString(result.duration().toMillis()))
                .put("startTime", Long.toString(result.startTime().toEpochMilli())));
    }

    private static ObjectNode full(TaskView task, BiConsumer<ObjectNode, TaskResult> more) {
        ObjectNode json = Json.object()
                .put("type", "taskInformation")
                .put("taskId", task.taskId())
                .put("currentStep", task.currentStep())
                .put("progress", task.progress())
                .put("taskState", task.state().name())
                .put("creationTime", task.created().toEpochMilli());
        task.cancelledBy().ifPresent(user -> json.put("cancelledBy", user));
        task.result().ifPresent(result -> json.set("result", result(result, more)));
        return json;
    }

    private static ObjectNode result(TaskResult result, BiConsumer<ObjectNode, TaskResult> more) {
        ObjectNode json = Json.object();
        result.details().forEach(detail -> json.withArray("details").add(detail(detail)));
        json.put("failureDumpAvailable", result.failureDumpAvailable()).put("objectId", result.objectId());
        if (result.objectName() != null) {
            json.put("objectName", result.objectName());
        }
        json.put("successful", result.successful());
        more.accept(json, result);
        result.nestedResults().forEach(nested -> json.withArray("nestedResults").add(result(nested, more)));
        return json;
    }

    private static ObjectNode detail(Detail detail) {
        ObjectNode json = Json.object()
                .put("localMessageText", detail.localMessageText())
                .put("occurrences", detail.occurrences())
                .put("type", detail.type());
        if (detail.values() == null) {
            return json.putNull("values");
        }
        detail.values().forEach(json.putArray("values")::add);
        return json;
    }
}
