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

import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.ServerFile;
import io.github.camelanaplan.client.transfer.Content;
import io.github.camelanaplan.client.transfer.upload.UploadReceipt;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.component.internal.binding.AnaplanCall;
import io.github.camelanaplan.component.internal.binding.TransferHeaders;

/**
 * Content that is to go to a file.
 *
 * @param file    where it goes
 * @param content what goes there
 */
record FileUpload(ServerFile file, Content content) {

    /** Uploads it, and says so in the headers. */
    void send(AnaplanCall call, ModelRef model) {
        TransferHeaders.write(call.message(), file, transfer(call, model));
        call.rewindBody();
    }

    /** Uploads all of them. The headers can tell of one transfer only, and say nothing where there are several. */
    static void sendAll(List<FileUpload> uploads, AnaplanCall call, ModelRef model) {
        if (uploads.size() == 1) {
            uploads.get(0).send(call, model);
        } else if (!uploads.isEmpty()) {
            uploads.forEach(upload -> upload.transfer(call, model));
            call.message().removeHeader(AnaplanConstants.FILE_ID);
        }
    }

    private UploadReceipt transfer(AnaplanCall call, ModelRef model) {
        call.uploading(file);
        return call.client()
                .uploader()
                .upload(model, file, content, call.settings().upload());
    }
}
