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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.OptionalLong;
import java.util.function.Function;

/** The kinds of content. */
public final class Contents {
    private Contents() {}

    /**
     * The bytes of a file, whose length and time of modification are taken now: a file that changes while it is sent is an
     * error, not a mixture.
     */
    public static Content ofFile(Path file) throws IOException {
        return LocalFile.of(file);
    }

    /** Bytes in memory. */
    public static Content ofBytes(byte[] bytes) {
        return new Source(OptionalLong.of(bytes.length), true, () -> new ByteArrayInputStream(bytes));
    }

    /** A stream of unknown length, which can be read once. */
    public static Content ofStream(InputStream stream) {
        return new Source(OptionalLong.empty(), false, () -> stream);
    }

    /** A stream of known length, which can be read once. */
    public static Content ofStream(InputStream stream, long length) {
        return new Source(OptionalLong.of(length), false, () -> stream);
    }

    /**
     * Pieces one after another, each taken from the iterator only when the one before is through.
     *
     * @param read makes content of a piece
     */
    public static <T> Content ofPieces(Iterator<T> pieces, Function<T, Content> read) {
        return new Source(OptionalLong.empty(), false, () -> new PiecesStream<>(pieces, read));
    }

    private interface Opener {
        InputStream open() throws IOException;
    }

    private record Source(OptionalLong length, boolean repeatable, Opener opener) implements Content {
        @Override
        public InputStream open() throws IOException {
            return opener.open();
        }
    }
}
