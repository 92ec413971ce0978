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
import java.util.ArrayList;
import java.util.List;

/** Bytes in memory, in blocks: they grow without being copied, and are small enough for any region of the heap. */
final class Blocks extends OutputStream implements RawChunk {
    private static final int BLOCK = 128 * 1024;

    private final List<byte[]> blocks = new ArrayList<>();
    /** How much of the last block is used. */
    private int used = BLOCK;

    private long length;

    static Blocks of(RawChunk chunk) throws IOException {
        Blocks copy = new Blocks();
        chunk.writeTo(copy);
        return copy;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int count) {
        int from = offset;
        int left = count;
        while (left > 0) {
            if (used == BLOCK) {
                blocks.add(new byte[BLOCK]);
                used = 0;
            }
            int taken = Math.min(left, BLOCK - used);
            System.arraycopy(source, from, blocks.get(blocks.size() - 1), used, taken);
            used += taken;
            from += taken;
            left -= taken;
        }
        length += count;
    }

    long length() {
        return length;
    }

    @Override
    public boolean live() {
        return false;
    }

    @Override
    public long writeTo(OutputStream out) throws IOException {
        long left = length;
        for (byte[] block : blocks) {
            out.write(block, 0, (int) Math.min(left, BLOCK));
            left -= BLOCK;
        }
        return length;
    }
}
