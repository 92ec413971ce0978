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
package io.github.camelanaplan.benchmark.worker;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;

/** A stream that Camel has no reason to copy, as components give it for what lies elsewhere: its length is not known. */
final class RemoteStream extends FilterInputStream implements StreamCache {
    private final Path file;

    RemoteStream(Path file) throws IOException {
        super(open(file));
        this.file = file;
    }

    private static InputStream open(Path file) throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void reset() {
        try {
            in.close();
            in = open(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        in.transferTo(out);
    }

    @Override
    public StreamCache copy(Exchange exchange) throws IOException {
        return new RemoteStream(file);
    }

    @Override
    public boolean inMemory() {
        return false;
    }

    /** Not known. */
    @Override
    public long length() {
        return 0;
    }

    @Override
    public long position() {
        return 0;
    }
}
