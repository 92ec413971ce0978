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

import java.util.Arrays;
import java.util.List;

import org.apache.camel.Message;

import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.TaskKind;
import io.github.camelanaplan.client.model.TaskRef;
import io.github.camelanaplan.component.config.AnaplanConstants;

/** The task that headers name. */
final class TrackedTask {
    private TrackedTask() {}

    /**
     * @throws InvalidRequestException when they name none, or more than one
     */
    static TaskRef read(Message message, ModelRef model, String operation) {
        String taskId = TrackedHeaders.read(message, AnaplanConstants.TASK_ID)
                .orElseThrow(() -> new InvalidRequestException("anaplan:" + operation + " needs a task: set the header "
                        + AnaplanConstants.TASK_ID + ", as an operation that runs one does"));
        TaskKind kind = kind(message, operation);
        String idHeader = TrackedHeaders.idHeader(kind);
        String objectId = TrackedHeaders.read(message, idHeader)
                .orElseThrow(() -> new InvalidRequestException("anaplan:" + operation + " needs to know which "
                        + kind.word() + " task " + taskId + " ran: set the header " + idHeader));
        return new TaskRef(model, kind, objectId, taskId);
    }

    private static TaskKind kind(Message message, String operation) {
        String named = TrackedHeaders.read(message, AnaplanConstants.TASK_KIND).orElse(null);
        if (named != null) {
            return TaskKind.of(named)
                    .orElseThrow(() -> new InvalidRequestException("The header "
                            + AnaplanConstants.TASK_KIND + " is '" + named
                            + "'; expected import, export, process, delete or action"));
        }
        List<TaskKind> possible = Arrays.stream(TaskKind.values())
                .filter(kind -> TrackedHeaders.read(message, TrackedHeaders.idHeader(kind))
                        .isPresent())
                .toList();
        if (possible.size() != 1) {
            throw new InvalidRequestException("anaplan:" + operation + " cannot tell what the task in "
                    + AnaplanConstants.TASK_ID + " ran: set the header " + AnaplanConstants.TASK_KIND
                    + ", and the id of what it ran, such as in " + AnaplanConstants.IMPORT_ID);
        }
        return possible.get(0);
    }
}
