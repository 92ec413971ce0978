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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where chunks go: small ones to the heap as long as they are few, others to a temporary directory that exists only if
 * needed. Thread-safe.
 */
public final class ContentStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ContentStore.class);

    private static final long HEAP_FOR_ALL = 16_000_000;

    private final Path parent;
    private final HeapBudget heap = new HeapBudget(HEAP_FOR_ALL);
    private Path directory;
    private boolean closed;

    /** A store in the system's directory for temporary files. */
    public ContentStore() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    ContentStore(Path parent) {
        this.parent = parent;
    }

    /**
     * Begins a chunk.
     *
     * @return a stream into nowhere until it is {@link ChunkWriter#finish() finished}
     */
    public ChunkWriter newChunk() {
        return new ChunkWriter(this);
    }

    HeapBudget heap() {
        return heap;
    }

    synchronized Path newFile() throws IOException {
        if (closed) {
            // a task or an upload that outlives the simulator must not leave files behind
            throw new IOException("the simulator is closed");
        }
        if (directory == null) {
            directory = Files.createTempDirectory(parent, "anaplan-simulator-");
        }
        return Files.createTempFile(directory, "chunk", null);
    }

    /** Deletes all temporary files; there will be no new ones. */
    @Override
    public synchronized void close() {
        closed = true;
        if (directory == null) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(directory);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Could not delete the temporary files in {}", directory, e);
        }
        directory = null;
    }
}
