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
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.model.ReceivedContent;

/**
 * Content that was fetched and is kept here, in memory or in a file that goes when nobody can reach this any more.
 * Immutable, thread-safe; the streams are not.
 */
public final class HeldContent implements ReceivedContent {
    /** No content at all. */
    public static final HeldContent NONE = inMemory(new byte[0], 0);

    private final byte[] bytes;
    private final Path file;
    private final long length;
    private final int chunkCount;

    private HeldContent(byte[] bytes, Path file, long length, int chunkCount) {
        this.bytes = bytes;
        this.file = file;
        this.length = length;
        this.chunkCount = chunkCount;
    }

    static HeldContent inMemory(byte[] bytes, int chunkCount) {
        return new HeldContent(bytes, null, bytes.length, chunkCount);
    }

    static HeldContent onDisk(Path file, long length, int chunkCount) {
        return new HeldContent(null, file, length, chunkCount);
    }

    /** How many bytes there are. */
    public long length() {
        return length;
    }

    @Override
    public int chunkCount() {
        return chunkCount;
    }

    @Override
    public InputStream open() {
        if (file == null) {
            return new ByteArrayInputStream(bytes);
        }
        try {
            return new FileStream(this, Files.newInputStream(file));
        } catch (IOException e) {
            throw new TransferFailedException(
                    "What was fetched is no longer here: it is kept until the component stops", e);
        }
    }

    /** Keeps the content, and with it the file, for as long as it is read. */
    private static final class FileStream extends FilterInputStream {
        @SuppressWarnings("unused")
        private final HeldContent kept;

        FileStream(HeldContent kept, InputStream in) {
            super(in);
            this.kept = kept;
        }
    }
}
