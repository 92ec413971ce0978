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
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;

import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.transfer.ReadContent;

/** Cuts a stream into chunks. */
final class StreamSource implements ChunkSource {
    private static final int BUFFER = 64 * 1024;

    private final PushbackInputStream in;
    private final boolean mayBlock;
    private volatile long total;

    StreamSource(InputStream in, boolean mayBlock) {
        this.in = new PushbackInputStream(in);
        this.mayBlock = mayBlock;
    }

    @Override
    public RawChunk next(long bytes) {
        return new Part(bytes);
    }

    @Override
    public boolean atEnd() throws IOException {
        try {
            int next = in.read();
            if (next >= 0) {
                in.unread(next);
            }
            return next < 0;
        } catch (TransferFailedException e) {
            throw unreadable(e);
        }
    }

    @Override
    public boolean mayBlock() {
        return mayBlock;
    }

    @Override
    public long total() {
        return total;
    }

    /** Content that comes from the service fails by an error of its own, which is not yet that of this upload. */
    private static IOException unreadable(TransferFailedException e) {
        return new IOException(e.getMessage(), e);
    }

    @Override
    public void close() {
        ReadContent.close(in);
    }

    /** What is next in the stream, up to so many bytes. */
    private final class Part implements RawChunk {
        private final long bytes;

        Part(long bytes) {
            this.bytes = bytes;
        }

        @Override
        public boolean live() {
            return true;
        }

        @Override
        public long writeTo(OutputStream out) throws IOException {
            byte[] buffer = new byte[(int) Math.min(BUFFER, bytes)];
            long left = bytes;
            while (left > 0) {
                int read = read(buffer, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    break;
                }
                out.write(buffer, 0, read);
                left -= read;
                total += read;
            }
            return bytes - left;
        }

        private int read(byte[] buffer, int length) throws IOException {
            try {
                return in.read(buffer, 0, length);
            } catch (TransferFailedException e) {
                throw unreadable(e);
            }
        }
    }
}
