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
package io.github.camelanaplan.simulator.tasks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tasks that can be asked for, which is until the model is unloaded, and all that there ever were. Guarded by the
 * lock of the queue.
 */
final class TaskRecords {

    private final Map<String, Task> records = new LinkedHashMap<>();
    private final List<Task> history = new ArrayList<>();

    void add(Task task) {
        records.put(task.taskId(), task);
        history.add(task);
    }

    /** Adds one that was never started here. */
    void addPast(Task task) {
        records.put(task.taskId(), task);
    }

    /** The tasks below one parent, oldest first. */
    List<Task> below(TaskKind kind, String objectId) {
        return records.values().stream()
                .filter(task -> isBelow(task, kind, objectId))
                .toList();
    }

    Optional<Task> find(TaskKind kind, String objectId, String taskId) {
        return Optional.ofNullable(records.get(taskId)).filter(task -> isBelow(task, kind, objectId));
    }

    /** Every task ever started, in order. */
    List<Task> history() {
        return List.copyOf(history);
    }

    /** Forgets the records; the tasks learn that nobody knows them any more. */
    void drop() {
        records.values().forEach(Task::drop);
        records.clear();
    }

    private static boolean isBelow(Task task, TaskKind kind, String objectId) {
        return task.request().kind() == kind && task.request().objectId().equals(objectId);
    }
}
