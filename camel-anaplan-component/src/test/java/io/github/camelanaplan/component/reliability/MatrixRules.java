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
package io.github.camelanaplan.component.reliability;

import java.util.List;

import org.apache.camel.Exchange;

import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.faults.CallKind;
import io.github.camelanaplan.simulator.files.ContentRead;
import io.github.camelanaplan.simulator.tasks.StartedTask;
import io.github.camelanaplan.simulator.tasks.TaskState;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every cell, however it ends. */
final class MatrixRules {
    private MatrixRules() {}

    static void check(MatrixBench bench, MatrixEnd end, Exchange done) {
        assertThat(bench.tasks()).as("tasks").hasSize(tasks(bench.cell(), end));
        if (bench.cell().call().job().importsNotes()) {
            importedOnlyItsOwn(bench, end);
        }
        if (end == MatrixEnd.WELL) {
            wellMeansDone(bench, done);
        } else if (end.isFailure()) {
            failureLooksLikeOne(bench, end, done);
        }
    }

    /** Not "at most one": a start that arrived has one, however the exchange ended, and one that did not has none. */
    private static int tasks(MatrixCell cell, MatrixEnd end) {
        MatrixJob job = cell.call().job();
        if (job == MatrixJob.LIST) {
            return 0;
        }
        if (job.isAboutAnEarlierTask() || !end.isFailure()) {
            return 1;
        }
        if (cell.call().kind() == CallKind.START_TASK) {
            return cell.fault().letsTheCallThrough() ? 1 : 0;
        }
        return cell.call().isBehindTheStart() ? 1 : 0;
    }

    private static void importedOnlyItsOwn(MatrixBench bench, MatrixEnd end) {
        List<ContentRead> contents = bench.model().contentsRead(MatrixModel.NOTES);
        byte[] own = bench.content();
        if (end == MatrixEnd.UNNOTICED) {
            assertThat(contents).as("imported contents").hasSize(1).noneMatch(content -> content.is(own));
        } else {
            assertThat(contents).as("imported contents").allMatch(content -> content.is(own));
            assertThat(bench.model().interleavedUploads(MatrixModel.NOTES)).isEmpty();
        }
    }

    private static void wellMeansDone(MatrixBench bench, Exchange done) {
        MatrixJob job = bench.cell().call().job();
        if (job == MatrixJob.CANCEL) {
            assertThat(bench.tasks()).extracting(StartedTask::state).containsExactly(TaskState.CANCELLED);
        } else if (job != MatrixJob.LIST && job != MatrixJob.DUMP && job != MatrixJob.REJECT) {
            assertThat(done.getMessage().getHeader(AnaplanConstants.OUTCOME)).hasToString(Outcome.SUCCESS.name());
        }
        if (job.importsNotes()) {
            assertThat(bench.model().contentsRead(MatrixModel.NOTES)).hasSize(1);
        }
    }

    private static void failureLooksLikeOne(MatrixBench bench, MatrixEnd end, Exchange done) {
        MatrixJob job = bench.cell().call().job();
        // The export did run well, and then its content could not be fetched
        if (!job.fetches()) {
            assertThat(String.valueOf(done.getMessage().getHeader(AnaplanConstants.OUTCOME)))
                    .isNotEqualTo(Outcome.SUCCESS.name());
            assertThat(bench.tasks().isEmpty() || job.isAboutAnEarlierTask() || end.saysThatATaskMayRun())
                    .as("task told of by " + end)
                    .isTrue();
        }
    }
}
