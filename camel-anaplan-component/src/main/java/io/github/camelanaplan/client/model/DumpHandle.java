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
import java.util.Optional;

/**
 * Rejected rows: where they can be fetched and, once they have been, what they are. The service keeps them for the user who
 * ran the task, for the latest failing task of that user only, and for 48 hours after they were last read. Immutable. Two of
 * them are equal when they mean the same rows; the rows themselves stay behind when it is serialised.
 */
public final class DumpHandle implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TaskRef task;
    private final String objectId;
    private final transient ReceivedContent rows;

    /**
     * Rows that have not been fetched.
     *
     * @param task     the task that rejected them
     * @param objectId the import inside a process; for the task of an import, that import
     */
    public DumpHandle(TaskRef task, String objectId) {
        this(task, objectId, null);
    }

    private DumpHandle(TaskRef task, String objectId, ReceivedContent rows) {
        this.task = Objects.requireNonNull(task, "task");
        this.objectId = Objects.requireNonNull(objectId, "objectId");
        this.rows = rows;
    }

    /** The same with the rows in hand. */
    public DumpHandle holding(ReceivedContent fetched) {
        return new DumpHandle(task, objectId, fetched);
    }

    /** The task that rejected them. */
    public TaskRef task() {
        return task;
    }

    /** The import inside a process; for the task of an import, that import. */
    public String objectId() {
        return objectId;
    }

    /** The rows as the service gave them, in CSV; empty when they have not been fetched, or could not be. */
    public Optional<ReceivedContent> rows() {
        return Optional.ofNullable(rows);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DumpHandle same && task.equals(same.task) && objectId.equals(same.objectId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(task, objectId);
    }

    @Override
    public String toString() {
        return "DumpHandle[task=" + task + ", objectId=" + objectId + "]";
    }
}
