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
package io.github.camelanaplan.benchmark.service;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The bytes of one body as they come, of announced length or in pieces. */
final class RequestBody {
    private final Wire wire;
    private final boolean pieces;
    private long left;

    RequestBody(Wire wire, RequestHead head) {
        this.wire = wire;
        this.pieces = head.length() < 0;
        this.left = Math.max(0, head.length());
    }

    /** The next bytes, to be used before the next call; null at the end. */
    ByteBuffer next() throws IOException {
        if (left == 0 && (!pieces || !nextPiece())) {
            return null;
        }
        ByteBuffer part = wire.take(left);
        left -= part.remaining();
        if (left == 0 && pieces) {
            wire.line();
        }
        return part;
    }

    private boolean nextPiece() throws IOException {
        String size = wire.line();
        left = size == null ? 0 : Long.parseLong(size.split(";")[0].strip(), 16);
        if (left == 0) {
            wire.line();
        }
        return left > 0;
    }
}
