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
package io.github.camelanaplan.client.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.TransferFailedException;

/**
 * Content that lies in the service, in chunks. Nothing is fetched before it is read, and each {@link #open()} reads it
 * anew. Thread-safe; the streams are not.
 */
public final class RemoteContent {
    private final String title;
    private final List<String> chunks;
    private final Function<String, byte[]> fetch;

    /**
     * @param title  what it is, for messages
     * @param chunks the ids of its chunks, in order
     * @param fetch  reads the bytes of a chunk
     */
    public RemoteContent(String title, List<String> chunks, Function<String, byte[]> fetch) {
        this.title = title;
        this.chunks = List.copyOf(chunks);
        this.fetch = fetch;
    }

    /** In how many chunks it lies; 0 when there is no content. */
    public int chunkCount() {
        return chunks.size();
    }

    /** The bytes from the start. The stream holds one chunk and no connection, so it may be left unread. */
    public InputStream open() {
        return new ChunkStream();
    }

    private byte[] chunk(int index) throws IOException {
        try {
            return fetch.apply(chunks.get(index));
        } catch (AnaplanException e) {
            throw new IOException(new TransferFailedException(
                    "Reading " + title + " failed at chunk " + index + " of " + chunks.size() + ": " + e.getMessage(),
                    e));
        }
    }

    private final class ChunkStream extends InputStream {
        private int next;
        private byte[] current = new byte[0];
        private int position;
        private boolean closed;

        @Override
        public int read() throws IOException {
            return filled() ? current[position++] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!filled()) {
                return -1;
            }
            int taken = Math.min(length, current.length - position);
            System.arraycopy(current, position, target, offset, taken);
            position += taken;
            return taken;
        }

        @Override
        public int available() {
            return current.length - position;
        }

        private boolean filled() throws IOException {
            if (closed) {
                throw new IOException("The stream of " + title + " is closed");
            }
            while (position >= current.length) {
                if (next >= chunks.size()) {
                    return false;
                }
                current = new byte[0];
                position = 0;
                current = chunk(next++);
            }
            return true;
        }

        @Override
        public void close() {
            closed = true;
            current = new byte[0];
            position = 0;
        }
    }
}
