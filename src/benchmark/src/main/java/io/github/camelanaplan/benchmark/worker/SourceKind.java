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

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;

/** Bodies that give the same content. */
enum SourceKind {
    FILE {
        @Override
        Object body(Path file) {
            return file.toFile();
        }
    },
    BYTES {
        @Override
        Object body(Path file) throws IOException {
            return Files.readAllBytes(file);
        }
    },
    /** Of unknown length; Camel itself would copy it into memory, unless the route says that it should not. */
    STREAM {
        @Override
        Object body(Path file) throws IOException {
            return new BufferedInputStream(Files.newInputStream(file), PIECE);
        }
    },
    /** Of unknown length, as another component gives it. */
    REMOTE {
        @Override
        Object body(Path file) throws IOException {
            return new RemoteStream(file);
        }
    },
    /** Of unknown length, made on the way. */
    PIECES {
        @Override
        Object body(Path file) throws IOException {
            return pieces(Files.newInputStream(file));
        }
    };

    private static final int PIECE = 64 * 1024;

    static SourceKind named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    abstract Object body(Path file) throws IOException;

    /** As whoever makes content on the way would give it: piece by piece, without a length. */
    private static Iterator<byte[]> pieces(InputStream in) {
        return new Iterator<>() {
            private byte[] next = read(in);

            @Override
            public boolean hasNext() {
                return next.length > 0;
            }

            @Override
            public byte[] next() {
                if (next.length == 0) {
                    throw new NoSuchElementException();
                }
                byte[] piece = next;
                next = read(in);
                return piece;
            }
        };
    }

    private static byte[] read(InputStream in) {
        try {
            byte[] piece = new byte[PIECE];
            int length = in.readNBytes(piece, 0, PIECE);
            return length == PIECE ? piece : Arrays.copyOf(piece, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
