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
 * Where rejected rows can be fetched. The service keeps them for the user who ran the task, for the latest failing task
 * of that user only, and for 48 hours after they were last read.
 *
 * @param task     the task that rejected them
 * @param objectId the import inside a process; for the task of an import, that import
 */
public record DumpHandle(TaskRef task, String objectId) implements Serializable {
    public DumpHandle {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(objectId, "objectId");
    }
}
