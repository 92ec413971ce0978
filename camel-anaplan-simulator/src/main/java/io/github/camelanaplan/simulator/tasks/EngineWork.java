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
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.simulator.engine.Detail;
import io.github.camelanaplan.simulator.engine.ModelEngine;
import io.github.camelanaplan.simulator.engine.TaskResult;
import io.github.camelanaplan.simulator.files.ContentStore;
import io.github.camelanaplan.simulator.files.UserContents;

/** Lets the engine of a model do a task's work on the files of the task's user. */
public final class EngineWork implements TaskWork {

    private static final Logger LOG = LoggerFactory.getLogger(EngineWork.class);

    private final ModelEngine engine;
    private final UserContents contents;
    private final ContentStore store;
    private final DumpShelf dumps;
    private final int chunkSize;
    private final Clock clock;

    /**
     * The work of one model.
     *
     * @param engine runs
     * @param contents the model's files
     * @param store where outputs and dumps go
     * @param dumps where dumps are kept
     * @param chunkSize the size in bytes of the chunks of outputs and dumps
     * @param clock tells when something failed
     */
    public EngineWork(
            ModelEngine engine,
            UserContents contents,
            ContentStore store,
            DumpShelf dumps,
            int chunkSize,
            Clock clock) {
        this.engine = engine;
        this.contents = contents;
        this.store = store;
        this.dumps = dumps;
        this.chunkSize = chunkSize;
        this.clock = clock;
    }

    @Override
    public TaskResult run(TaskRequest request, String taskId) {
        try (TaskFiles files = new TaskFiles(request.user(), taskId, contents, store, chunkSize)) {
            TaskResult result = engine.run(request.objectId(), files, request.parameters());
            files.settle(result, dumps);
            return result;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // a defect of the simulator, or too much data for it: the client must see an end all the same
            LOG.error("Task {} on {} broke", taskId, request.objectId(), e);
            Detail detail = new Detail("internalError", "Internal error: " + e, 1, null);
            return new TaskResult(
                    false, false, request.objectId(), null, List.of(detail), List.of(), clock.instant(), Duration.ZERO);
        }
    }

    @Override
    public void rejectRows(TaskRequest request, String taskId, String importId, int rows) {
        try (TaskFiles files = new TaskFiles(request.user(), taskId, contents, store, chunkSize)) {
            engine.dumpMadeUpRows(importId, rows, files);
            files.keepDump(importId, dumps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
