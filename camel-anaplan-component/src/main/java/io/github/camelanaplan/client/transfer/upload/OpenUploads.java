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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The uploads that are under way, so that those can be ended whose content does not come. Thread-safe. */
final class OpenUploads implements Closeable {
    private final Set<Entry> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Adds an upload, until the entry is closed. */
    Entry add(ChunkSource source, ChunkPipeline pipeline) {
        Entry entry = new Entry(source, pipeline);
        open.add(entry);
        if (closed) {
            entry.end();
        }
        return entry;
    }

    /** Ends all of them, also those to come. */
    @Override
    public void close() {
        closed = true;
        open.forEach(Entry::end);
    }

    /** One upload. */
    final class Entry implements AutoCloseable {
        private final ChunkSource source;
        private final ChunkPipeline pipeline;

        private Entry(ChunkSource source, ChunkPipeline pipeline) {
            this.source = source;
            this.pipeline = pipeline;
        }

        private void end() {
            pipeline.fail(new IOException("the component stopped before all of it was read"));
            source.close();
        }

        @Override
        public void close() {
            open.remove(this);
        }
    }
}
