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
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A part of a file, read when it is written, as often as that is. Several may be read side by side.
 *
 * @param file   the open file
 * @param offset where it begins
 * @param length how many bytes it has
 * @param whole  how long the file was at first
 */
record FileRegion(FileChannel file, long offset, long length, long whole) implements RawChunk {
    private static final int BUFFER = 128 * 1024;

    @Override
    public boolean live() {
        return false;
    }

    @Override
    public long writeTo(OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(BUFFER, length));
        long position = offset;
        long end = offset + length;
        while (position < end) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), end - position));
            int read = read(buffer, position);
            out.write(buffer.array(), 0, read);
            position += read;
        }
        return length;
    }

    private int read(ByteBuffer buffer, long position) throws UnreadableContentException {
        int read;
        try {
            read = file.read(buffer, position);
        } catch (IOException e) {
            throw new UnreadableContentException("the content could not be read: " + e, e);
        }
        if (read < 0) {
            throw new UnreadableContentException(
                    "the content was " + whole + " bytes at first, but gave " + position
                            + ": did it change while it was read?",
                    null);
        }
        return read;
    }
}
