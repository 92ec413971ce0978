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
package io.github.camelanaplan.client.transfer.upload;

import java.util.OptionalInt;
import java.util.OptionalLong;

import io.github.camelanaplan.client.error.InvalidRequestException;

/**
 * Into what pieces content is cut. The service takes at most 1000 chunks a file, of 1 to 50 million bytes each. Where
 * the length is known, chunks are made as large as it needs; where it is not, they grow as the upload goes on.
 */
public final class ChunkPlan {
    /** What is meant by a megabyte here, as in the service's own client. */
    public static final long MEGABYTE = 1_000_000;

    /** The largest chunk that the service takes, in megabytes. */
    public static final int MAX_MEGABYTES = 50;

    private static final int MAX_CHUNKS = 1000;
    private static final long MAX_BYTES = MAX_MEGABYTES * MEGABYTE;
    private static final int GROWS_EVERY = 250;

    private final OptionalLong length;
    private final long bytes;

    private ChunkPlan(OptionalLong length, long bytes) {
        this.length = length;
        this.bytes = bytes;
    }

    /**
     * @param length     of the content; empty when unknown
     * @param chunkBytes how large chunks should be, in bytes
     * @throws InvalidRequestException when the content is larger than the service takes
     */
    public static ChunkPlan of(OptionalLong length, long chunkBytes) {
        if (length.isEmpty()) {
            return new ChunkPlan(length, chunkBytes);
        }
        if (length.getAsLong() > MAX_BYTES * MAX_CHUNKS) {
            throw new InvalidRequestException("Content of " + length.getAsLong() + " bytes is more than the "
                    + MAX_BYTES * MAX_CHUNKS + " bytes that a file can take: split it");
        }
        long needed = (length.getAsLong() + MAX_CHUNKS - 1) / MAX_CHUNKS;
        return new ChunkPlan(length, Math.max(chunkBytes, needed));
    }

    /** The number of chunks; empty when the length is not known. Content of no bytes is one empty chunk. */
    public OptionalInt count() {
        return length.isPresent()
                ? OptionalInt.of((int) Math.max(1, (length.getAsLong() + bytes - 1) / bytes))
                : OptionalInt.empty();
    }

    /**
     * The size of one chunk in bytes. Where the length is not known, the last may be smaller.
     *
     * @throws InvalidRequestException when the service takes no further chunk
     */
    public long bytesOf(int index) {
        if (index >= MAX_CHUNKS) {
            throw new InvalidRequestException("The content does not fit " + MAX_CHUNKS
                    + " chunks: set a larger chunkSize, or send content whose length is known");
        }
        return length.isPresent()
                ? Math.max(0, Math.min(bytes, length.getAsLong() - index * bytes))
                : Math.min(MAX_BYTES, Math.max(bytes, bytes << (index / GROWS_EVERY)));
    }
}
