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

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.AnaplanClient;
import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.StartAmbiguousException;
import io.github.camelanaplan.client.model.AnaplanObject;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskKind;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.client.model.TaskRef;
import io.github.camelanaplan.client.task.LeftTask;
import io.github.camelanaplan.client.task.OutcomeLine;
import io.github.camelanaplan.client.task.StartInDoubt;
import io.github.camelanaplan.component.internal.binding.AnaplanCall;
import io.github.camelanaplan.component.internal.binding.OutcomeHeaders;
import io.github.camelanaplan.component.internal.binding.TrackedHeaders;

/** What all operations that run a task have in common: the turns at files, the start, the waiting, and the verdict. */
final class TaskRun {
    private static final Logger LOG = LoggerFactory.getLogger(TaskRun.class);

    private final AnaplanCall call;
    private final AnaplanClient client;
    /** What may still read the files, but cannot be followed yet. */
    private StartInDoubt inDoubt;

    TaskRun(AnaplanCall call) {
        this.call = call;
        this.client = call.client();
    }

    /** Takes away what earlier steps left, before anything of this one can fail. */
    static void prepare(AnaplanCall call) {
        TrackedHeaders.forgetTask(call.message());
        OutcomeHeaders.forget(call.message());
    }

    /**
     * Does what starts a task, and gives the outcome: at the end of the task if it is waited for, else at once. The turns
     * at files last {@linkplain TurnEnd until the task has ended}, as long as that can be told.
     *
     * @param files whose turns to take first, all together
     * @param start does what comes before, and {@linkplain #start starts} the task
     */
    CompletionStage<TaskOutcome> inTurn(Collection<FileTurn> files, Supplier<TaskOutcome> start) {
        return inTurn(files, start, UnaryOperator.identity());
    }

    /**
     * The same, with something to be done while the turns last.
     *
     * @param then what to do with the outcome
     */
    CompletionStage<TaskOutcome> inTurn(
            Collection<FileTurn> files, Supplier<TaskOutcome> start, UnaryOperator<TaskOutcome> then) {
        CompletableFuture<TaskOutcome> result = new CompletableFuture<>();
        Supplier<CompletionStage<List<LeftTask>>> work = () -> {
            startInto(result, start, then);
            return files.isEmpty()
                    ? CompletableFuture.completedFuture(List.of())
                    : new TurnEnd(client.taskEnds(), call.settings().waiting()).after(result, inDoubt);
        };
        // Everybody takes them in the same order, the last one wrapped first, so that nobody waits in a circle
        List<FileTurn> inOrder = files.stream()
                .sorted(Comparator.comparing(FileTurn::fileId).reversed())
                .toList();
        for (FileTurn turn : inOrder) {
            Supplier<CompletionStage<List<LeftTask>>> inner = work;
            work = () -> client.sections().run(turn, inner);
        }
        work.get().whenComplete((ended, failure) -> {
            if (failure != null) {
                result.completeExceptionally(failure);
            }
        });
        return result;
    }

    private void startInto(
            CompletableFuture<TaskOutcome> result, Supplier<TaskOutcome> start, UnaryOperator<TaskOutcome> then) {
        if (!call.begin()) {
            result.completeExceptionally(new AnaplanException("Nothing was sent: nobody waits for it any more"));
            return;
        }
        TaskOutcome started;
        try {
            started = start.get();
        } catch (StartAmbiguousException e) {
            // What may have been started may read the files as well
            result.completeExceptionally(e);
            return;
        }
        if (call.configuration().isWait()) {
            await(started).thenApply(then).whenComplete((outcome, failure) -> pass(result, outcome, failure));
        } else {
            result.complete(then.apply(started));
        }
    }

    private static void pass(CompletableFuture<TaskOutcome> result, TaskOutcome outcome, Throwable failure) {
        if (failure == null) {
            result.complete(outcome);
        } else {
            result.completeExceptionally(failure);
        }
    }

    /** Starts the task; the headers tell which. */
    TaskOutcome start(ModelRef model, TaskKind kind, AnaplanObject object) {
        TaskRef task = client.starter()
                .start(
                        model,
                        kind,
                        object,
                        call.startParameters(),
                        call.settings().start(),
                        unknown -> inDoubt = unknown);
        call.started(task);
        return TaskOutcome.started(task, object.name());
    }

    private CompletionStage<TaskOutcome> await(TaskOutcome started) {
        return client.watcher()
                .await(started, call.settings().waiting())
                .thenApplyAsync(this::complete, call.workers());
    }

    /** Completes what the service tells, tells of the end, and fetches what will not be there for long. */
    TaskOutcome complete(TaskOutcome outcome) {
        TaskOutcome named = StepNames.fill(outcome, client.objects());
        if (named.state().ended()) {
            LOG.info("{}", OutcomeLine.of(named));
        }
        return client.dumps().hold(named);
    }

    /** Makes the outcome the result, unless it is an error. */
    TaskOutcome settle(TaskOutcome outcome) {
        AnaplanException error =
                call.configuration().getFailOn().errorOf(outcome).orElse(null);
        if (error != null) {
            throw error;
        }
        return report(outcome);
    }

    /** Makes the outcome the result, whatever it is. */
    TaskOutcome report(TaskOutcome outcome) {
        OutcomeHeaders.write(call.message(), outcome);
        call.message().setBody(outcome);
        return outcome;
    }

    /** Whether a task did its work, so that what it made can be fetched. */
    static boolean hasSucceeded(TaskOutcome outcome) {
        return outcome.outcome() == Outcome.SUCCESS || outcome.outcome() == Outcome.PARTIAL;
    }
}
