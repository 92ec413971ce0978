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

import java.time.Instant;

import io.github.camelanaplan.simulator.engine.TaskResult;

/** A task through its life. Guarded by the lock of its queue. */
final class Task {

    private static final double WORKING = 0.99;

    private final String taskId;
    private final TaskRequest request;
    private final Instant created;
    private final TaskScript script;
    private TaskState state = TaskState.NOT_STARTED;
    private String currentStep = "Waiting.";
    private Long begunNanos;
    private double progress;
    private TaskResult result;
    private String cancelledBy;
    private boolean dropped;

    Task(String taskId, TaskRequest request, Instant created, TaskScript script) {
        this.taskId = taskId;
        this.request = request;
        this.created = created;
        this.script = script;
    }

    String taskId() {
        return taskId;
    }

    TaskRequest request() {
        return request;
    }

    TaskScript script() {
        return script;
    }

    void begin() {
        state = TaskState.IN_PROGRESS;
        begunNanos = System.nanoTime();
        currentStep = "Processing ...";
    }

    void complete(TaskResult outcome) {
        result = outcome;
        state = TaskState.COMPLETE;
        progress = 1;
        currentStep = outcome.successful() ? "Complete." : "Failed.";
    }

    /** Asks for an end; what is over stays as it is. */
    void cancel(String user) {
        if (state == TaskState.NOT_STARTED || state == TaskState.IN_PROGRESS) {
            state = TaskState.CANCELLING;
            currentStep = "Cancelling ...";
            cancelledBy = user;
        }
    }

    boolean isCancelling() {
        return state == TaskState.CANCELLING;
    }

    void settleCancelled(TaskResult outcome) {
        progress = progress();
        result = outcome;
        state = TaskState.CANCELLED;
        currentStep = "Cancelled.";
    }

    void drop() {
        dropped = true;
    }

    /** Whether its work is still to be done: neither cancelled nor forgotten. */
    boolean isWanted() {
        return !dropped && state == TaskState.IN_PROGRESS;
    }

    /** How far it is by the time that it takes; held tasks stop short of the end. */
    private double progress() {
        if (begunNanos == null || result != null || script.duration().isZero()) {
            return progress;
        }
        return Math.min(
                WORKING,
                (double) (System.nanoTime() - begunNanos) / script.duration().toNanos());
    }

    TaskView view() {
        return new TaskView(taskId, request, created, state, progress(), currentStep, result, cancelledBy);
    }

    StartedTask summary() {
        return new StartedTask(
                request.kind(),
                request.objectId(),
                taskId,
                state,
                request.user(),
                request.parameters().localeName(),
                request.parameters().mappingParameters());
    }
}
