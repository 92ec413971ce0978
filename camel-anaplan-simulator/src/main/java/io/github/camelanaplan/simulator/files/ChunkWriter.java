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

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Collects one chunk; above 1 MB, or when there is much on the heap already, it moves to a temporary file. Not
 * thread-safe.
 */
public final class ChunkWriter extends OutputStream {

    private static final int HEAP_FOR_ONE = 1_000_000;

    private final ContentStore store;
    private ByteArrayOutputStream heap = new ByteArrayOutputStream();
    private Path file;
    private OutputStream fileOutput;
    private long size;
    private boolean finished;

    ChunkWriter(ContentStore store) {
        this.store = store;
    }

    /**
     * How much was written.
     *
     * @return in bytes
     */
    public long size() {
        return size;
    }

    @Override
    public void write(int b) throws IOException {
        target(1).write(b);
        size++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        target(length).write(bytes, offset, length);
        size += length;
    }

    /**
     * Ends the chunk and keeps it.
     *
     * @return what was written
     * @throws IOException when the disk is full
     */
    public Chunk finish() throws IOException {
        if (fileOutput != null) {
            fileOutput.close();
        }
        finished = true;
        Chunk chunk = file == null ? Chunk.ofBytes(heap.toByteArray(), store.heap()) : Chunk.ofFile(file, size);
        heap = null;
        return chunk;
    }

    /** Without {@link #finish()} before: throws away what was written. */
    @Override
    public void close() throws IOException {
        if (finished) {
            return;
        }
        finished = true;
        if (fileOutput == null) {
            store.heap().give(size);
            return;
        }
        try {
            fileOutput.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private OutputStream target(int more) throws IOException {
        if (fileOutput != null) {
            return fileOutput;
        }
        if (size + more <= HEAP_FOR_ONE && store.heap().take(more)) {
            return heap;
        }
        file = store.newFile();
        fileOutput = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        store.heap().give(size);
        heap.writeTo(fileOutput);
        heap = null;
        return fileOutput;
    }
}
