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
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.TaskFailedException;
import io.github.camelanaplan.client.model.DumpHandle;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.RowCounts;
import io.github.camelanaplan.client.model.TaskDetail;
import io.github.camelanaplan.client.model.TaskKind;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.client.model.TaskRef;
import io.github.camelanaplan.client.model.TaskState;

import static org.assertj.core.api.Assertions.assertThat;

class FailOnLevelsTest {
    private static final TaskRef TASK = new TaskRef(new ModelRef("w", "M"), TaskKind.IMPORT, "112000000001", "T1");

    @ParameterizedTest
    @CsvSource({
        "SUCCESS, 0, 0, 0, never",
        "SUCCESS, 1, 0, 0, IGNORED",
        "PARTIAL, 0, 1, 0, WARNINGS",
        "PARTIAL, 0, 0, 1, REJECTED",
        "PARTIAL, 1, 1, 1, REJECTED",
        "FAILED, 0, 0, 0, FAILURE",
        "CANCELLED, 0, 0, 0, FAILURE",
        "UNKNOWN, 0, 0, 0, FAILURE",
        "RUNNING, 0, 0, 0, never",
        "TIMED_OUT, 0, 0, 0, never"
    })
    void eachLevelIncludesThoseBeforeIt(Outcome outcome, long ignored, long warned, long rejected, String from) {
        RowCounts rows = new RowCounts(10L, null, null, ignored, warned, rejected);
        for (FailOn level : FailOn.values()) {
            boolean error = !from.equals("never") && level.compareTo(FailOn.valueOf(from)) >= 0;

            assertThat(level.errorOf(outcome(outcome, rows, null, List.of())).isPresent())
                    .as("%s at %s", outcome, level)
                    .isEqualTo(error);
        }
    }

    @Test
    void dumpWithoutAnyCountIsTakenForRejectedRows() {
        TaskOutcome dumped = outcome(Outcome.PARTIAL, RowCounts.NONE, new DumpHandle(TASK, TASK.objectId()), List.of());

        assertThat(FailOn.FAILURE.errorOf(dumped)).isEmpty();
        assertThat(FailOn.REJECTED.errorOf(dumped).orElseThrow())
                .hasMessageContaining("rows were rejected")
                .hasMessageContaining("anaplan:dump");
    }

    @Test
    void errorNamesTheImportTheCountAndCarriesOutcomeAndIds() {
        RowCounts rows = new RowCounts(10L, 9L, 0L, 0L, 0L, 1L);
        TaskOutcome partial = outcome(Outcome.PARTIAL, rows, null, List.of());

        AnaplanException error = FailOn.REJECTED.errorOf(partial).orElseThrow();

        assertThat(error)
                .hasMessageContaining("Import 'Load' (112000000001)")
                .hasMessageContaining("1 row was rejected")
                .hasMessageContaining("the reason");
        assertThat(error.taskOutcome()).hasValue(partial);
        assertThat(error.trackedIds().taskId()).isEqualTo("T1");
        assertThat(error.trackedIds().objectId()).isEqualTo("112000000001");
    }

    @Test
    void failureOfAProcessNamesTheStepThatFailed() {
        TaskRef stepRef = new TaskRef(TASK.model(), TaskKind.ACTION, "117000000015", "T1");
        TaskOutcome step = new TaskOutcome(
                stepRef,
                "Clear",
                TaskState.COMPLETE,
                Outcome.FAILED,
                1,
                "",
                null,
                RowCounts.NONE,
                List.of(new TaskDetail("actionFailed", "no rights", 1, Map.of())),
                List.of(),
                null,
                "");

        AnaplanException error = FailOn.FAILURE
                .errorOf(outcome(Outcome.FAILED, RowCounts.NONE, null, List.of(step)))
                .orElseThrow();

        assertThat(error)
                .isInstanceOf(TaskFailedException.class)
                .hasMessageContaining("its step Action 'Clear' (117000000015) failed: no rights");
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void neverLeavesEveryOutcomeToTheReader(Outcome outcome) {
        assertThat(FailOn.NEVER.errorOf(outcome(outcome, RowCounts.NONE, null, List.of())))
                .isEqualTo(Optional.empty());
    }

    private static TaskOutcome outcome(Outcome outcome, RowCounts rows, DumpHandle dump, List<TaskOutcome> nested) {
        return new TaskOutcome(
                TASK,
                "Load",
                TaskState.COMPLETE,
                outcome,
                1,
                "",
                null,
                rows,
                List.of(new TaskDetail("any", "the reason", 0, Map.of())),
                nested,
                dump,
                "");
    }
}
