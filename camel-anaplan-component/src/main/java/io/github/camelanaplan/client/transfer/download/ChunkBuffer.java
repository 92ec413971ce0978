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

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.http.ContentReader;

/**
 * The bytes of a chunk, in blocks that are used again for the next: to ask for fresh memory for each costs more than to
 * fetch it. A small heap has no room for one large array beside the one that it grew out of. Not thread-safe.
 */
public final class ChunkBuffer implements ContentReader<ChunkBuffer> {
    private static final int BLOCK = 128 * 1024;
    /** A chunk that is larger than this part of the heap is refused: the rest is for what else there is. */
    private static final double PART_OF_HEAP = 0.5;

    private final List<byte[]> blocks = new ArrayList<>();
    private final int most;
    private int length;

    /** One that refuses what the heap has no room for. */
    public ChunkBuffer() {
        this((long) (Runtime.getRuntime().maxMemory() * PART_OF_HEAP));
    }

    /**
     * @param most how many bytes it takes
     */
    ChunkBuffer(long most) {
        this.most = (int) Math.min(most, Integer.MAX_VALUE - BLOCK);
    }

    /**
     * Takes the place of what was in it.
     *
     * @throws TransferFailedException when there is no room for it; to fetch it again would not help
     */
    @Override
    public ChunkBuffer read(InputStream content, long told) throws IOException {
        length = 0;
        if (told > most) {
            throw tooLarge(told + " bytes");
        }
        readUpTo(content, told >= 0 ? (int) told : most);
        if (length < told) {
            throw new EOFException("the answer ended after " + length + " of " + told + " bytes");
        }
        if (told < 0 && length == most && content.read() >= 0) {
            throw tooLarge("more than " + most + " bytes");
        }
        // What a larger one has left would stay for as long as this is used
        blocks.subList((length + BLOCK - 1) / BLOCK, blocks.size()).clear();
        return this;
    }

    private void readUpTo(InputStream content, int end) throws IOException {
        int read = 1;
        while (length < end && read > 0) {
            int used = length % BLOCK;
            if (length / BLOCK == blocks.size()) {
                blocks.add(new byte[BLOCK]);
            }
            read = content.readNBytes(blocks.get(length / BLOCK), used, Math.min(BLOCK - used, end - length));
            length += read;
        }
    }

    private TransferFailedException tooLarge(String size) {
        blocks.clear();
        length = 0;
        return new TransferFailedException(
                "a chunk of " + size + " is too large for this heap, of which one chunk takes " + most
                        + " bytes at most: give the JVM more memory");
    }

    /** Copies bytes out. */
    void copy(int position, byte[] target, int offset, int count) {
        int copied = 0;
        while (copied < count) {
            int from = (position + copied) % BLOCK;
            int taken = Math.min(count - copied, BLOCK - from);
            System.arraycopy(blocks.get((position + copied) / BLOCK), from, target, offset + copied, taken);
            copied += taken;
        }
    }

    byte get(int position) {
        return blocks.get(position / BLOCK)[position % BLOCK];
    }

    int length() {
        return length;
    }
}
