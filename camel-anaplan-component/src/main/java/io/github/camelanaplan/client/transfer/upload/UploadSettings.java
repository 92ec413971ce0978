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

import java.time.Duration;

/**
 * How to upload.
 *
 * @param chunkBytes  how large chunks should be, in bytes before compression; 0 to send everything in one call
 * @param compression whether to compress chunks
 * @param connections how many chunks to send at once; more than one do not arrive in order
 * @param verify      whether to read back what the service has got
 * @param completion  how long the service may take to put together content of unknown length
 */
public record UploadSettings(
        long chunkBytes, Compression compression, int connections, VerifyUpload verify, Duration completion) {
    boolean singleShot() {
        return chunkBytes == 0;
    }
}
