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

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.function.Function;

/**
 * The bytes of pieces one after another. Unlike the JDK's sequence of streams it takes no further pieces when it is
 * closed: they may be without end, or costly to make.
 */
final class PiecesStream<T> extends InputStream {
    private final Iterator<T> pieces;
    private final Function<T, Content> read;
    private InputStream current = InputStream.nullInputStream();
    /** What the current stream is of; null before the first piece and after the last. */
    private Content piece;

    private long given;

    /**
     * @param read makes content of a piece
     */
    PiecesStream(Iterator<T> pieces, Function<T, Content> read) {
        this.pieces = pieces;
        this.read = read;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = current.read(target, offset, length);
        while (count < 0 && next()) {
            count = current.read(target, offset, length);
        }
        given += Math.max(0, count);
        return count;
    }

    private boolean next() throws IOException {
        if (piece != null) {
            requireWhole(piece);
        }
        ReadContent.close(current);
        piece = null;
        current = InputStream.nullInputStream();
        if (!pieces.hasNext()) {
            return false;
        }
        Content next = read.apply(pieces.next());
        current = next.open();
        piece = next;
        given = 0;
        return true;
    }

    private void requireWhole(Content read) throws IOException {
        long expected = read.length().orElse(given);
        if (expected != given) {
            throw new IOException("a piece was " + expected + " bytes at first, but gave " + given);
        }
        read.requireUnchanged();
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
