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
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.NamedObject;
import io.github.camelanaplan.client.model.ObjectKind;
import io.github.camelanaplan.client.model.ProcessSteps;
import io.github.camelanaplan.client.model.ServerFile;
import io.github.camelanaplan.client.model.TaskKind;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.component.config.ContentRule;
import io.github.camelanaplan.component.internal.binding.AnaplanCall;
import io.github.camelanaplan.component.internal.binding.TransferHeaders;

/**
 * {@code anaplan:process/{process}}: uploads the contents of a {@code Map} of file to content, if the body is one, and runs
 * the process. The turns at all these files, and at those that its imports read and its exports write, are taken together.
 */
final class ProcessOperation implements Operation {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessOperation.class);

    @Override
    public CompletionStage<?> run(AnaplanCall call) {
        TaskRun.prepare(call);
        TransferHeaders.forget(call.message());
        ModelRef model = call.model();
        NamedObject wanted = call.find(model, ObjectKind.PROCESS, NamedObject.class, AnaplanConstants.PROCESS_ID);
        List<FileUpload> uploads = uploads(call, model, wanted);
        requireDifferentFiles(uploads);
        ProcessSteps steps = steps(call, model, wanted);
        TaskRun task = new TaskRun(call);
        return task.inTurn(turns(model, uploads, steps), () -> {
                    FileUpload.sendAll(new ContentCheck(call, model).check(uploads, wanted), call, model);
                    steps.exportIds().forEach(export -> call.client().versions().changes(model, export));
                    return task.start(model, TaskKind.PROCESS, wanted);
                })
                .thenApply(task::settle);
    }

    private static void requireDifferentFiles(List<FileUpload> uploads) {
        if (uploads.stream().map(upload -> upload.file().id()).distinct().count() < uploads.size()) {
            throw new InvalidRequestException("The body of anaplan:process names one file twice: " + files(uploads));
        }
    }

    private static List<FileTurn> turns(ModelRef model, List<FileUpload> uploads, ProcessSteps steps) {
        return Stream.concat(uploads.stream().map(upload -> upload.file().id()), steps.fileIds().stream())
                .distinct()
                .map(file -> new FileTurn(model, file))
                .toList();
    }

    /** That the service does not tell keeps nobody from running the process. */
    private static ProcessSteps steps(AnaplanCall call, ModelRef model, NamedObject process) {
        try {
            return call.client().stepsOf(model, process.id());
        } catch (AnaplanException e) {
            LOG.warn(
                    "It is not known which files process '{}' ({}) reads, so that others may write them while it runs: {}",
                    process.name(),
                    process.id(),
                    e.getMessage());
            return ProcessSteps.UNKNOWN;
        }
    }

    private static List<FileUpload> uploads(AnaplanCall call, ModelRef model, NamedObject wanted) {
        ContentRule rule = call.configuration().getContent();
        if (rule == ContentRule.NONE) {
            return List.of();
        }
        Object body = call.message().getBody();
        boolean nothing = call.bodyIsNone() || body instanceof Map<?, ?> map && map.isEmpty();
        if (nothing && rule == ContentRule.REQUIRED) {
            throw new InvalidRequestException("anaplan:process has no content for process '" + wanted.name()
                    + "' in the body, and content=required asks for it");
        }
        if (nothing) {
            return List.of();
        }
        if (!(body instanceof Map<?, ?> contents)) {
            throw new InvalidRequestException(
                    "A body of type " + body.getClass().getTypeName()
                            + " does not say which files of process '" + wanted.name()
                            + "' it is for; expected a Map of file (id or name) to content, or none");
        }
        return contents.entrySet().stream()
                .map(entry -> upload(call, model, String.valueOf(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static FileUpload upload(AnaplanCall call, ModelRef model, String target, Object body) {
        ServerFile file = call.client().objects().find(model, ObjectKind.FILE, target, ServerFile.class);
        return call.content(body, file)
                .map(content -> new FileUpload(file, content))
                .orElseThrow(() -> new InvalidRequestException(
                        "The body of anaplan:process has no content for file '" + file.name() + "'"));
    }

    private static List<String> files(List<FileUpload> uploads) {
        return uploads.stream().map(upload -> upload.file().name()).toList();
    }
}
