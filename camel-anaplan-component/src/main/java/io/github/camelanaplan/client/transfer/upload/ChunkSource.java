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

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

import io.github.camelanaplan.client.transfer.Content;

/** Cuts content into chunks, in order. Not thread-safe, but for the closing, which ends a read where that is possible. */
interface ChunkSource extends Closeable {

    /** Opens content: files are read by region, all else as a stream. */
    static ChunkSource of(Content content) throws IOException {
        if (content.file().isPresent()) {
            FileChannel file = FileChannel.open(content.file().get(), StandardOpenOption.READ);
            return new FileSource(file, content.length().orElseGet(() -> 0));
        }
        return new StreamSource(content.open(), !content.repeatable());
    }

    /** The next chunk, of that many bytes or as many as are left. A live one has to be written before going on. */
    RawChunk next(long bytes) throws IOException;

    /** Whether nothing is left. */
    boolean atEnd() throws IOException;

    /** Whether it may take for ever until the next bytes come, as with a stream that somebody writes. */
    boolean mayBlock();

    /** How many bytes were given so far. */
    long total();

    /** Ends the reading. Whatever goes wrong in that is logged: it changes nothing of what was read. */
    @Override
    void close();
}
