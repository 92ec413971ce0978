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
package io.github.camelanaplan.simulator.tenant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

import io.github.camelanaplan.simulator.engine.ModelEngine;
import io.github.camelanaplan.simulator.files.Chunks;
import io.github.camelanaplan.simulator.files.ContentStore;
import io.github.camelanaplan.simulator.files.FileDirectory;
import io.github.camelanaplan.simulator.files.UploadLedger;
import io.github.camelanaplan.simulator.files.UserContents;
import io.github.camelanaplan.simulator.model.FileDefinition;
import io.github.camelanaplan.simulator.model.ModelData;
import io.github.camelanaplan.simulator.model.ModelDefinition;
import io.github.camelanaplan.simulator.model.ModelState;
import io.github.camelanaplan.simulator.tasks.DumpShelf;
import io.github.camelanaplan.simulator.tasks.EngineWork;
import io.github.camelanaplan.simulator.tasks.TaskQueue;
import io.github.camelanaplan.simulator.tasks.TaskRequest;
import io.github.camelanaplan.simulator.tasks.TaskView;

/** A model with everything that happens to it. Thread-safe. */
public final class HostedModel implements AutoCloseable {

    private final WorkspaceDefinition workspace;
    private final ModelDefinition definition;
    private final ModelData data;
    private final ModelEngine engine;
    private final FileDirectory files;
    private final UserContents contents;
    private final DumpShelf dumps;
    private final TaskQueue tasks;
    private final Instant created;
    private volatile ModelState state;
    private volatile boolean loaded = true;

    HostedModel(
            WorkspaceDefinition workspace,
            ModelDefinition definition,
            TenantSettings settings,
            ContentStore store,
            Executor executor) {
        this.workspace = workspace;
        this.definition = definition;
        this.state = definition.state();
        this.created = settings.clock().instant();
        this.data = new ModelData(definition);
        this.engine = new ModelEngine(definition, data);
        this.files = new FileDirectory(definition);
        int chunkSize = settings.downloadChunkSize();
        this.contents = new UserContents(defaultContents(definition), store, settings.clock(), chunkSize);
        this.dumps = new DumpShelf(settings.clock());
        EngineWork work = new EngineWork(engine, contents, store, dumps, chunkSize, settings.clock());
        this.tasks = new TaskQueue(work, settings.taskDuration(), settings.clock(), executor);
        tasks.blockWhileBusy(settings.blockingWhileBusy());
    }

    private static Map<String, byte[]> defaultContents(ModelDefinition definition) {
        Map<String, byte[]> contents = new HashMap<>();
        for (FileDefinition file : definition.files()) {
            definition.defaultContent(file.id()).ifPresent(bytes -> contents.put(file.id(), bytes));
        }
        return contents;
    }

    /**
     * The id.
     *
     * @return 32 upper-case hexadecimal digits
     */
    public String id() {
        return definition.id();
    }

    /**
     * The name.
     *
     * @return never null
     */
    public String name() {
        return definition.name();
    }

    /**
     * The workspace's id.
     *
     * @return 32 lower-case hexadecimal digits
     */
    public String workspaceId() {
        return workspace.id();
    }

    /**
     * The workspace's name.
     *
     * @return never null
     */
    public String workspaceName() {
        return workspace.name();
    }

    /**
     * What the model declares.
     *
     * @return immutable
     */
    public ModelDefinition definition() {
        return definition;
    }

    /**
     * What the model declares, by name.
     *
     * @return immutable
     */
    public ObjectCatalogue catalogue() {
        return new ObjectCatalogue(definition);
    }

    /**
     * Rows and cells.
     *
     * @return live
     */
    public ModelData data() {
        return data;
    }

    /**
     * What runs the model's tasks.
     *
     * @return for descriptions only: tasks go through {@link #tasks()}
     */
    public ModelEngine engine() {
        return engine;
    }

    /**
     * Which files there are.
     *
     * @return live
     */
    public FileDirectory files() {
        return files;
    }

    /**
     * What is in the files.
     *
     * @return live
     */
    public UserContents contents() {
        return contents;
    }

    /**
     * The dumps of imports.
     *
     * @return live
     */
    public DumpShelf dumps() {
        return dumps;
    }

    /**
     * The tasks.
     *
     * @return live
     */
    public TaskQueue tasks() {
        return tasks;
    }

    /**
     * Starts a task, and notes what its files hold.
     *
     * @param request what to run
     * @return the new task
     */
    public TaskView start(TaskRequest request) {
        UploadLedger.Snapshot before = contents.ledger().snapshot(request.user());
        TaskView task = tasks.start(request);
        contents.ledger().started(task.taskId(), before);
        return task;
    }

    /**
     * When the model came into being.
     *
     * @return never null
     */
    public Instant created() {
        return created;
    }

    /**
     * The state.
     *
     * @return as declared, unless it was changed
     */
    public ModelState state() {
        return state;
    }

    /**
     * Changes the state.
     *
     * @param newState the new one
     */
    public void changeState(ModelState newState) {
        this.state = newState;
    }

    /**
     * Whether the model is in memory.
     *
     * @return false from {@link #unload} until the next touch
     */
    public boolean isLoaded() {
        return loaded;
    }

    /**
     * Whether the model can be used at the moment, as its status shows it.
     *
     * @return false unless it is in memory, and neither archived nor in maintenance
     */
    public boolean isOpen() {
        return loaded && state != ModelState.ARCHIVED && state != ModelState.MAINTENANCE;
    }

    /** Brings the model into memory. */
    public void load() {
        loaded = true;
    }

    /** Takes the model out of memory, and its task records with it. */
    public void unload() {
        loaded = false;
        tasks.forget();
    }

    /** Drops the tasks that wait, and all contents and dumps. */
    @Override
    public void close() {
        loaded = false;
        tasks.close();
        contents.clear();
        dumps.clear();
    }

    /**
     * A user's private content of a file, as far as it has arrived.
     *
     * @param user the e-mail address
     * @param file the name of a file or an export
     * @return empty when there is none
     */
    public Optional<byte[]> privateBytes(String user, String file) {
        return contents.privateChunks(user, files.named(file).id()).map(chunks -> {
            try (InputStream content = Chunks.concatenated(chunks)) {
                return content.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
