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
import java.util.Arrays;

import io.github.camelanaplan.client.http.ContentReader;

/**
 * The bytes of a chunk, in an array that is used again for the next: to ask for fresh memory for each costs more than to
 * fetch it. Not thread-safe.
 */
public final class ChunkBuffer implements ContentReader<ChunkBuffer> {
    private static final int FIRST = 64 * 1024;
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private byte[] bytes = new byte[0];
    private int length;

    /** Takes the place of what was in it. */
    @Override
    public ChunkBuffer read(InputStream content, long told) throws IOException {
        length = 0;
        if (told > LARGEST_ARRAY) {
            throw new IOException("a chunk of " + told + " bytes is more than can be held at once");
        }
        if (told >= 0) {
            readAll(content, (int) told);
        } else {
            readToEnd(content);
        }
        return this;
    }

    private void readAll(InputStream content, int told) throws IOException {
        if (bytes.length < told) {
            bytes = new byte[told];
        }
        length = content.readNBytes(bytes, 0, told);
        if (length < told) {
            throw new EOFException("the answer ended after " + length + " of " + told + " bytes");
        }
    }

    private void readToEnd(InputStream content) throws IOException {
        int read;
        do {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(FIRST, bytes.length * 2));
            }
            read = content.readNBytes(bytes, length, bytes.length - length);
            length += read;
        } while (read > 0);
    }

    /** Copies bytes out. */
    void copy(int position, byte[] target, int offset, int count) {
        System.arraycopy(bytes, position, target, offset, count);
    }

    byte get(int position) {
        return bytes[position];
    }

    int length() {
        return length;
    }
}
