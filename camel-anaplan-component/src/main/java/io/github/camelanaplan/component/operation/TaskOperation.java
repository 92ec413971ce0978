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
import io.github.camelanaplan.client.task.TaskWatcher;
import io.github.camelanaplan.component.internal.binding.AnaplanCall;
import io.github.camelanaplan.component.internal.binding.OutcomeHeaders;

/** {@code anaplan:task}: tells what the tracked task is, and waits until it ends if waiting is configured. */
final class TaskOperation implements Operation {
    @Override
    public void check(String target) {
        NoTarget.check("task", target);
    }

    @Override
    public CompletionStage<?> run(AnaplanCall call) {
        OutcomeHeaders.forget(call.message());
        TaskRef ref = call.trackedTask(call.model());
        TaskWatcher watcher = call.client().watcher();
        CompletionStage<TaskOutcome> told = call.configuration().isWait()
                ? watcher.attach(ref, call.settings().waiting())
                : CompletableFuture.completedFuture(
                        watcher.look(ref, call.settings().waiting()));
        TaskRun task = new TaskRun(call);
        return told.thenApplyAsync(task::complete, call.workers()).thenApply(task::settle);
    }
}
