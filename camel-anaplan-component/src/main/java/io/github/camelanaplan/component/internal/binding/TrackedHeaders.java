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
package io.github.camelanaplan.component.internal.binding;

import java.util.Map;
import java.util.Optional;

import org.apache.camel.Message;

import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.TaskKind;
import io.github.camelanaplan.client.model.TaskRef;
import io.github.camelanaplan.component.config.AnaplanConstants;

/** The headers that carry ids from one step of a route to the next. */
public final class TrackedHeaders {
    private static final Map<TaskKind, String> ID_HEADERS = Map.of(
            TaskKind.IMPORT, AnaplanConstants.IMPORT_ID,
            TaskKind.EXPORT, AnaplanConstants.EXPORT_ID,
            TaskKind.PROCESS, AnaplanConstants.PROCESS_ID,
            TaskKind.DELETE, AnaplanConstants.DELETE_ID,
            TaskKind.ACTION, AnaplanConstants.ACTION_ID);

    private TrackedHeaders() {}

    /** The header with the id of what tasks of a kind run. */
    public static String idHeader(TaskKind kind) {
        return ID_HEADERS.get(kind);
    }

    /** The text of a header; empty when it is not there or blank. */
    public static Optional<String> read(Message message, String header) {
        return Optional.ofNullable(message.getHeader(header, String.class)).filter(text -> !text.isBlank());
    }

    /** Takes away what an earlier task left: it must not pass for something of the one that is about to start. */
    public static void forgetTask(Message message) {
        message.removeHeader(AnaplanConstants.TASK_ID);
        message.removeHeader(AnaplanConstants.TASK_KIND);
    }

    static void write(Message message, ModelRef model) {
        message.setHeader(AnaplanConstants.WORKSPACE_ID, model.workspaceId());
        message.setHeader(AnaplanConstants.MODEL_ID, model.modelId());
    }

    /** Says which task was started. */
    static void write(Message message, TaskRef task) {
        message.setHeader(idHeader(task.kind()), task.objectId());
        message.setHeader(AnaplanConstants.TASK_ID, task.taskId());
        message.setHeader(AnaplanConstants.TASK_KIND, task.kind().word());
    }

    /** How a route comes back to a task, after a restart even. */
    public static String wayBack(TaskRef task) {
        return "anaplan:task?wait=true comes back to it with the headers "
                + String.join(
                        ", ",
                        AnaplanConstants.WORKSPACE_ID + "=" + task.model().workspaceId(),
                        AnaplanConstants.MODEL_ID + "=" + task.model().modelId(),
                        AnaplanConstants.TASK_KIND + "=" + task.kind().word(),
                        idHeader(task.kind()) + "=" + task.objectId(),
                        AnaplanConstants.TASK_ID + "=" + task.taskId());
    }

    /** What tasks run whose id is in a header; empty for a header that holds no such id. */
    static Optional<TaskKind> kindOf(String idHeader) {
        return ID_HEADERS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(idHeader))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
