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
import java.util.concurrent.CompletionStage;

import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.error.WrongKindException;
import io.github.camelanaplan.client.model.ImportObject;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.ObjectKind;
import io.github.camelanaplan.client.model.ServerFile;
import io.github.camelanaplan.client.model.TaskKind;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.component.config.ContentRule;
import io.github.camelanaplan.component.internal.binding.AnaplanCall;
import io.github.camelanaplan.component.internal.binding.TransferHeaders;

/**
 * {@code anaplan:import/{import}}: uploads the body, if there is one, to the file that the import reads, and runs the
 * import. All of it is one turn at the file, so that no other exchange's content can get between.
 */
final class ImportOperation implements Operation {
    @Override
    public CompletionStage<?> run(AnaplanCall call) {
        TaskRun.prepare(call);
        TransferHeaders.forget(call.message());
        ModelRef model = call.model();
        ImportObject wanted = call.find(model, ObjectKind.IMPORT, ImportObject.class, AnaplanConstants.IMPORT_ID);
        Optional<FileUpload> upload = upload(call, model, wanted);
        List<FileTurn> turns = wanted.readsFile() ? List.of(new FileTurn(model, wanted.dataSourceId())) : List.of();
        TaskRun task = new TaskRun(call);
        return task.inTurn(turns, () -> {
                    upload.map(content -> new ContentCheck(call, model).check(content, wanted))
                            .ifPresent(content -> content.send(call, model));
                    return task.start(model, TaskKind.IMPORT, wanted);
                })
                .thenApply(task::settle);
    }

    private static Optional<FileUpload> upload(AnaplanCall call, ModelRef model, ImportObject wanted) {
        ContentRule rule = call.configuration().getContent();
        if (rule == ContentRule.NONE) {
            return Optional.empty();
        }
        if (call.bodyIsNone()) {
            if (rule == ContentRule.REQUIRED) {
                throw new InvalidRequestException("anaplan:import has no content for import '" + wanted.name()
                        + "' in the body, and content=required asks for it");
            }
            return Optional.empty();
        }
        if (!wanted.readsFile()) {
            throw new WrongKindException("Import '" + wanted.name() + "' (" + wanted.id()
                    + ") reads no file that content can be uploaded to; send no body, or set content=none");
        }
        ServerFile file = call.client().objects().find(model, ObjectKind.FILE, wanted.dataSourceId(), ServerFile.class);
        return call.content(file).map(content -> new FileUpload(file, content));
    }
}
