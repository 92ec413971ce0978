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
package io.github.camelanaplan.simulator.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Notes in the journal how much of a body was read. */
final class CountedBody extends FilterInputStream {

    private final JournalEntry entry;

    CountedBody(InputStream body, JournalEntry entry) {
        super(body);
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            entry.received(1);
        }
        return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read > 0) {
            entry.received(read);
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 1 << 16)).length;
    }

    /** Leaves the request open: what was not read is drained by the server. */
    @Override
    public void close() {}
}
