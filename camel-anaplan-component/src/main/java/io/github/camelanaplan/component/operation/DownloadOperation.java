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

import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.ServerFile;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.component.internal.binding.AnaplanCall;
import io.github.camelanaplan.component.internal.binding.TransferHeaders;

/**
 * {@code anaplan:download/{file}}: gives the content of a file that was uploaded or exported before. Waits for its turn at
 * the file: half an upload, or what an export is about to overwrite, would pass for the content.
 */
final class DownloadOperation implements Operation {
    @Override
    public CompletionStage<?> run(AnaplanCall call) {
        TransferHeaders.forget(call.message());
        ModelRef model = call.model();
        ServerFile file = call.client().objects().findReadable(model, call.target("file", AnaplanConstants.FILE_ID));
        return call.client().sections().run(new FileTurn(model, file.id()), () -> {
            call.emit(call.client().download(model, file, call.settings().downloadConnections()), file, null);
            return CompletableFuture.completedFuture(List.of());
        });
    }
}
