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
package io.github.camelanaplan.client.transfer.download;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was fetched for whoever may want it later: a little in memory, more in temporary files, which only the user of
 * this machine may read. A file goes once nobody can reach its content any more, at the latest when this is closed.
 * Thread-safe.
 */
public final class Spool implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    /** Rejected rows are few as a rule, and outcomes may be kept for long. */
    static final int IN_MEMORY = 128 * 1024;

    private final ReferenceQueue<HeldContent> unreachable = new ReferenceQueue<>();
    private final Set<Kept> files = ConcurrentHashMap.newKeySet();
    private Path directory;
    private boolean closed;

    /**
     * Reads content to its end and keeps it.
     *
     * @param chunkCount in how many chunks it came
     * @throws IOException when it cannot be read or kept; nothing is left of it then
     */
    public HeldContent keep(InputStream content, int chunkCount) throws IOException {
        deleteUnreachable();
        byte[] start = content.readNBytes(IN_MEMORY + 1);
        return start.length <= IN_MEMORY
                ? HeldContent.inMemory(start, chunkCount)
                : onDisk(new SequenceInputStream(new ByteArrayInputStream(start), content), chunkCount);
    }

    private HeldContent onDisk(InputStream content, int chunkCount) throws IOException {
        Path file = newFile();
        try (OutputStream out = Files.newOutputStream(file)) {
            long length = content.transferTo(out);
            HeldContent held = HeldContent.onDisk(file, length, chunkCount);
            add(new Kept(held, unreachable, file));
            return held;
        } catch (IOException e) {
            discard(file);
            throw new IOException("not all of it got to the temporary file " + file + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            discard(file);
            throw e;
        }
    }

    private synchronized void add(Kept kept) throws IOException {
        if (closed) {
            throw new IOException("the component stops");
        }
        files.add(kept);
    }

    /** What was still being written when this was closed has kept the directory from being deleted. */
    private synchronized void discard(Path file) {
        delete(file);
        if (closed) {
            delete(file.getParent());
        }
    }

    private synchronized Path newFile() throws IOException {
        if (closed) {
            throw new IOException("the component stops");
        }
        if (directory == null) {
            directory = Files.createTempDirectory("camel-anaplan-");
        }
        return Files.createTempFile(directory, "content-", ".tmp");
    }

    private void deleteUnreachable() {
        for (Reference<?> gone = unreachable.poll(); gone != null; gone = unreachable.poll()) {
            Kept kept = (Kept) gone;
            files.remove(kept);
            delete(kept.file);
        }
    }

    /** Deletes all files; content that is still in one of them can be read no more. */
    @Override
    public synchronized void close() {
        closed = true;
        files.forEach(kept -> delete(kept.file));
        files.clear();
        if (directory != null) {
            delete(directory);
            directory = null;
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (DirectoryNotEmptyException e) {
            LOG.debug("The directory {} will be deleted with the file that is still being written there", path);
        } catch (IOException e) {
            LOG.warn("The temporary file {} could not be deleted: {}", path, e.getMessage());
        }
    }

    /** Tells when the content in a file has become unreachable. */
    private static final class Kept extends PhantomReference<HeldContent> {
        private final Path file;

        Kept(HeldContent content, ReferenceQueue<HeldContent> queue, Path file) {
            super(content, queue);
            this.file = file;
        }
    }
}
