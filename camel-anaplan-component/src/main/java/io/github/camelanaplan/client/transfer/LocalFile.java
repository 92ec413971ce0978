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
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file of the local disk.
 *
 * @param path     where it is
 * @param size     how long it was when it was looked at
 * @param modified when it had been written to last, then
 * @param key      tells it from another file that takes its place; null where the file system knows no such thing
 */
record LocalFile(Path path, long size, FileTime modified, Object key) implements Content {
    static LocalFile of(Path path) throws IOException {
        BasicFileAttributes now = attributes(path);
        return new LocalFile(path, now.size(), now.lastModifiedTime(), now.fileKey());
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class);
    }

    @Override
    public OptionalLong length() {
        return OptionalLong.of(size);
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public Optional<Path> file() {
        return Optional.of(path);
    }

    /** A file that was moved away, or replaced as a whole by another, is read to its end as it was. */
    @Override
    public void requireUnchanged() throws IOException {
        BasicFileAttributes now;
        try {
            now = attributes(path);
        } catch (NoSuchFileException e) {
            return;
        }
        if (Objects.equals(now.fileKey(), key) && !now.lastModifiedTime().equals(modified)) {
            throw new IOException(path + " was written to while it was read");
        }
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }
}
