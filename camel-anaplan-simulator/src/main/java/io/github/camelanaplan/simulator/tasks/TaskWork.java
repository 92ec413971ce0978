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

import io.github.camelanaplan.simulator.engine.TaskResult;

/** Does the work of a task, on the caller's thread. */
@FunctionalInterface
public interface TaskWork {

    /**
     * Runs a task to its end.
     *
     * @param request what to run
     * @param taskId the task's id
     * @return what became of it
     */
    TaskResult run(TaskRequest request, String taskId);

    /**
     * Keeps a dump of rows that the data did not have, in place of the one that the task has left, if any.
     *
     * @param request what was run
     * @param taskId the task's id
     * @param importId the import that the dump is of
     * @param rows how many rows
     */
    default void rejectRows(TaskRequest request, String taskId, String importId, int rows) {}
}
