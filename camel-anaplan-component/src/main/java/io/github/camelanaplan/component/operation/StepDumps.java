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
package io.github.camelanaplan.component.operation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.model.DumpHandle;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.component.config.AnaplanConstants;

/** The rejected rows of the steps of a process. They differ in their columns: which are meant has to be said. */
final class StepDumps {
    private final TaskOutcome process;

    /**
     * @param process its outcome, with the names of its steps
     */
    StepDumps(TaskOutcome process) {
        this.process = process;
    }

    /**
     * The dump of the one step that has any; empty when none has.
     *
     * @throws InvalidRequestException when several have
     */
    Optional<DumpHandle> only() {
        return single(process.nested());
    }

    /**
     * The dump of a step; empty when it rejected nothing.
     *
     * @param step its id or name
     * @throws InvalidRequestException when the process has no such step
     */
    Optional<DumpHandle> of(String step) {
        List<TaskOutcome> named = named(outcome -> step.equals(outcome.task().objectId()));
        if (named.isEmpty()) {
            named = named(outcome -> step.equals(outcome.objectName()));
        }
        if (named.isEmpty()) {
            named = named(outcome -> step.equalsIgnoreCase(outcome.objectName()));
        }
        if (named.isEmpty()) {
            throw new InvalidRequestException("The header " + AnaplanConstants.OBJECT_ID + " is '" + step
                    + "', which is no step of " + process.title() + "; " + known());
        }
        return single(named);
    }

    private List<TaskOutcome> named(Predicate<TaskOutcome> condition) {
        return process.nested().stream().filter(condition).toList();
    }

    /**
     * The one dump of some steps, or of a task by itself; empty when they rejected nothing. An import that ran more than once
     * in the process has its latest rejected rows only.
     *
     * @throws TransferFailedException when rows were rejected and the service has none of them
     */
    static Optional<DumpHandle> single(List<TaskOutcome> steps) {
        List<DumpHandle> dumps =
                steps.stream().flatMap(step -> step.dumps().stream()).distinct().toList();
        if (dumps.size() > 1) {
            throw new InvalidRequestException("More than one import of the process rejected rows: " + titles(steps)
                    + ". Set the header " + AnaplanConstants.OBJECT_ID + " to the id or name of one of them");
        }
        if (dumps.isEmpty()) {
            steps.forEach(StepDumps::requireNoneRejected);
        }
        return dumps.stream().findFirst();
    }

    /** Where the service counts rows that it does not have, an empty dump would say that there are none. */
    private static void requireNoneRejected(TaskOutcome outcome) {
        if (outcome.rows().anyRejected()) {
            throw new TransferFailedException(outcome.title() + " rejected rows ("
                    + outcome.rows().rejected() + "), but the service has none of them (task "
                    + outcome.task().taskId() + ")");
        }
    }

    private String known() {
        String titles = titles(process.nested());
        return titles.isEmpty() ? "none of its steps has rejected rows" : "those with rejected rows are " + titles;
    }

    private static String titles(List<TaskOutcome> steps) {
        return steps.stream()
                .filter(TaskOutcome::dumpAvailable)
                .map(TaskOutcome::title)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
