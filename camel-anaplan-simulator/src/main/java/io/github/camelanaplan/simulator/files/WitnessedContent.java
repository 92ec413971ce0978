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
package io.github.camelanaplan.simulator.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.function.BiConsumer;

/** A content that tells, when it is closed, how much of it there was and what its hash is. */
final class WitnessedContent extends FilterInputStream {

    private final BiConsumer<Long, String> witness;
    private final MessageDigest digest = Sha256.digest();
    private long bytes;
    private boolean told;

    WitnessedContent(InputStream content, BiConsumer<Long, String> witness) {
        super(content);
        this.witness = witness;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read > 0) {
            digest.update(target, offset, read);
            bytes += read;
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 1 << 16)).length;
    }

    @Override
    public void close() throws IOException {
        if (told) {
            return;
        }
        told = true;
        try {
            // an import may have seen enough before the end
            transferTo(OutputStream.nullOutputStream());
        } finally {
            super.close();
            witness.accept(bytes, Sha256.hex(digest.digest()));
        }
    }
}
