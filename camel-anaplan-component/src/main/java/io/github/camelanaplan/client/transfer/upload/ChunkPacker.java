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

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import org.apache.hc.core5.http.ContentType;

import io.github.camelanaplan.client.transfer.TransferMemory;

/** Makes chunks ready to be sent: compressed in memory, or as they are. */
final class ChunkPacker {
    private static final int BUFFER = 64 * 1024;

    private ChunkPacker() {}

    /**
     * @param memory what the chunk may take; it is cut down to what the chunk does take
     */
    static PackedChunk pack(RawChunk chunk, boolean compress, TransferMemory.Share memory) throws IOException {
        PackedChunk packed = compress ? compressed(chunk, memory) : plain(chunk, memory);
        memory.shrinkTo(packed.entity().held());
        return packed;
    }

    private static PackedChunk compressed(RawChunk chunk, TransferMemory.Share memory) throws IOException {
        long began = System.nanoTime();
        Blocks blocks = new Blocks();
        long raw;
        try (OutputStream gzip = new FastGzip(blocks)) {
            raw = chunk.writeTo(gzip);
        }
        ChunkEntity entity = new ChunkEntity(blocks, blocks.length(), ChunkEntity.GZIP);
        return new PackedChunk(entity, raw, true, System.nanoTime() - began, memory);
    }

    /** A part of a file stays where it is until it is sent. */
    private static PackedChunk plain(RawChunk chunk, TransferMemory.Share memory) throws IOException {
        if (chunk instanceof FileRegion region) {
            return new PackedChunk(entity(region, region.length()), region.length(), false, 0, memory);
        }
        Blocks blocks = chunk instanceof Blocks ready ? ready : Blocks.of(chunk);
        return new PackedChunk(entity(blocks, blocks.length()), blocks.length(), false, 0, memory);
    }

    private static ChunkEntity entity(RawChunk body, long length) {
        return new ChunkEntity(body, length, ContentType.APPLICATION_OCTET_STREAM);
    }

    /** Text shrinks nearly as well at the fastest level as at the slowest. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
