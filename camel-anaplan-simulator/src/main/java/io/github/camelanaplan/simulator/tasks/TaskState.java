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

/** The states of a task, named as on the wire. */
public enum TaskState {
    /** Waits for its turn: a model runs one task at a time. */
    NOT_STARTED,
    /** Runs. */
    IN_PROGRESS,
    /** Over, successful or not: only the result tells. */
    COMPLETE,
    /** Somebody asked to cancel it; may still end as {@link #COMPLETE}. */
    CANCELLING,
    /** Over without any effect. */
    CANCELLED
}
