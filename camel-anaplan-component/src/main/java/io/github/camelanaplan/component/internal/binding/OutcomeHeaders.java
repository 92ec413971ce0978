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
package io.github.camelanaplan.component.internal.binding;

import java.util.List;
import java.util.Optional;

import org.apache.camel.Message;

import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.RowCounts;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.client.model.TaskRef;
import io.github.camelanaplan.component.config.AnaplanConstants;

/** The headers that tell what became of a task. */
public final class OutcomeHeaders {
    private static final List<String> ALL = List.of(
            AnaplanConstants.OUTCOME,
            AnaplanConstants.ROWS_TOTAL,
            AnaplanConstants.ROWS_CREATED,
            AnaplanConstants.ROWS_UPDATED,
            AnaplanConstants.ROWS_IGNORED,
            AnaplanConstants.ROWS_WARNED,
            AnaplanConstants.ROWS_REJECTED,
            AnaplanConstants.DUMP_AVAILABLE,
            AnaplanConstants.TASK_OUTCOME);

    private OutcomeHeaders() {}

    /** Takes away what an earlier task left. */
    public static void forget(Message message) {
        ALL.forEach(message::removeHeader);
    }

    /** What became of a task, where the message knows it for good; empty where the service has to be asked. */
    public static Optional<TaskOutcome> known(Message message, TaskRef task) {
        return message.getHeader(AnaplanConstants.TASK_OUTCOME) instanceof TaskOutcome outcome
                        && outcome.task().taskId().equals(task.taskId())
                        && outcome.state().ended()
                        && outcome.outcome() != Outcome.UNKNOWN
                ? Optional.of(outcome)
                : Optional.empty();
    }

    /** Writes outcome and counts; a count that the service did not give has no header. */
    public static void write(Message message, TaskOutcome outcome) {
        forget(message);
        RowCounts rows = outcome.rows();
        message.setHeader(AnaplanConstants.OUTCOME, outcome.outcome().name());
        message.setHeader(AnaplanConstants.DUMP_AVAILABLE, outcome.dumpAvailable());
        message.setHeader(AnaplanConstants.TASK_OUTCOME, outcome);
        count(message, AnaplanConstants.ROWS_TOTAL, rows.total());
        count(message, AnaplanConstants.ROWS_CREATED, rows.created());
        count(message, AnaplanConstants.ROWS_UPDATED, rows.updated());
        count(message, AnaplanConstants.ROWS_IGNORED, rows.ignored());
        count(message, AnaplanConstants.ROWS_WARNED, rows.warned());
        count(message, AnaplanConstants.ROWS_REJECTED, rows.rejected());
    }

    private static void count(Message message, String header, Long rows) {
        if (rows != null) {
            message.setHeader(header, rows);
        }
    }
}
