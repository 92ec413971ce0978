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

import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.transfer.Content;
import io.github.camelanaplan.client.transfer.ReadContent;

/** Content sent in one call, straight from where it is. */
final class WholeEntity extends AbstractHttpEntity {
    private final Content content;
    private long sent;

    WholeEntity(Content content) {
        super(ContentType.APPLICATION_OCTET_STREAM, null);
        this.content = content;
    }

    /** How many bytes went out when it was last sent. */
    long sent() {
        return sent;
    }

    @Override
    public boolean isRepeatable() {
        return content.repeatable();
    }

    @Override
    public long getContentLength() {
        return content.length().orElse(-1);
    }

    @Override
    public InputStream getContent() throws IOException {
        return content.open();
    }

    @Override
    public boolean isStreaming() {
        return !content.repeatable();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        InputStream in = content.open();
        try {
            sent = in.transferTo(out);
        } catch (TransferFailedException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            ReadContent.close(in);
        }
        long expected = content.length().orElse(sent);
        if (sent != expected) {
            // Breaking off here keeps the service from taking, or waiting for, something else than was announced
            throw new IOException("the content was " + expected + " bytes at first, but gave " + sent);
        }
    }

    @Override
    public void close() {
        // What writeTo opened it has closed
    }
}
