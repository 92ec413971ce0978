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

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One connection, read through one buffer outside the heap. Not thread-safe. */
final class Wire implements Closeable {
    private static final int BUFFER = 256 * 1024;
    /** Small enough for a slow link to flow rather than to jump. */
    private static final int SLOW_READ = 16 * 1024;

    private final SocketChannel channel;
    private final Link link;
    private final ByteBuffer buffer;

    Wire(SocketChannel channel, Link link) {
        this.channel = channel;
        this.link = link;
        this.buffer = ByteBuffer.allocateDirect(link.limited() ? SLOW_READ : BUFFER);
        buffer.flip();
    }

    /** A line without its end; null when the other side has closed instead. */
    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            if (!buffer.hasRemaining() && !fill()) {
                return null;
            }
            char next = (char) (buffer.get() & 0xff);
            if (next == '\n') {
                return line.toString();
            }
            if (next != '\r') {
                line.append(next);
            }
        }
    }

    /** What has come and was not taken, at most so many bytes, to be used before the next call; at least one byte. */
    ByteBuffer take(long most) throws IOException {
        if (!buffer.hasRemaining() && !fill()) {
            throw new EOFException("the connection ended within a request");
        }
        int length = (int) Math.min(most, buffer.remaining());
        ByteBuffer part = buffer.slice(buffer.position(), length);
        buffer.position(buffer.position() + length);
        return part;
    }

    void send(String text) throws IOException {
        send(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    void send(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private boolean fill() throws IOException {
        buffer.clear();
        int read = channel.read(buffer);
        buffer.flip();
        if (read > 0) {
            link.pass(read);
        }
        return read > 0;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
