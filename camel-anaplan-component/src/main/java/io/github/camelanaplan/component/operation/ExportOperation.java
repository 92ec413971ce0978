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
import java.util.Objects;
import java.util.concurrent.CompletionStage;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.model.ExportObject;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.ObjectKind;
import io.github.camelanaplan.client.model.ServerFile;
import io.github.camelanaplan.client.model.TaskKind;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.client.transfer.download.RemoteContent;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.component.internal.binding.AnaplanCall;
import io.github.camelanaplan.component.internal.binding.TransferHeaders;

/**
 * {@code anaplan:export/{export}}: runs the export and gives the file that it wrote, whose id is that of the export. Where
 * the task is not waited for, its outcome is given in place of the content, which {@code download} can fetch later; so it
 * is where a failure is no error, as the file then holds what an earlier run wrote. From the start to the list of chunks
 * all is one turn at the file, so that no other run gets between; a later one makes reading this content an error.
 */
final class ExportOperation implements Operation {
    @Override
    public CompletionStage<?> run(AnaplanCall call) {
        TaskRun.prepare(call);
        TransferHeaders.forget(call.message());
        ModelRef model = call.model();
        ExportObject wanted = call.find(model, ObjectKind.EXPORT, ExportObject.class, AnaplanConstants.EXPORT_ID);
        TaskRun task = new TaskRun(call);
        return task.inTurn(
                List.of(new FileTurn(model, wanted.id())),
                () -> {
                    call.client().versions().changes(model, wanted.id());
                    return task.start(model, TaskKind.EXPORT, wanted);
                },
                outcome -> emit(call, wanted, task.settle(outcome)));
    }

    private static TaskOutcome emit(AnaplanCall call, ExportObject export, TaskOutcome outcome) {
        if (TaskRun.hasSucceeded(outcome)) {
            ServerFile file = new ServerFile(export.id(), export.name(), export.encoding(), null, null, null, null);
            RemoteContent content = content(call, file, outcome);
            Long size = size(outcome);
            call.emit(size == null ? content : content.expecting(size), file, size);
        } else if (outcome.state().ended()) {
            call.message().removeHeader(AnaplanConstants.FILE_ID);
        } else {
            call.message().setHeader(AnaplanConstants.FILE_ID, export.id());
        }
        return outcome;
    }

    /**
     * A call that failed is not the cause: Camel's {@code onException} looks at causes first, and what is done about a call that
     * failed would run the export again.
     */
    private static RemoteContent content(AnaplanCall call, ServerFile file, TaskOutcome outcome) {
        try {
            return call.client()
                    .download(outcome.task().model(), file, call.settings().downloadConnections());
        } catch (AnaplanException e) {
            call.message().setHeader(AnaplanConstants.FILE_ID, file.id());
            TransferFailedException failed = new TransferFailedException(outcome.title() + " has run (task "
                    + outcome.task().taskId()
                    + "), but what it wrote cannot be fetched, which anaplan:download may do later: "
                    + e.getMessage());
            failed.addSuppressed(e);
            throw failed;
        }
    }

    /** The size that the service gives in the details; null when it gives none. */
    private static Long size(TaskOutcome outcome) {
        return outcome.details().stream()
                .map(detail -> detail.values().get("fileSize"))
                .filter(Objects::nonNull)
                .filter(size -> size.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .findFirst()
                .orElse(null);
    }
}
