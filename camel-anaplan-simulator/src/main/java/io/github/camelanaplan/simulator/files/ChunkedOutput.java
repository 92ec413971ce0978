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
package io.github.camelanaplan.simulator.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts what is written into chunks of one size; closing hands them over, at least one, which may be empty. Not
 * thread-safe.
 */
public final class ChunkedOutput extends OutputStream {

    private final ContentStore store;
    private final int chunkSize;
    private final Consumer<List<Chunk>> whenClosed;
    private final List<Chunk> chunks = new ArrayList<>();
    private ChunkWriter current;
    private boolean closed;

    /**
     * An output without chunks.
     *
     * @param store where the chunks go
     * @param chunkSize in bytes
     * @param whenClosed gets the chunks, once
     */
    public ChunkedOutput(ContentStore store, int chunkSize, Consumer<List<Chunk>> whenClosed) {
        this.store = store;
        this.chunkSize = chunkSize;
        this.whenClosed = whenClosed;
        this.current = store.newChunk();
    }

    @Override
    public void write(int b) throws IOException {
        makeRoom();
        current.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            makeRoom();
            int now = (int) Math.min(left, chunkSize - current.size());
            current.write(bytes, from, now);
            from += now;
            left -= now;
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        boolean whole = false;
        try {
            chunks.add(current.finish());
            whole = true;
        } finally {
            current.close();
            if (!whole) {
                chunks.forEach(Chunk::discard);
            }
        }
        whenClosed.accept(List.copyOf(chunks));
    }

    private void makeRoom() throws IOException {
        if (current.size() == chunkSize) {
            chunks.add(current.finish());
            current = store.newChunk();
        }
    }
}
