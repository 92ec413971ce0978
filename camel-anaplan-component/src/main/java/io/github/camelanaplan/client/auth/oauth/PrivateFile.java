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
package io.github.camelanaplan.client.auth.oauth;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that is either old or new, never half written, and nobody's but its owner's. */
final class PrivateFile {
    private static final Logger LOG = LoggerFactory.getLogger(PrivateFile.class);
    /** One for all files: saving is rare, and file locks do not keep threads of one process apart. */
    private static final Object IN_THIS_PROCESS = new Object();

    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rw-------");

    private final Path path;
    private final AtomicBoolean reported = new AtomicBoolean();

    PrivateFile(Path path) {
        this.path = path;
    }

    /** Something done with the file. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** Does something while nobody else writes the file. */
    <T> T locked(Work<T> work) throws IOException {
        Path folder = path.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("the folder " + folder + " does not exist");
        }
        Path lockFile = path.resolveSibling(path.getFileName() + ".lock");
        synchronized (IN_THIS_PROCESS) {
            try (FileChannel channel = FileChannel.open(
                    lockFile, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), ownersOnly())) {
                // Released with the channel
                channel.lock();
                return work.run();
            } catch (AccessDeniedException e) {
                throw new IOException("no right to read and write " + e.getFile() + ", and files beside it", e);
            } catch (OverlappingFileLockException e) {
                throw new IOException(lockFile + " is held by another copy of this library in this process");
            }
        }
    }

    /** The content; empty if there is no such file. */
    Optional<byte[]> read() throws IOException {
        try {
            byte[] content = Files.readAllBytes(path);
            reportReaders();
            return Optional.of(content);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Puts new content in the place of the old. */
    void write(byte[] content) throws IOException {
        // A link stays a link to the file that it leads to
        Path target = Files.exists(path) ? path.toRealPath() : path;
        Path fresh = Files.createTempFile(target.getParent(), path.getFileName() + ".", ".tmp", ownersOnly());
        try {
            // Not a channel: those break off when the thread is interrupted
            try (FileOutputStream out = new FileOutputStream(fresh.toFile())) {
                out.write(content);
                out.getFD().sync();
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        force(target.getParent());
    }

    /** The move itself is safe only when the folder is on the disk; not every platform can tell folders to go there. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("{} cannot be forced to the disk: {}", folder, e.toString());
        }
    }

    private void reportReaders() throws IOException {
        if (!knowsPermissions()) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
        if (!OWNERS.containsAll(permissions) && reported.compareAndSet(false, true)) {
            LOG.warn(
                    "{} holds refresh tokens, and not only its owner may get at it ({}); that ends when it is written next",
                    path,
                    PosixFilePermissions.toString(permissions));
        }
    }

    private FileAttribute<?>[] ownersOnly() throws IOException {
        return knowsPermissions()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNERS)}
                : new FileAttribute<?>[0];
    }

    private boolean knowsPermissions() throws IOException {
        return Files.getFileStore(path.getParent()).supportsFileAttributeView(PosixFileAttributeView.class);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
