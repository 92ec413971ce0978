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
package io.github.camelanaplan.client.preflight;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.OptionalLong;
import java.util.function.Predicate;

import io.github.camelanaplan.client.transfer.Content;

/**
 * The beginning of content, read as far as it is wanted. What can be read only once is read once: what was read of it is
 * put in front of the rest. Not thread-safe.
 */
final class ContentStart implements Closeable {
    /** The farthest that anything is read ahead, in bytes. */
    static final int MOST = 64 * 1024;

    private static final int BLOCK = 8 * 1024;

    private final Content content;
    private final ByteArrayOutputStream start = new ByteArrayOutputStream();
    private InputStream in;
    private boolean atEnd;

    ContentStart(Content content) {
        this.content = content;
    }

    /** Reads on until it is enough, nothing is left, or it is the most that is read. */
    void readUntil(Predicate<byte[]> enough) throws IOException {
        if (in == null) {
            in = content.open();
        }
        byte[] block = new byte[BLOCK];
        while (!atEnd && start.size() < MOST && !enough.test(start.toByteArray())) {
            // What is there is taken as it comes: a live stream may take its time for more than the header row
            int read = in.read(block, 0, Math.min(BLOCK, MOST - start.size()));
            atEnd = read < 0;
            start.write(block, 0, Math.max(0, read));
        }
    }

    byte[] bytes() {
        return start.toByteArray();
    }

    /** Whether these bytes are all that there is. */
    boolean isAll() {
        return atEnd;
    }

    /** The content, whole. */
    Content whole() throws IOException {
        if (in == null) {
            return content;
        }
        if (content.repeatable()) {
            in.close();
            return content;
        }
        return new Rejoined(content, new SequenceInputStream(new ByteArrayInputStream(bytes()), in));
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
    }

    /** Content whose beginning was read before. */
    private static final class Rejoined implements Content, Closeable {
        private final Content content;
        private InputStream stream;

        Rejoined(Content content, InputStream stream) {
            this.content = content;
            this.stream = stream;
        }

        @Override
        public OptionalLong length() {
            return content.length();
        }

        @Override
        public boolean repeatable() {
            return false;
        }

        /** A second time it is up to the content itself to say that it cannot be read again. */
        @Override
        public InputStream open() throws IOException {
            InputStream whole = stream == null ? content.open() : stream;
            stream = null;
            return whole;
        }

        /** Closes what nobody has opened. */
        @Override
        public void close() throws IOException {
            if (stream != null) {
                stream.close();
            }
        }
    }
}
