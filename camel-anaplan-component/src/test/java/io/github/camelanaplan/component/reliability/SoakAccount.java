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

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.SimulatedModel;
import io.github.camelanaplan.simulator.files.ContentRead;
import io.github.camelanaplan.simulator.tasks.StartedTask;
import io.github.camelanaplan.simulator.tasks.TaskKind;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

/** Holds what the exchanges tell against what the service has seen. */
final class SoakAccount {
    private final List<SoakEnd> imports;
    private final List<SoakEnd> exports;
    private final List<ContentRead> contents;
    private final List<StartedTask> tasks;
    private final List<SimulatedModel> models;

    SoakAccount(List<SoakEnd> ends, AnaplanSimulator anaplan) {
        imports = SoakEnd.of(ends, MatrixJob.LOAD);
        exports = SoakEnd.of(ends, MatrixJob.EXPORT);
        models = SoakModels.all(anaplan);
        contents = models.stream()
                .flatMap(model -> SoakModels.files().stream().flatMap(file -> model.contentsRead(file).stream()))
                .toList();
        tasks = models.stream().flatMap(model -> model.tasks().stream()).toList();
    }

    /** How many ended how. */
    static Map<MatrixEnd, Long> summary(List<SoakEnd> ends) {
        return ends.stream().collect(groupingBy(SoakEnd::end, () -> new EnumMap<>(MatrixEnd.class), counting()));
    }

    void check() {
        eachTaskIsToldOfByOneExchange();
        eachImportReadItsOwnContentOnceOrSaysThatItDidNot();
        eachTaskHasReadTheContentOfOneExchange();
        eachExportGaveItsBytes();
        noUploadsMixed();
    }

    private void eachTaskIsToldOfByOneExchange() {
        assertThat(Stream.concat(imports.stream(), exports.stream()).flatMap(SoakEnd::task))
                .as("tasks that exchanges tell of")
                .doesNotHaveDuplicates()
                .isSubsetOf(tasks.stream().map(StartedTask::taskId).collect(Collectors.toSet()));
    }

    private void eachImportReadItsOwnContentOnceOrSaysThatItDidNot() {
        Map<String, List<ContentRead>> reads = contents.stream().collect(groupingBy(ContentRead::sha256));
        for (SoakEnd end : imports) {
            OwnContent own = SoakModels.content(end.number());
            List<ContentRead> read = reads.getOrDefault(own.sha256(), List.of());
            assertThat(read).as("tasks with the content of %s", end).hasSizeLessThanOrEqualTo(1);
            if (end.well()) {
                assertThat(read)
                        .as("tasks of %s", end)
                        .extracting(ContentRead::taskId)
                        .containsExactly(end.taskId());
                assertThat(OwnContent.rowsOf(end.outcome()))
                        .as("rows of %s", end)
                        .isEqualTo(own.rows());
                Rejected.of(end.outcome()).ifPresent(csv -> assertThat(own.hasRejected(csv))
                        .as("rejected rows of %s", end)
                        .isTrue());
            } else if (!end.end().saysThatATaskMayRun()) {
                assertThat(read).as("tasks of %s", end).isEmpty();
            }
        }
    }

    private void eachTaskHasReadTheContentOfOneExchange() {
        assertThat(contents)
                .extracting(ContentRead::taskId)
                .containsExactlyInAnyOrderElementsOf(tasksOf(TaskKind.IMPORT));
        Set<String> own = imports.stream()
                .map(end -> SoakModels.content(end.number()).sha256())
                .collect(Collectors.toSet());
        assertThat(contents).extracting(ContentRead::sha256).isSubsetOf(own);
    }

    private void eachExportGaveItsBytes() {
        List<String> expected = IntStream.range(0, SoakModels.WORKERS)
                .mapToObj(SoakModels::exported)
                .toList();
        for (SoakEnd end : exports) {
            if (end.well()) {
                assertThat(end.read()).as("bytes of %s", end).isEqualTo(expected.get(end.number() % expected.size()));
                assertThat(end.taskId()).as("task of %s", end).isNotNull();
            }
        }
        Set<String> untold = new HashSet<>(tasksOf(TaskKind.EXPORT));
        exports.stream().flatMap(SoakEnd::task).forEach(untold::remove);
        assertThat(untold).as("exports that no exchange tells of").hasSizeLessThanOrEqualTo((int) exports.stream()
                .filter(end -> end.end() != MatrixEnd.WELL && end.taskId() == null)
                .count());
    }

    private List<String> tasksOf(TaskKind kind) {
        return tasks.stream()
                .filter(task -> task.kind() == kind)
                .map(StartedTask::taskId)
                .toList();
    }

    /** One that was given up half-way, and the next, look as if they were mixed. */
    private void noUploadsMixed() {
        assertThat(models).allSatisfy(model -> assertThat(SoakModels.files())
                .allSatisfy(file -> assertThat(model.interleavedUploads(file))
                        .allMatch(sign -> sign.contains(" was announced within "))));
    }
}
