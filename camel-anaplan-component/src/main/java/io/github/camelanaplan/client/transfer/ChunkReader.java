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
package io.github.camelanaplan.client.transfer;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

import io.github.camelanaplan.client.error.TransferFailedException;

/**
 * Cuts a stream into chunks, ready to be sent and to be sent again. Each compressed chunk is a gzip stream of its own.
 * Holds one chunk at a time.
 */
final class ChunkReader implements Closeable {
    private static final int BUFFER = 64 * 1024;
    /** The service is told of gzip by the type of the content; it knows no Content-Encoding. */
    private static final ContentType GZIP = ContentType.create("application/x-gzip");

    private final PushbackInputStream in;
    private final Compression compression;
    private long total;

    ChunkReader(InputStream in, Compression compression) {
        this.in = new PushbackInputStream(in);
        this.compression = compression;
    }

    /** The next chunk, of that many bytes before compression or as many as are left. */
    HttpEntity next(long bytes) throws IOException {
        Buffer buffer = new Buffer();
        if (compression == Compression.GZIP) {
            try (OutputStream gzip = new FastGzip(buffer)) {
                copy(bytes, gzip);
            }
            return buffer.entity(GZIP);
        }
        copy(bytes, buffer);
        return buffer.entity(ContentType.APPLICATION_OCTET_STREAM);
    }

    /** Whether nothing is left. */
    boolean atEnd() throws IOException {
        int next = read();
        if (next >= 0) {
            in.unread(next);
        }
        return next < 0;
    }

    /** How many bytes were read so far, before compression. */
    long total() {
        return total;
    }

    private void copy(long bytes, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = bytes;
        while (left > 0) {
            int read = read(buffer, (int) Math.min(left, buffer.length));
            if (read < 0) {
                return;
            }
            out.write(buffer, 0, read);
            left -= read;
            total += read;
        }
    }

    private int read() throws IOException {
        try {
            return in.read();
        } catch (TransferFailedException e) {
            throw unreadable(e);
        }
    }

    private int read(byte[] buffer, int length) throws IOException {
        try {
            return in.read(buffer, 0, length);
        } catch (TransferFailedException e) {
            throw unreadable(e);
        }
    }

    /** Content that comes from the service fails by an error of its own, which is not yet that of this upload. */
    private static IOException unreadable(TransferFailedException e) {
        return new IOException(e.getMessage(), e);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Text shrinks nearly as well at the fastest level as at the slowest. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** Gives its bytes away without a copy. */
    private static final class Buffer extends ByteArrayOutputStream {
        Buffer() {
            super(BUFFER);
        }

        HttpEntity entity(ContentType type) {
            return new ByteArrayEntity(buf, 0, count, type);
        }
    }
}
