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
package io.github.camelanaplan.simulator.engine;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.camelanaplan.simulator.model.ExportDefinition;
import io.github.camelanaplan.simulator.model.FileDefinition;
import io.github.camelanaplan.simulator.model.ImportDefinition;
import io.github.camelanaplan.simulator.model.ModelData;
import io.github.camelanaplan.simulator.model.ModelDefinition;
import io.github.camelanaplan.simulator.model.ModelObject;
import io.github.camelanaplan.simulator.model.ProcessDefinition;

/**
 * Runs what a task runs, to the end, on the caller's thread. Thread-safe: a second run waits for the first, as the
 * service gives a model to one task at a time.
 */
public final class ModelEngine {
    private final ModelDefinition definition;
    private final ModelData data;
    private final Clock clock;

    /** An engine over the definition and the data of one model. */
    public ModelEngine(ModelDefinition definition, ModelData data) {
        this(definition, data, Clock.systemUTC());
    }

    /** An engine whose results carry the times of a clock. */
    public ModelEngine(ModelDefinition definition, ModelData data, Clock clock) {
        this.definition = definition;
        this.data = data;
        this.clock = clock;
    }

    /**
     * Runs an import, export, action or process. Bad data, a missing file or a stream that fails is an unsuccessful
     * result, never an exception. A process stops at its first unsuccessful step; what the steps before it did stays.
     *
     * @throws IllegalArgumentException when the model has no such object
     */
    public synchronized TaskResult run(String objectId, UserFiles files, RunParameters parameters) {
        ModelObject object = Stream.of(
                        definition.imports(), definition.exports(), definition.actions(), definition.processes())
                .flatMap(List::stream)
                .filter(candidate -> candidate.id().equals(objectId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing to run has the id " + objectId));
        return object instanceof ProcessDefinition process
                ? runProcess(process, files, parameters)
                : runStep(object, files, parameters);
    }

    /**
     * The table that an export would write now.
     *
     * @throws IllegalArgumentException when the model has no such export
     */
    public ExportDescription describeExport(String exportId) {
        ExportDefinition export = definition.exports().stream()
                .filter(candidate -> candidate.id().equals(exportId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No export has the id " + exportId));
        return ExportOutputs.of(export, data.tables()).describe();
    }

    /**
     * Writes a dump of rows that were never there, as if an import had rejected them.
     *
     * @throws IllegalArgumentException when the model has no such import
     * @throws IOException when it can't be written
     */
    public void dumpMadeUpRows(String importId, int rows, UserFiles files) throws IOException {
        ImportDefinition rejecting = definition.imports().stream()
                .filter(candidate -> candidate.id().equals(importId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No import has the id " + importId));
        // imports from models have no file whose separator could be told
        FileDefinition source = rejecting.source().orElseGet(() -> FileDefinition.withDefaults("", ""));
        RowProblem problem = RowProblem.error("rejected", "Rejected on request");
        try (DumpWriter dump = new DumpWriter(files, importId, source, 1)) {
            for (int row = 1; row <= rows; row++) {
                List<String> fields = List.of("rejected " + row);
                dump.write(List.of("Row"), new SourceRow(row + 1, fields, false), List.of(problem));
            }
        }
    }

    private TaskResult runProcess(ProcessDefinition process, UserFiles files, RunParameters parameters) {
        Instant start = clock.instant();
        List<TaskResult> nested = new ArrayList<>();
        boolean successful = true;
        for (ModelObject step : process.steps()) {
            TaskResult result = runStep(step, files, parameters);
            nested.add(result);
            successful = result.successful();
            if (!successful) {
                break;
            }
        }
        boolean dump = nested.stream().anyMatch(TaskResult::failureDumpAvailable);
        return new TaskResult(successful, dump, process.id(), process.name(), List.of(), nested, start, since(start));
    }

    private TaskResult runStep(ModelObject step, UserFiles files, RunParameters parameters) {
        Instant start = clock.instant();
        Outcome outcome = outcome(new Step(definition, data, files, parameters), step);
        return new TaskResult(
                outcome.successful(),
                outcome.failureDumpAvailable(),
                step.id(),
                step.name(),
                outcome.details(),
                List.of(),
                start,
                since(start));
    }

    private static Outcome outcome(Step runner, ModelObject step) {
        try {
            return runner.run(step);
        } catch (TaskFailure e) {
            return Outcome.failure(e.detail());
        } catch (IOException e) {
            String type = step instanceof ExportDefinition ? "internalError" : "importFailedGeneralError";
            return Outcome.failure(new Detail(type, step.name() + " failed: " + e.getMessage(), 1, null));
        }
    }

    private Duration since(Instant start) {
        return Duration.between(start, clock.instant());
    }
}
