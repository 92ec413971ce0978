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
import java.util.Optional;

import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** The body of the call that sends a chunk. Sent again it sends the same bytes, unless they can no longer be read. */
final class ChunkEntity extends AbstractHttpEntity {
    /** The service is told of gzip by the type of the content; it knows no Content-Encoding. */
    static final ContentType GZIP = ContentType.create("application/x-gzip");

    private final RawChunk body;
    private final long length;
    private volatile long began = System.nanoTime();
    private volatile UnreadableContentException unreadable;

    ChunkEntity(RawChunk body, long length, ContentType type) {
        super(type, null);
        this.body = body;
        this.length = length;
    }

    /** How many bytes of memory it holds. */
    long held() {
        return body instanceof Blocks blocks ? blocks.length() : 0;
    }

    /** Why the content could not be read while it was sent; empty where it could. */
    Optional<UnreadableContentException> unreadable() {
        return Optional.ofNullable(unreadable);
    }

    /** When it was last begun to be sent, as {@link System#nanoTime()}. */
    long began() {
        return began;
    }

    @Override
    public boolean isRepeatable() {
        return unreadable == null;
    }

    @Override
    public long getContentLength() {
        return length;
    }

    /** What an entity may say that is only ever written; nobody asks a request for a stream. */
    @Override
    public InputStream getContent() {
        throw new UnsupportedOperationException("A chunk is written, not read");
    }

    @Override
    public boolean isStreaming() {
        return false;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        began = System.nanoTime();
        try {
            body.writeTo(out);
        } catch (UnreadableContentException e) {
            unreadable = e;
            throw e;
        }
    }

    @Override
    public void close() {
        // There is nothing to close: whoever cut the content closes it
    }
}
