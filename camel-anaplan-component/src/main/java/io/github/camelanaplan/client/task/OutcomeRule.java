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
package io.github.camelanaplan.client.task;

import java.util.List;

import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.RowCounts;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.client.model.TaskState;

/**
 * The rule that turns what the service says into one word. The state COMPLETE says only that the task has ended; the
 * flag {@code successful} is the one sign of success, and even then rows may have been rejected.
 */
final class OutcomeRule {
    private OutcomeRule() {}

    /**
     * @param successful the service's flag; null when it gave none
     * @param dump       whether the service has rejected rows
     */
    static Outcome of(TaskState state, Boolean successful, boolean dump, RowCounts rows, List<TaskOutcome> nested) {
        if (state == TaskState.CANCELLED) {
            return Outcome.CANCELLED;
        }
        if (!state.ended()) {
            return Outcome.RUNNING;
        }
        if (successful == null) {
            return Outcome.UNKNOWN;
        }
        if (!successful || any(nested, Outcome.FAILED)) {
            return Outcome.FAILED;
        }
        if (any(nested, Outcome.UNKNOWN)) {
            return Outcome.UNKNOWN;
        }
        boolean partial = dump || rows.anyRejected() || rows.anyWarned() || any(nested, Outcome.PARTIAL);
        return partial ? Outcome.PARTIAL : Outcome.SUCCESS;
    }

    private static boolean any(List<TaskOutcome> nested, Outcome outcome) {
        return nested.stream().anyMatch(step -> step.outcome() == outcome);
    }
}
