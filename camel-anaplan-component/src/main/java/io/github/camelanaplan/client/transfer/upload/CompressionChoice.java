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

/** Says of each chunk of an upload whether it is to be compressed. Thread-safe. */
interface CompressionChoice {

    /**
     * @param connections how many chunks are sent at once
     * @param processors  how many are compressed at once
     */
    static CompressionChoice of(Compression rule, int connections, int processors) {
        return rule == Compression.AUTO
                ? new MeasuredCompression(connections, processors)
                : new Fixed(rule == Compression.GZIP);
    }

    /** Whether to compress the next chunk. May wait until it is known what became of an earlier one. */
    boolean compressNext() throws InterruptedException;

    /** Tells of a chunk that was sent, and how long that took. */
    void sent(PackedChunk chunk, long nanos);

    /** Nothing more will be sent: nobody is to wait for it. */
    default void close() {
        // Nobody waits
    }

    /** The same for all chunks. */
    record Fixed(boolean compressNext) implements CompressionChoice {
        @Override
        public void sent(PackedChunk chunk, long nanos) {
            // Nothing to learn
        }
    }
}
