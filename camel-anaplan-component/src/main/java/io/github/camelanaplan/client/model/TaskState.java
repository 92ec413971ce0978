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

/** The states of a task, as the service names them. */
public enum TaskState {
    /** Accepted and queued: one task at a time changes a model. */
    NOT_STARTED,
    IN_PROGRESS,
    /** Ended, successfully or not: the result tells. */
    COMPLETE,
    /** Asked to stop; it may still complete. */
    CANCELLING,
    /** Stopped and rolled back. */
    CANCELLED,
    /** A state that this version does not know; taken as not ended. */
    UNRECOGNISED;

    /** Whether nothing more will happen to the task. */
    public boolean ended() {
        return this == COMPLETE || this == CANCELLED;
    }
}
