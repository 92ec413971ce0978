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
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.StartAmbiguousException;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.client.model.TaskRef;
import io.github.camelanaplan.client.model.TrackedIds;
import io.github.camelanaplan.client.task.LeftStart;
import io.github.camelanaplan.client.task.LeftTask;
import io.github.camelanaplan.client.task.RunningTask;
import io.github.camelanaplan.client.task.StartInDoubt;
import io.github.camelanaplan.client.task.TaskEnds;
import io.github.camelanaplan.client.task.WaitSettings;

/**
 * When the turns at files end that a task was started in: not before the task has, even where nobody waits for it any
 * more, because it may still read them. Where the service can no longer tell, the turns end with that; where the component
 * stops, whoever is next at the files waits. Holds nothing of the exchange.
 */
final class TurnEnd {
    private final TaskEnds ends;
    private final WaitSettings settings;

    TurnEnd(TaskEnds ends, WaitSettings settings) {
        this.ends = ends;
        this.settings = settings;
    }

    /**
     * Ends, always well, when the task has ended for whose outcome the result is, or those that may be it; or else with those
     * that go on, as the component stops.
     *
     * @param doubt the start whose task is not known yet; null for none
     */
    CompletionStage<List<LeftTask>> after(CompletionStage<TaskOutcome> result, StartInDoubt doubt) {
        Stream<LeftTask> unknown = Stream.ofNullable(doubt).map(start -> new LeftStart(start, settings));
        return result.handle(TurnEnd::known)
                .thenApply(known -> Stream.concat(known.stream().flatMap(this::running), unknown)
                        .toList())
                .thenCompose(ends::await);
    }

    private static List<TaskOutcome> known(TaskOutcome outcome, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof StartAmbiguousException ambiguous) {
            return candidates(ambiguous);
        }
        return cause instanceof AnaplanException error
                ? error.taskOutcome().stream().toList()
                : Stream.ofNullable(outcome).toList();
    }

    private static List<TaskOutcome> candidates(StartAmbiguousException ambiguous) {
        TrackedIds ids = ambiguous.trackedIds();
        ModelRef model = new ModelRef(ids.workspaceId(), ids.modelId());
        return ambiguous.candidates().stream()
                .map(task -> TaskOutcome.started(new TaskRef(model, ids.kind(), ids.objectId(), task), null))
                .toList();
    }

    private Stream<LeftTask> running(TaskOutcome outcome) {
        return mayStillRun(outcome) ? Stream.of(new RunningTask(outcome, settings)) : Stream.empty();
    }

    /** A look that was refused once says little of the task, so that it is looked at again before others may go on. */
    private static boolean mayStillRun(TaskOutcome outcome) {
        return switch (outcome.outcome()) {
            case RUNNING, TIMED_OUT -> true;
            case UNKNOWN -> !outcome.state().ended();
            default -> false;
        };
    }
}
