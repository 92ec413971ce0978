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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelanaplan.simulator.engine.TaskResult;
import io.github.camelanaplan.simulator.engine.UserFiles;
import io.github.camelanaplan.simulator.files.Chunk;
import io.github.camelanaplan.simulator.files.ChunkedOutput;
import io.github.camelanaplan.simulator.files.ContentStore;
import io.github.camelanaplan.simulator.files.UserContents;

/** The files as one task sees them. What it writes shows only when it has ended well. Used by one thread. */
final class TaskFiles implements UserFiles {

    private final String user;
    private final UserContents contents;
    private final ContentStore store;
    private final int chunkSize;
    private final Map<String, List<Chunk>> outputs = new HashMap<>();
    private final Map<String, List<Chunk>> dumps = new HashMap<>();

    TaskFiles(String user, UserContents contents, ContentStore store, int chunkSize) {
        this.user = user;
        this.contents = contents;
        this.store = store;
        this.chunkSize = chunkSize;
    }

    @Override
    public Optional<InputStream> open(String fileId) throws IOException {
        return contents.open(user, fileId);
    }

    @Override
    public OutputStream replace(String fileId) {
        return new ChunkedOutput(store, chunkSize, chunks -> outputs.put(fileId, chunks));
    }

    @Override
    public OutputStream dump(String importId) {
        return new ChunkedOutput(store, chunkSize, chunks -> dumps.put(importId, chunks));
    }

    /** Keeps what the steps that ended well have written, and forgets the dumps of imports that ran clean. */
    void settle(TaskResult result, String taskId, DumpShelf shelf) {
        result.nestedResults().forEach(nested -> settle(nested, taskId, shelf));
        List<Chunk> output = outputs.remove(result.objectId());
        if (output != null && result.successful()) {
            contents.replace(user, result.objectId(), output);
        } else if (output != null) {
            output.forEach(Chunk::discard);
        }
        List<Chunk> dump = dumps.remove(result.objectId());
        if (dump != null && result.failureDumpAvailable()) {
            shelf.put(user, result.objectId(), taskId, dump);
        } else if (dump != null) {
            dump.forEach(Chunk::discard);
        } else if (result.successful()) {
            shelf.remove(user, result.objectId());
        }
    }
}
