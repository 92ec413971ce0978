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
package io.github.camelanaplan.simulator.tasks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.camelanaplan.simulator.engine.DumpLayout;
import io.github.camelanaplan.simulator.engine.TaskResult;
import io.github.camelanaplan.simulator.engine.UserFiles;
import io.github.camelanaplan.simulator.files.Chunk;
import io.github.camelanaplan.simulator.files.ChunkedOutput;
import io.github.camelanaplan.simulator.files.ContentStore;
import io.github.camelanaplan.simulator.files.UserContents;

/** The files as one task sees them. What it writes shows only when it has ended well. Used by one thread. */
final class TaskFiles implements UserFiles, AutoCloseable {

    private final String user;
    private final String taskId;
    private final UserContents contents;
    private final ContentStore store;
    private final int chunkSize;

    /** By id, oldest first: a process may run the same step more than once. */
    private final Map<String, Deque<List<Chunk>>> outputs = new HashMap<>();

    private final Map<DumpKey, Deque<List<Chunk>>> dumps = new HashMap<>();

    private record DumpKey(String importId, DumpLayout layout) {}

    TaskFiles(String user, String taskId, UserContents contents, ContentStore store, int chunkSize) {
        this.user = user;
        this.taskId = taskId;
        this.contents = contents;
        this.store = store;
        this.chunkSize = chunkSize;
    }

    @Override
    public Optional<InputStream> open(String fileId) throws IOException {
        return contents.open(user, fileId, taskId);
    }

    @Override
    public OutputStream replace(String fileId) {
        return new ChunkedOutput(store, chunkSize, chunks -> keep(outputs, fileId, chunks));
    }

    @Override
    public OutputStream dump(String importId, DumpLayout layout) {
        DumpKey key = new DumpKey(importId, layout);
        return new ChunkedOutput(store, chunkSize, chunks -> keep(dumps, key, chunks));
    }

    /** Keeps what the steps that ended well have written, and forgets the dumps of imports that ran clean. */
    void settle(TaskResult result, DumpShelf shelf) {
        result.nestedResults().forEach(nested -> settle(nested, shelf));
        String object = result.objectId();
        if (result.successful()) {
            next(outputs, object).ifPresent(output -> contents.replace(user, object, output));
        }
        if (result.failureDumpAvailable()) {
            keepDump(object, shelf);
        } else if (result.successful()) {
            shelf.remove(user, object);
        }
    }

    /** Keeps the oldest dump of an import that is not kept yet, if any. */
    void keepDump(String importId, DumpShelf shelf) {
        Map<DumpLayout, List<Chunk>> layouts = new EnumMap<>(DumpLayout.class);
        for (DumpLayout layout : DumpLayout.values()) {
            next(dumps, new DumpKey(importId, layout)).ifPresent(dump -> layouts.put(layout, dump));
        }
        if (!layouts.isEmpty()) {
            shelf.put(user, importId, taskId, layouts);
        }
    }

    /** Throws away what was not kept. */
    @Override
    public void close() {
        Stream.concat(outputs.values().stream(), dumps.values().stream())
                .flatMap(Deque::stream)
                .flatMap(List::stream)
                .forEach(Chunk::discard);
    }

    private static <K> void keep(Map<K, Deque<List<Chunk>>> written, K object, List<Chunk> chunks) {
        written.computeIfAbsent(object, key -> new ArrayDeque<>()).add(chunks);
    }

    private static <K> Optional<List<Chunk>> next(Map<K, Deque<List<Chunk>>> written, K object) {
        return Optional.ofNullable(written.get(object)).map(Deque::poll);
    }
}
