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
package io.github.camelanaplan.client.transfer.upload;

import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.internal.api.FileCalls;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.ServerFile;
import io.github.camelanaplan.client.transfer.FileVersions;

/** Opens files for uploads. Thread-safe. */
final class UploadStart {
    private final FileCalls calls;
    private final FileVersions versions;

    UploadStart(FileCalls calls, FileVersions versions) {
        this.calls = calls;
        this.versions = versions;
    }

    /** The service makes a new file of an id that it does not know, so what it opened must be what was meant. */
    void open(ModelRef model, ServerFile file, int count, UploadProgress progress) {
        progress.begin();
        versions.changes(model, file.id());
        String opened = calls.announce(model, file.id(), count, progress.budget());
        if (!opened.equals(file.id())) {
            throw new TransferFailedException("The service opened file '" + opened + "' where " + file.id() + " ("
                    + file.name() + ") was meant; nothing was sent");
        }
    }
}
