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

import java.util.List;
import java.util.Optional;

import io.github.camelanaplan.client.internal.api.FileCalls;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.ServerFile;

/** Reads an upload back, a chunk at a time, to see whether the service has what was sent. Thread-safe. */
final class UploadCheck {
    private final FileCalls calls;

    UploadCheck(FileCalls calls) {
        this.calls = calls;
    }

    /** What is wrong with what the service has, in words; empty when it is what was sent. */
    Optional<String> difference(ModelRef model, ServerFile file, Measure sent, VerifyUpload rule) {
        Measure kept = Measure.by(rule);
        // No content at all has no chunk, or one that is empty: the service is not consistent there
        List<String> chunks = calls.chunks(model, file.id());
        for (String chunk : chunks) {
            byte[] bytes = calls.chunk(model, file.id(), chunk, (content, length) -> content.readAllBytes());
            kept.add(bytes, 0, bytes.length);
        }
        if (kept.bytes() != sent.bytes()) {
            return Optional.of("the service has " + kept.bytes() + " bytes where " + sent.bytes() + " were sent");
        }
        return kept.checksum().equals(sent.checksum())
                ? Optional.empty()
                : Optional.of("the service has other bytes than those that were sent");
    }
}
