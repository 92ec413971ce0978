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
import io.github.camelanaplan.simulator.files.ContentRead;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every cell, however it ends. */
final class MatrixRules {
    private MatrixRules() {}

    static void check(MatrixBench bench, MatrixCell cell, MatrixEnd end, Exchange done) {
        assertThat(bench.tasks()).as("tasks").hasSizeLessThanOrEqualTo(1);
        importedOnlyItsOwn(bench);
        if (end == MatrixEnd.WELL) {
            wellMeansDone(bench, cell, done);
        } else {
            failureLooksLikeOne(bench, cell, end, done);
        }
    }

    private static void importedOnlyItsOwn(MatrixBench bench) {
        List<ContentRead> contents = bench.model().contentsRead(MatrixBench.NOTES);
        byte[] own = bench.content();
        assertThat(contents).as("imported contents").allMatch(content -> content.is(own));
    }

    private static void wellMeansDone(MatrixBench bench, MatrixCell cell, Exchange done) {
        assertThat(bench.tasks()).as("tasks").hasSize(1);
        switch (cell.call().job()) {
            case LOAD -> {
                assertThat(bench.model().contentsRead(MatrixBench.NOTES)).hasSize(1);
                assertThat(done.getMessage().getHeader(AnaplanConstants.OUTCOME))
                        .hasToString(Outcome.SUCCESS.name());
            }
            case DUMP -> assertThat(new String(bench.read(), UTF_8)).isEqualTo(ExpectedBodies.DUMP);
            case EXPORT -> assertThat(new String(bench.read(), UTF_8)).isEqualTo(ExpectedBodies.LINES);
            case PROCESS, DELETE ->
                assertThat(done.getMessage().getHeader(AnaplanConstants.OUTCOME))
                        .hasToString(Outcome.SUCCESS.name());
        }
    }

    private static void failureLooksLikeOne(MatrixBench bench, MatrixCell cell, MatrixEnd end, Exchange done) {
        MatrixJob job = cell.call().job();
        // The export did run well, and then its content could not be fetched
        if (job != MatrixJob.EXPORT && job != MatrixJob.DUMP) {
            assertThat(String.valueOf(done.getMessage().getHeader(AnaplanConstants.OUTCOME)))
                    .isNotEqualTo(Outcome.SUCCESS.name());
            assertThat(bench.tasks().isEmpty() || end.saysThatATaskMayRun())
                    .as("task told of by " + end)
                    .isTrue();
        }
    }
}
