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
package io.github.camelanaplan.client.error;

import java.util.Optional;

import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.client.model.TrackedIds;

/** The root of all errors of this component. Unchecked; carries the ids that were known when it happened. */
public class AnaplanException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final TaskOutcome outcome;
    private volatile TrackedIds trackedIds;
    private volatile int tries = 1;

    public AnaplanException(String message) {
        this(message, null, null);
    }

    public AnaplanException(String message, Throwable cause) {
        this(message, cause, null);
    }

    /**
     * @param outcome what is known of the task; null when there is none
     */
    public AnaplanException(String message, Throwable cause, TaskOutcome outcome) {
        super(message, cause);
        this.outcome = outcome;
        this.trackedIds = outcome == null ? TrackedIds.NONE : TrackedIds.of(outcome.task());
    }

    /** What is known of the task that it happened to; empty when no task had been started. */
    public Optional<TaskOutcome> taskOutcome() {
        return Optional.ofNullable(outcome);
    }

    /** The ids that were known when it happened, never null. */
    public TrackedIds trackedIds() {
        return trackedIds;
    }

    /** Fills ids in that are known only to the caller of where it happened. */
    public final void attach(TrackedIds ids) {
        trackedIds = trackedIds.or(ids);
    }

    /** Says how often it was tried, for the message. */
    public final AnaplanException triedTimes(int times) {
        tries = times;
        return this;
    }

    @Override
    public String getMessage() {
        return tries > 1 ? super.getMessage() + " (tried " + tries + " times)" : super.getMessage();
    }
}
