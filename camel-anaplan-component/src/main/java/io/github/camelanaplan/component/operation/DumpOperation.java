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

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.camelanaplan.client.dump.DumpRows;
import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.error.OutcomeUnknownException;
import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.model.DumpHandle;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.ReceivedContent;
import io.github.camelanaplan.client.model.TaskKind;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.client.model.TaskRef;
import io.github.camelanaplan.client.transfer.download.HeldContent;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.component.config.DumpFormat;
import io.github.camelanaplan.component.internal.binding.AnaplanCall;
import io.github.camelanaplan.component.internal.binding.OutcomeHeaders;
import io.github.camelanaplan.component.internal.binding.TrackedHeaders;
import io.github.camelanaplan.component.internal.binding.TransferHeaders;

/**
 * {@code anaplan:dump}: gives the rows that the tracked task rejected: those fetched when it ended, where the message still
 * has its outcome, else those that the service has. A task that rejected none gives none; rejected rows
 * that the service no longer has are an error.
 */
final class DumpOperation implements Operation {
    @Override
    public void check(String target) {
        NoTarget.check("dump", target);
    }

    @Override
    public CompletionStage<?> run(AnaplanCall call) {
        TransferHeaders.forget(call.message());
        TaskRef task = call.trackedTask(call.model());
        TaskOutcome outcome = OutcomeHeaders.known(call.message(), task)
                .orElseGet(
                        () -> call.client().watcher().look(task, call.settings().waiting()));
        if (!outcome.state().ended()) {
            throw new InvalidRequestException("Task " + task.taskId()
                    + " has not ended, so that it is not known yet what it rejects; wait for it with anaplan:task");
        }
        if (outcome.outcome() == Outcome.UNKNOWN) {
            throw new OutcomeUnknownException(
                    "What task " + task.taskId() + " rejected is not known: the service tells no result of it",
                    null,
                    outcome);
        }
        Optional<DumpHandle> dump = chosen(call, outcome);
        ReceivedContent content = dump.map(call.client().dumps()::of).orElse(HeldContent.NONE);
        emit(call, content, dump.map(DumpHandle::objectId).orElse(task.objectId()));
        return CompletableFuture.completedFuture(null);
    }

    /** The header is for the steps of a process; for another task it is what an earlier step of the route left there. */
    private static Optional<DumpHandle> chosen(AnaplanCall call, TaskOutcome outcome) {
        if (outcome.task().kind() != TaskKind.PROCESS) {
            return StepDumps.single(List.of(outcome));
        }
        StepDumps steps = new StepDumps(StepNames.fill(outcome, call.client().objects()));
        return TrackedHeaders.read(call.message(), AnaplanConstants.OBJECT_ID)
                .map(steps::of)
                .orElseGet(steps::only);
    }

    private static void emit(AnaplanCall call, ReceivedContent content, String objectId) {
        if (call.configuration().getDumpFormat() == DumpFormat.ROWS) {
            try {
                call.message().setBody(DumpRows.read(content.open()));
            } catch (IOException e) {
                throw new TransferFailedException("The rejected rows cannot be read: " + e.getMessage(), e);
            }
            return;
        }
        call.emitDump(content, objectId + "-rejected.csv");
    }
}
