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

import java.util.Optional;
import java.util.stream.Stream;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.OutcomeUnknownException;
import io.github.camelanaplan.client.error.TaskCancelledException;
import io.github.camelanaplan.client.error.TaskFailedException;
import io.github.camelanaplan.client.error.TaskPartialException;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.RowCounts;
import io.github.camelanaplan.client.model.TaskOutcome;

/** What of a task that has ended counts as an error. Each level includes those before it. */
public enum FailOn {
    /** Nothing: the outcome is left to the reader. */
    NEVER,
    /** Failed, cancelled, or with an outcome that cannot be known. */
    FAILURE,
    /** Rows were rejected. */
    REJECTED,
    /** Rows were taken with warnings. */
    WARNINGS,
    /** Rows were ignored, which an import does with rows that change nothing too. */
    IGNORED;

    private static final int LEGIBLE = 2000;

    /** The error that the outcome is at this level; empty when it is none, or the task has not ended. */
    public Optional<AnaplanException> errorOf(TaskOutcome outcome) {
        return Optional.ofNullable(this == NEVER ? null : error(outcome));
    }

    private AnaplanException error(TaskOutcome outcome) {
        return switch (outcome.outcome()) {
            case FAILED -> new TaskFailedException(outcome.title() + " failed: " + failure(outcome), outcome);
            case CANCELLED -> new TaskCancelledException(outcome.title() + " was cancelled and rolled back", outcome);
            case UNKNOWN ->
                new OutcomeUnknownException(
                        outcome.title() + " has ended, but the service does not say " + unknown(outcome),
                        null,
                        outcome);
            case SUCCESS, PARTIAL -> partial(outcome);
            case RUNNING, TIMED_OUT -> null;
        };
    }

    private static String unknown(TaskOutcome outcome) {
        return Stream.concat(Stream.of(outcome), outcome.nested().stream())
                .filter(step -> step.outcome() == Outcome.UNKNOWN)
                .flatMap(step -> RowCountsReader.unreadable(step.details()).stream())
                .findFirst()
                .map(count -> "how many rows it rejected: " + count + ". Compare the model with what was loaded")
                .orElse("whether it was successful (task " + outcome.task().taskId()
                        + "). Look at the model's history");
    }

    private AnaplanException partial(TaskOutcome outcome) {
        RowCounts rows = outcome.rows();
        if (reaches(REJECTED) && rejected(outcome)) {
            return partly(outcome, count(rows.rejected()) + "rejected", "; fetch them with anaplan:dump");
        }
        if (reaches(WARNINGS) && (outcome.outcome() == Outcome.PARTIAL || rows.anyWarned())) {
            return partly(outcome, count(rows.warned()) + "taken with warnings", "");
        }
        if (reaches(IGNORED) && rows.anyIgnored()) {
            return partly(outcome, count(rows.ignored()) + "ignored", "");
        }
        return null;
    }

    /**
     * Rows in a dump of which no count says that they are mere warnings are taken for rejected. That goes for each step of
     * a process by itself: the warnings of one do not tell what is in the dump of another.
     */
    private static boolean rejected(TaskOutcome outcome) {
        boolean explained = outcome.rows().anyWarned()
                || outcome.nested().stream().anyMatch(step -> step.outcome() == Outcome.PARTIAL);
        return outcome.rows().anyRejected()
                || outcome.outcome() == Outcome.PARTIAL && !explained
                || outcome.nested().stream().anyMatch(FailOn::rejected);
    }

    private boolean reaches(FailOn level) {
        return compareTo(level) >= 0;
    }

    private static TaskPartialException partly(TaskOutcome outcome, String what, String hint) {
        return new TaskPartialException(
                outcome.title() + " was done in part: " + what + " (" + messages(outcome) + ")"
                        + (outcome.dumpAvailable() ? hint : ""),
                outcome);
    }

    private static String count(Long rows) {
        return rows == null || rows == 0 ? "rows were " : rows + (rows == 1 ? " row was " : " rows were ");
    }

    private static String failure(TaskOutcome outcome) {
        for (TaskOutcome step : outcome.nested()) {
            if (step.outcome() == Outcome.FAILED) {
                return "its step " + step.title() + " failed: " + failure(step);
            }
        }
        return outcome.messages().isEmpty() ? "the service gives no reason" : messages(outcome);
    }

    private static String messages(TaskOutcome outcome) {
        return Shortened.to(LEGIBLE, outcome.messages());
    }
}
