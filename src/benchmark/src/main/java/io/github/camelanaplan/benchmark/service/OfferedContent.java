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
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Content to be downloaded, made of one block again and again, which stays in memory: reading a disk is no part of what
 * is measured.
 */
final class OfferedContent {
    private final ByteBuffer block;
    private final long bytes;
    private final int chunk;

    OfferedContent(ByteBuffer block, long bytes, int chunk) {
        this.block = block;
        this.bytes = bytes;
        this.chunk = chunk;
    }

    static OfferedContent none() {
        return new OfferedContent(ByteBuffer.allocate(0), 0, 1);
    }

    /** The start of a file, repeated, cut into chunks of so many bytes. */
    static OfferedContent of(Path file, int blockBytes, long bytes, int chunk) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer block = ByteBuffer.allocateDirect((int) Math.min(blockBytes, channel.size()));
            while (block.hasRemaining() && channel.read(block) >= 0) {
                continue;
            }
            return new OfferedContent(block.flip(), bytes, chunk);
        }
    }

    /** Less of the same. */
    OfferedContent first(long fewerBytes) {
        return new OfferedContent(block, fewerBytes, chunk);
    }

    long bytes() {
        return bytes;
    }

    int chunks() {
        return (int) ((bytes + chunk - 1) / chunk);
    }

    long chunkBytes(int index) {
        return Math.min(chunk, bytes - (long) index * chunk);
    }

    /** Sends one chunk. */
    void sendChunk(int index, Wire wire) throws IOException {
        send((long) index * chunk, chunkBytes(index), wire);
    }

    /** Sends all of it. */
    void sendAll(Wire wire) throws IOException {
        send(0, bytes, wire);
    }

    private void send(long from, long length, Wire wire) throws IOException {
        long position = from;
        long end = from + length;
        while (position < end) {
            int at = (int) (position % block.limit());
            int more = (int) Math.min(end - position, block.limit() - at);
            wire.send(block.slice(at, more));
            position += more;
        }
    }

    /** Compares a file with it. */
    void requireIn(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() != bytes) {
                throw new IllegalStateException("The download has " + channel.size() + " of " + bytes + " bytes");
            }
            for (long position = 0; position < bytes; position += block.limit()) {
                int more = (int) Math.min(block.limit(), bytes - position);
                if (!channel.map(FileChannel.MapMode.READ_ONLY, position, more).equals(block.slice(0, more))) {
                    throw new IllegalStateException("The download differs behind byte " + position);
                }
            }
        }
    }
}
