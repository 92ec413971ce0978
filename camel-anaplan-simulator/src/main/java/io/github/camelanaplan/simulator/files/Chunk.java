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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A piece of content that does not change any more. Thread-safe. */
public final class Chunk {

    private static final Logger LOG = LoggerFactory.getLogger(Chunk.class);

    private static final int PIECE = 1 << 16;

    private final byte[] bytes;
    private final Path file;
    private final long size;
    private final HeapBudget budget;
    private final AtomicBoolean discarded = new AtomicBoolean();

    private Chunk(byte[] bytes, Path file, long size, HeapBudget budget) {
        this.bytes = bytes;
        this.file = file;
        this.size = size;
        this.budget = budget;
    }

    /** A chunk on the heap that is there to stay. The bytes are taken over, not copied. */
    static Chunk ofBytes(byte[] bytes) {
        return new Chunk(bytes, null, bytes.length, null);
    }

    /** A chunk on the heap that gives its size back to the budget when it is discarded. */
    static Chunk ofBytes(byte[] bytes, HeapBudget budget) {
        return new Chunk(bytes, null, bytes.length, budget);
    }

    static Chunk ofFile(Path file, long size) {
        return new Chunk(null, file, size, null);
    }

    /**
     * The size.
     *
     * @return in bytes
     */
    public long size() {
        return size;
    }

    /**
     * Opens the content; what is open stays readable when the chunk is discarded.
     *
     * @return a stream to close
     * @throws IOException when the chunk was discarded before
     */
    public InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(bytes) : Files.newInputStream(file);
    }

    /** Whether it holds the same bytes. */
    boolean isSameAs(Chunk other) {
        if (size != other.size) {
            return false;
        }
        try (InputStream mine = open();
                InputStream others = other.open()) {
            for (byte[] piece = mine.readNBytes(PIECE); piece.length > 0; piece = mine.readNBytes(PIECE)) {
                if (!Arrays.equals(piece, others.readNBytes(piece.length))) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Frees the space that it takes. */
    public void discard() {
        if (budget != null && discarded.compareAndSet(false, true)) {
            budget.give(size);
        }
        if (file == null) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException stillOpen) {
            // Windows keeps open files; closing the store deletes what is left
            LOG.debug("Could not delete {} yet", file, stillOpen);
        }
    }
}
