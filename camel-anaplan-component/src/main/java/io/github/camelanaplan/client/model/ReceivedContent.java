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
package io.github.camelanaplan.client.model;

import java.io.InputStream;

/** Content that the service gives, wherever it lies by now. */
public interface ReceivedContent {

    /**
     * The bytes from the start, each time anew; to be closed by the caller. What cannot be read is a {@code
     * TransferFailedException}.
     */
    InputStream open();

    /** In how many chunks the service gives it; 0 when there is no content. */
    int chunkCount();

    /** Whether writing a file anew takes this content away before it is read. */
    default boolean isLostByWriting(String modelId, String fileId) {
        return false;
    }
}
