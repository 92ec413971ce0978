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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

    private final Map<String, Deque<List<Chunk>>> dumps = new HashMap<>();

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
    public OutputStream dump(String importId) {
        return new ChunkedOutput(store, chunkSize, chunks -> keep(dumps, importId, chunks));
    }

    /** Keeps what the steps that ended well have written, and forgets the dumps of imports that ran clean. */
    void settle(TaskResult result, DumpShelf shelf) {
        result.nestedResults().forEach(nested -> settle(nested, shelf));
        String object = result.objectId();
        if (result.successful()) {
            next(outputs, object).ifPresent(output -> contents.replace(user, object, output));
        }
        if (result.failureDumpAvailable()) {
            next(dumps, object).ifPresent(dump -> shelf.put(user, object, taskId, dump));
        } else if (result.successful()) {
            shelf.remove(user, object);
        }
    }

    /** Throws away what was not kept. */
    @Override
    public void close() {
        Stream.of(outputs, dumps)
                .flatMap(written -> written.values().stream())
                .flatMap(Deque::stream)
                .flatMap(List::stream)
                .forEach(Chunk::discard);
    }

    private static void keep(Map<String, Deque<List<Chunk>>> written, String object, List<Chunk> chunks) {
        written.computeIfAbsent(object, id -> new ArrayDeque<>()).add(chunks);
    }

    private static Optional<List<Chunk>> next(Map<String, Deque<List<Chunk>>> written, String object) {
        return Optional.ofNullable(written.get(object)).map(Deque::poll);
    }
}
