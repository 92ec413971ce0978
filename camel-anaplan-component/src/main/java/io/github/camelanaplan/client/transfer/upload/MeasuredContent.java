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

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

import io.github.camelanaplan.client.transfer.Content;

/** Content that remembers what went out when it was read last. Not thread-safe. */
final class MeasuredContent implements Content {
    private final Content content;
    private final VerifyUpload by;
    private Measure last;

    MeasuredContent(Content content, VerifyUpload by) {
        this.content = content;
        this.by = by;
        this.last = Measure.by(by);
    }

    /** What was read of it, from the latest start. */
    Measure measured() {
        return last;
    }

    @Override
    public OptionalLong length() {
        return content.length();
    }

    @Override
    public boolean repeatable() {
        return content.repeatable();
    }

    @Override
    public void requireUnchanged() throws IOException {
        content.requireUnchanged();
    }

    @Override
    public InputStream open() throws IOException {
        Measure measure = Measure.by(by);
        last = measure;
        return new FilterInputStream(content.open()) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                if (read >= 0) {
                    measure.add(new byte[] {(byte) read}, 0, 1);
                }
                return read;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                if (read > 0) {
                    measure.add(target, offset, read);
                }
                return read;
            }

            @Override
            public long skip(long n) {
                return 0;
            }

            @Override
            public boolean markSupported() {
                return false;
            }
        };
    }
}
