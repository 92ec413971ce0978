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
package io.github.camelanaplan.simulator.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Chunks as one content, and the other way round. */
public final class Chunks {

    private Chunks() {}

    /**
     * The chunks one after the other, each opened when it is its turn.
     *
     * @param chunks in order
     * @return a stream to close
     */
    public static InputStream concatenated(List<Chunk> chunks) {
        return new Concatenation(chunks.iterator());
    }

    /**
     * The size of all chunks together.
     *
     * @param chunks any number
     * @return in bytes
     */
    public static long size(List<Chunk> chunks) {
        return chunks.stream().mapToLong(Chunk::size).sum();
    }

    /**
     * Cuts bytes into chunks.
     *
     * @param bytes the content
     * @param chunkSize in bytes
     * @return at least one chunk, which is empty if the content is
     */
    static List<Chunk> cut(byte[] bytes, int chunkSize) {
        List<Chunk> chunks = new ArrayList<>();
        int from = 0;
        do {
            int to = (int) Math.min(bytes.length, (long) from + chunkSize);
            chunks.add(Chunk.ofBytes(Arrays.copyOfRange(bytes, from, to)));
            from = to;
        } while (from < bytes.length);
        return List.copyOf(chunks);
    }

    private static final class Concatenation extends InputStream {

        private final Iterator<Chunk> rest;
        private InputStream current = InputStream.nullInputStream();

        Concatenation(Iterator<Chunk> rest) {
            this.rest = rest;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = current.read(target, offset, length);
            while (read < 0 && rest.hasNext()) {
                current.close();
                current = rest.next().open();
                read = current.read(target, offset, length);
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            current.close();
        }
    }
}
