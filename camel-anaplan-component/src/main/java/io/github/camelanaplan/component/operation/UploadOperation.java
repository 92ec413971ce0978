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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.ObjectKind;
import io.github.camelanaplan.client.model.ServerFile;
import io.github.camelanaplan.client.transfer.Content;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.component.internal.binding.AnaplanCall;
import io.github.camelanaplan.component.internal.binding.TransferHeaders;

/** {@code anaplan:upload/{file}}: uploads the body to a file that exists, and leaves the body as it is. */
final class UploadOperation implements Operation {
    @Override
    public CompletionStage<?> run(AnaplanCall call) {
        TransferHeaders.forget(call.message());
        ModelRef model = call.model();
        ServerFile file = call.find(model, ObjectKind.FILE, ServerFile.class, AnaplanConstants.FILE_ID);
        Content content = call.content(file)
                .orElseThrow(() -> new InvalidRequestException(
                        "anaplan:upload has no content for file '" + file.name() + "': the body is "
                                + (call.message().getBody() == null ? "null" : "the outcome of an earlier task")
                                + "; an empty file is an empty body, such as an empty String"));
        return call.client().sections().run(new FileTurn(model, file.id()), () -> {
            new FileUpload(file, content).send(call, model);
            return CompletableFuture.completedFuture(List.of());
        });
    }
}
