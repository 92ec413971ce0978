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

import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.client.model.TaskRef;
import io.github.camelanaplan.client.task.OnTaskTimeout;
import io.github.camelanaplan.client.task.TaskWatcher;
import io.github.camelanaplan.component.binding.AnaplanCall;
import io.github.camelanaplan.component.binding.OutcomeHeaders;

/**
 * {@code anaplan:cancel}: asks the service to cancel the tracked task and tells what became of it. The service cancels only
 * where it can roll back, so a task may well complete all the same; no outcome is an error here.
 */
final class CancelOperation implements Operation {
    @Override
    public void check(String target) {
        NoTarget.check("cancel", target);
    }

    @Override
    public CompletionStage<?> run(AnaplanCall call) {
        OutcomeHeaders.forget(call.message());
        TaskRef ref = call.trackedTask(call.model());
        TaskRun task = new TaskRun(call);
        TaskWatcher watcher = call.client().watcher();
        boolean waits = call.configuration().isWait();
        TaskOutcome seen = waits ? watcher.lookPatiently(ref) : watcher.look(ref);
        if (!seen.state().ended()) {
            watcher.cancel(ref);
            seen = waits ? watcher.lookPatiently(ref) : watcher.look(ref);
        }
        CompletionStage<TaskOutcome> told = waits && !seen.state().ended()
                ? task.await(seen, call.waitSettings(OnTaskTimeout.RETURN))
                : CompletableFuture.completedFuture(task.complete(seen));
        return told.thenApply(task::report);
    }
}
