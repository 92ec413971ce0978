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
package io.github.camelanaplan.client.model;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What is known of a task: what it ran, how far it is and what became of it. Immutable.
 *
 * @param task        the task
 * @param objectName  the name of what it ran; null when it is not known
 * @param state       the state that the service gave last
 * @param outcome     the state and the result in one word
 * @param progress    0 to 1
 * @param currentStep what the service says it is doing, in words; empty when it says nothing
 * @param duration    how long it took, by the service's own figure or else as seen from here; null when not known
 * @param rows        counts of rows; for a process, those of its imports added up
 * @param details     what the service tells of it, in order
 * @param nested      for a process, one for each step that ran, in order; empty otherwise
 * @param dump        where rejected rows can be fetched; null when there are none. For a process, see its nested ones
 * @param json        the answer of the service as it came; empty where there was none yet
 */
public record TaskOutcome(
        TaskRef task,
        String objectName,
        TaskState state,
        Outcome outcome,
        double progress,
        String currentStep,
        Duration duration,
        RowCounts rows,
        List<TaskDetail> details,
        List<TaskOutcome> nested,
        DumpHandle dump,
        String json)
        implements Serializable {

    public TaskOutcome {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(rows, "rows");
        details = List.copyOf(details);
        nested = List.copyOf(nested);
    }

    /** A task of which no more is known than that it was accepted. */
    public static TaskOutcome started(TaskRef task, String objectName) {
        return new TaskOutcome(
                task,
                objectName,
                TaskState.NOT_STARTED,
                Outcome.RUNNING,
                0,
                "",
                null,
                RowCounts.NONE,
                List.of(),
                List.of(),
                null,
                "");
    }

    /** The same with another verdict, for when the waiting ended before the task. */
    public TaskOutcome withOutcome(Outcome other) {
        return new TaskOutcome(
                task, objectName, state, other, progress, currentStep, duration, rows, details, nested, dump, json);
    }

    /** The same with the name of what it ran and the time it took, where these were not known before. */
    public TaskOutcome with(String name, Duration took) {
        return new TaskOutcome(
                task,
                objectName == null ? name : objectName,
                state,
                outcome,
                progress,
                currentStep,
                duration == null ? took : duration,
                rows,
                details,
                nested,
                dump,
                json);
    }

    /** The same with its steps replaced by what is better known of them. */
    public TaskOutcome withNested(List<TaskOutcome> steps) {
        return new TaskOutcome(
                task, objectName, state, outcome, progress, currentStep, duration, rows, details, steps, dump, json);
    }

    /** The same with its rejected rows, and those of its steps, replaced by what is better known of them. */
    public TaskOutcome withDumps(UnaryOperator<DumpHandle> better) {
        return new TaskOutcome(
                task,
                objectName,
                state,
                outcome,
                progress,
                currentStep,
                duration,
                rows,
                details,
                nested.stream().map(step -> step.withDumps(better)).toList(),
                dump == null ? null : better.apply(dump),
                json);
    }

    /** Every place where rejected rows can be fetched, of the task itself and of its steps. */
    public List<DumpHandle> dumps() {
        List<DumpHandle> all = new ArrayList<>();
        if (dump != null) {
            all.add(dump);
        }
        nested.forEach(step -> all.addAll(step.dumps()));
        return List.copyOf(all);
    }

    /** Whether rejected rows can be fetched. */
    public boolean dumpAvailable() {
        return !dumps().isEmpty();
    }

    /** What ran, for a message: {@code Import 'Products' (112000000001)}. */
    public String title() {
        String name = objectName == null ? "" : " '" + objectName + "'";
        return task.kind().title() + name + " (" + task.objectId() + ")";
    }

    /** The messages of the details, one after another; empty when there are none. */
    public String messages() {
        List<String> texts = details.stream()
                .map(detail -> detail.message().isBlank()
                        ? detail.type()
                        : detail.message().strip())
                .toList();
        return String.join("; ", texts);
    }
}
