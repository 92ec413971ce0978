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
package io.github.camelanaplan.client.model;

import java.io.Serializable;

/**
 * The ids that a run has come across so far, for errors. Each is null while it is not known.
 *
 * @param workspaceId the workspace
 * @param modelId     the model
 * @param kind        what the task runs, which tells what {@code objectId} is
 * @param objectId    the import, export, process or action
 * @param fileId      the file that was uploaded or downloaded
 * @param taskId      the task
 */
public record TrackedIds(
        String workspaceId, String modelId, TaskKind kind, String objectId, String fileId, String taskId)
        implements Serializable {

    /** Nothing known. */
    public static final TrackedIds NONE = new TrackedIds(null, null, null, null, null, null);

    /** What a task tells. */
    public static TrackedIds of(TaskRef task) {
        return new TrackedIds(
                task.model().workspaceId(), task.model().modelId(), task.kind(), task.objectId(), null, task.taskId());
    }

    /** These ids, with the gaps filled from others. */
    public TrackedIds or(TrackedIds others) {
        return new TrackedIds(
                workspaceId == null ? others.workspaceId : workspaceId,
                modelId == null ? others.modelId : modelId,
                kind == null ? others.kind : kind,
                objectId == null ? others.objectId : objectId,
                fileId == null ? others.fileId : fileId,
                taskId == null ? others.taskId : taskId);
    }
}
