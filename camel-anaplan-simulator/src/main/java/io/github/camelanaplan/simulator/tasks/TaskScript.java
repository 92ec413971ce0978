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

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import io.github.camelanaplan.simulator.engine.Detail;
import io.github.camelanaplan.simulator.engine.TaskResult;

/** What becomes of one task, whatever its data is. All methods may be combined. Thread-safe. */
public final class TaskScript {

    private volatile Duration duration;
    private volatile Detail failure;
    private volatile String cancelledBy;
    private volatile int rejectedRows;

    TaskScript(Duration duration) {
        this.duration = duration;
    }

    /**
     * It stays in progress for a while.
     *
     * @param time in real time, at least zero
     * @return this script
     */
    public TaskScript takes(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("task duration must not be negative: " + time);
        }
        this.duration = time;
        return this;
    }

    /**
     * It ends without success and without any effect, for no reason that lies with the client.
     *
     * @return this script
     */
    public TaskScript fails() {
        return fails("internalError", "Internal error");
    }

    /**
     * It ends without success and without any effect.
     *
     * @param code one of the service's message codes, or any other
     * @param message for people
     * @return this script
     */
    public TaskScript fails(String code, String message) {
        this.failure = new Detail(code, message, 1, null);
        return this;
    }

    /**
     * Somebody else cancels it before it has done anything.
     *
     * @param user an e-mail address
     * @return this script
     */
    public TaskScript isCancelledBy(String user) {
        this.cancelledBy = user;
        return this;
    }

    /**
     * It rejects rows that are not there, besides whatever it does with those that are: the counts and the dump tell
     * of them. Only of imports, and in processes of the first import.
     *
     * @param rows how many, at least 1
     * @return this script
     */
    public TaskScript rejectsRows(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("rows must be at least 1, not " + rows);
        }
        this.rejectedRows = rows;
        return this;
    }

    Duration duration() {
        return duration;
    }

    /** Null when nobody does. */
    String cancelledBy() {
        return cancelledBy;
    }

    TaskResult play(TaskWork work, TaskRequest request, String taskId, Clock clock) {
        if (failure != null) {
            return new TaskResult(
                    false,
                    false,
                    request.objectId(),
                    null,
                    List.of(failure),
                    List.of(),
                    clock.instant(),
                    Duration.ZERO);
        }
        TaskResult result = work.run(request, taskId);
        return rejectedRows == 0 ? result : new Rejections(rejectedRows, work, request, taskId).addedTo(result);
    }
}
