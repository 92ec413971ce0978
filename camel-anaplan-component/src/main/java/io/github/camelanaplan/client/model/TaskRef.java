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
import java.util.Objects;

/**
 * A task that was started. The service finds a task only below the object that started it, so all parts are needed.
 *
 * @param model    the model
 * @param kind     what the task runs
 * @param objectId the import, export, process or action
 * @param taskId   32 upper-case hex digits
 */
public record TaskRef(ModelRef model, TaskKind kind, String objectId, String taskId) implements Serializable {
    public TaskRef {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(objectId, "objectId");
        Objects.requireNonNull(taskId, "taskId");
    }
}
