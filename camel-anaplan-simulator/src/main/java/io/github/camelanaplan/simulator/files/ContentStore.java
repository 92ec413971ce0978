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

/** Where chunks go: small ones to the heap, others to a temporary directory that exists only if needed. Thread-safe. */
public final class ContentStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ContentStore.class);

    private final Path parent;
    private Path directory;

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

    synchronized Path newFile() throws IOException {
        if (directory == null) {
            directory = Files.createTempDirectory(parent, "anaplan-simulator-");
        }
        return Files.createTempFile(directory, "chunk", null);
    }

    /** Deletes all temporary files. */
    @Override
    public synchronized void close() {
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
