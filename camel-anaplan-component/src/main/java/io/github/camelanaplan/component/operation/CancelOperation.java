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

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.client.model.TaskRef;
import io.github.camelanaplan.client.model.TaskState;
import io.github.camelanaplan.client.task.OnTaskTimeout;
import io.github.camelanaplan.client.task.TaskWatcher;
import io.github.camelanaplan.client.task.WaitSettings;
import io.github.camelanaplan.component.internal.binding.AnaplanCall;
import io.github.camelanaplan.component.internal.binding.OutcomeHeaders;

/**
 * {@code anaplan:cancel}: asks the service to cancel the tracked task and tells what became of it. The service cancels only
 * where it can roll back, so a task may well complete all the same; no outcome is an error here.
 */
final class CancelOperation implements Operation {
    private static final Logger LOG = LoggerFactory.getLogger(CancelOperation.class);

    @Override
    public void check(String target) {
        NoTarget.check("cancel", target);
    }

    @Override
    public CompletionStage<?> run(AnaplanCall call) {
        OutcomeHeaders.forget(call.message());
        TaskRef ref = call.trackedTask(call.model());
        WaitSettings settings = call.settings().waiting(OnTaskTimeout.RETURN);
        TaskOutcome first = call.client().watcher().lookPatiently(ref, settings);
        TaskRun task = new TaskRun(call);
        return whatBecameOf(call, first, settings)
                .thenApplyAsync(task::complete, call.workers())
                .thenApply(task::report);
    }

    /** Of what has ended there is nothing more to tell, and nobody to be asked: waiting for another end could be for ever. */
    private static CompletionStage<TaskOutcome> whatBecameOf(
            AnaplanCall call, TaskOutcome first, WaitSettings settings) {
        if (first.state().ended()) {
            return CompletableFuture.completedFuture(first);
        }
        TaskRef ref = first.task();
        cancel(call, ref, settings);
        TaskWatcher watcher = call.client().watcher();
        return call.configuration().isWait()
                ? watcher.attach(ref, settings)
                : CompletableFuture.completedFuture(watcher.look(ref, settings));
    }

    /** Asking may have arrived although no answer came, or one that is none: the task itself tells. */
    private static void cancel(AnaplanCall call, TaskRef ref, WaitSettings settings) {
        try {
            call.client().watcher().cancel(ref);
        } catch (AnaplanException e) {
            if (!mayHaveArrived(e)) {
                requireEnded(call, ref, settings, e);
            }
            LOG.warn("Asking to cancel task {} failed: {}", ref.taskId(), e.getMessage());
        }
    }

    private static boolean mayHaveArrived(AnaplanException failure) {
        return failure instanceof ServiceUnavailableException noAnswer && noAnswer.mayHaveArrived()
                || failure instanceof MalformedAnswerException nonsense && nonsense.mayHaveArrived();
    }

    /** What is refused may have come too late, so that there is something to tell; a task that goes on was to be cancelled. */
    private static void requireEnded(AnaplanCall call, TaskRef ref, WaitSettings settings, AnaplanException refusal) {
        TaskOutcome now;
        try {
            now = call.client().watcher().lookPatiently(ref, settings);
        } catch (AnaplanException e) {
            e.addSuppressed(refusal);
            throw e;
        }
        if (!now.state().ended() && now.state() != TaskState.CANCELLING) {
            OutcomeHeaders.write(call.message(), now);
            throw refusal;
        }
    }
}
