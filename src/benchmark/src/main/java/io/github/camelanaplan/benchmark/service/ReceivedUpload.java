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
package io.github.camelanaplan.benchmark.service;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.CRC32C;

/** The chunks of the latest upload. Thread-safe. */
public final class ReceivedUpload {
    private final Map<Integer, CompletableFuture<ReceivedChunk>> chunks = new TreeMap<>();
    private final LongAdder wireBytes = new LongAdder();
    private int announced;
    private boolean completed;

    /** Forgets what came before, as an upload begins. */
    synchronized void begin(int chunkCount) {
        chunks.clear();
        wireBytes.reset();
        announced = chunkCount;
        completed = false;
    }

    /** Takes a chunk, which may still have to be looked at; the same again replaces the first. */
    synchronized void put(int index, long sent, CompletableFuture<ReceivedChunk> chunk) {
        wireBytes.add(sent);
        chunks.put(index, chunk);
    }

    /** Waits, once all of the announced chunks are there, until they have been looked at: no work is left undone. */
    void settle() {
        if (isWhole()) {
            all().values().forEach(CompletableFuture::join);
        }
    }

    /** Ends an upload of unknown count, and gives the count. */
    int complete() {
        synchronized (this) {
            completed = true;
        }
        Map<Integer, CompletableFuture<ReceivedChunk>> all = all();
        all.values().forEach(CompletableFuture::join);
        return all.size();
    }

    /** How many bytes came, as they were sent. */
    public long wireBytes() {
        return wireBytes.sum();
    }

    /**
     * Compares what came with a file.
     *
     * @throws IllegalStateException when it is not the same, or not all of it
     */
    public void requireSameAs(Path file) throws IOException {
        int next = 0;
        long position = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (Map.Entry<Integer, CompletableFuture<ReceivedChunk>> entry : all().entrySet()) {
                ReceivedChunk chunk = entry.getValue().join();
                require(entry.getKey() == next++, "chunk " + (next - 1) + " is missing");
                require(position + chunk.bytes() <= channel.size(), "there are more bytes than in the file");
                require(
                        chunk.checksum() == checksum(channel, position, chunk.bytes()),
                        "chunk " + entry.getKey() + " is not what the file has there");
                position += chunk.bytes();
            }
            require(position == channel.size(), "only " + position + " of " + channel.size() + " bytes came");
            require(isWhole(), "the upload was not ended");
        }
    }

    private synchronized Map<Integer, CompletableFuture<ReceivedChunk>> all() {
        return new TreeMap<>(chunks);
    }

    private synchronized boolean isWhole() {
        return announced < 0 ? completed : chunks.size() == announced;
    }

    private static long checksum(FileChannel channel, long from, long bytes) throws IOException {
        MappedByteBuffer region = channel.map(FileChannel.MapMode.READ_ONLY, from, bytes);
        CRC32C checksum = new CRC32C();
        checksum.update(region);
        return checksum.getValue();
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException("The upload is not right: " + otherwise);
        }
    }
}
