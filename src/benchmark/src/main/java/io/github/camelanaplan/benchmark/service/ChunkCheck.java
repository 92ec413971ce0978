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

import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Turns a gzip stream in memory back into bytes, of which it keeps only how many and their checksum. */
final class ChunkCheck {
    private static final int OUT = 64 * 1024;
    private static final int HEADER = 10;

    private ChunkCheck() {}

    /** What was sent; of bytes that are no gzip stream with a plain header an error. */
    static ReceivedChunk inflated(byte[] gzip, int length) {
        if (length < HEADER || gzip[0] != (byte) 0x1f || gzip[1] != (byte) 0x8b || gzip[3] != 0) {
            throw new IllegalStateException("a chunk that was said to be gzip is none");
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(gzip, HEADER, length - HEADER);
            return drain(inflater);
        } catch (DataFormatException e) {
            throw new IllegalStateException("a chunk cannot be inflated", e);
        } finally {
            inflater.end();
        }
    }

    private static ReceivedChunk drain(Inflater inflater) throws DataFormatException {
        CRC32C checksum = new CRC32C();
        byte[] out = new byte[OUT];
        while (!inflater.finished()) {
            int got = inflater.inflate(out);
            if (got == 0 && !inflater.finished()) {
                throw new DataFormatException("the gzip stream breaks off");
            }
            checksum.update(out, 0, got);
        }
        return new ReceivedChunk(inflater.getBytesWritten(), checksum.getValue());
    }
}
