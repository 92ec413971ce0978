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
package io.github.camelanaplan.component.internal.binding;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.util.IOHelper;

import io.github.camelanaplan.client.model.ReceivedContent;

/**
 * Content of Anaplan as the body of a message. Being a stream cache itself, it is not copied into memory by Camel's stream
 * caching; it fetches when it is read, and can be read again. Holds one chunk and no connection.
 */
final class AnaplanContentStream extends InputStream implements StreamCache {
    private final ReceivedContent content;
    private InputStream current;
    private long position;

    AnaplanContentStream(ReceivedContent content) {
        this.content = content;
    }

    /** Where it comes from. */
    ReceivedContent content() {
        return content;
    }

    private InputStream current() {
        if (current == null) {
            current = content.open();
            position = 0;
        }
        return current;
    }

    @Override
    public int read() throws IOException {
        int read = current().read();
        position += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = current().read(target, offset, length);
        position += Math.max(0, read);
        return read;
    }

    @Override
    public int available() throws IOException {
        return current == null ? 0 : current.available();
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
        }
    }

    /** Lets it be read from the start again. What was read in part may be a file that is open. */
    @Override
    public void reset() {
        IOHelper.close(current);
        current = null;
        position = 0;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (InputStream whole = content.open()) {
            whole.transferTo(out);
        }
    }

    @Override
    public StreamCache copy(Exchange exchange) {
        return new AnaplanContentStream(content);
    }

    @Override
    public boolean inMemory() {
        return false;
    }

    /** Not known, which Camel wants to be told as 0. */
    @Override
    public long length() {
        return 0;
    }

    @Override
    public long position() {
        return position;
    }

    /** Says what it is without reading it. */
    @Override
    public String toString() {
        return "content of Anaplan in " + content.chunkCount() + " chunks";
    }
}
