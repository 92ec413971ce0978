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
package io.github.camelanaplan.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.github.camelanaplan.simulator.engine.RunParameters;
import io.github.camelanaplan.simulator.files.ContentRead;
import io.github.camelanaplan.simulator.files.ReceivedUpload;
import io.github.camelanaplan.simulator.model.FileDefinition;
import io.github.camelanaplan.simulator.model.ModelData;
import io.github.camelanaplan.simulator.model.ModelDefinition;
import io.github.camelanaplan.simulator.model.ModelState;
import io.github.camelanaplan.simulator.tasks.StartedTask;
import io.github.camelanaplan.simulator.tasks.TaskKind;
import io.github.camelanaplan.simulator.tasks.TaskRequest;
import io.github.camelanaplan.simulator.tasks.TaskScript;
import io.github.camelanaplan.simulator.tenant.HostedModel;

/** What a test sees and moves of one model behind the API's back. Thread-safe. */
public final class SimulatedModel {

    private final HostedModel model;

    SimulatedModel(HostedModel model) {
        this.model = model;
    }

    /**
     * The model's id.
     *
     * @return 32 upper-case hexadecimal digits, unless declared otherwise
     */
    public String id() {
        return model.id();
    }

    /**
     * The model's name.
     *
     * @return as declared
     */
    public String name() {
        return model.name();
    }

    /**
     * The id of the workspace that the model is in.
     *
     * @return never null
     */
    public String workspaceId() {
        return model.workspaceId();
    }

    /** What the model was declared to have. */
    ModelDefinition definition() {
        return model.definition();
    }

    /**
     * The id of an import.
     *
     * @param name as declared
     * @return 12 digits, beginning 112
     * @throws IllegalArgumentException when there is none of this name
     */
    public String importId(String name) {
        return model.catalogue().importNamed(name).id();
    }

    /**
     * The id of an export, which is the id of its output file too.
     *
     * @param name as declared
     * @return 12 digits, beginning 116
     * @throws IllegalArgumentException when there is none of this name
     */
    public String exportId(String name) {
        return model.catalogue().exportNamed(name).id();
    }

    /**
     * The id of a file, be it declared or created over the API.
     *
     * @param name as declared
     * @return 12 digits, beginning 113
     * @throws IllegalArgumentException when there is none of this name
     */
    public String fileId(String name) {
        return model.files().named(name).id();
    }

    /**
     * The id of a process.
     *
     * @param name as declared
     * @return 12 digits, beginning 118
     * @throws IllegalArgumentException when there is none of this name
     */
    public String processId(String name) {
        return model.catalogue().processNamed(name).id();
    }

    /**
     * The id of a delete action or any other action.
     *
     * @param name as declared
     * @return 12 digits, beginning 117
     * @throws IllegalArgumentException when there is none of this name
     */
    public String actionId(String name) {
        return model.catalogue().actionNamed(name).id();
    }

    /**
     * The model's rows and cells.
     *
     * @return live data that changes as tasks run
     */
    public ModelData data() {
        return model.data();
    }

    /**
     * A user's private content of a file or of an export's output, as far as it has arrived.
     *
     * @param user the e-mail address
     * @param file the name of a file or export
     * @return the bytes after decompression; empty when the user has no private content
     * @throws IllegalArgumentException when there is no such file or export
     */
    public Optional<byte[]> fileContent(String user, String file) {
        return model.privateBytes(user, file);
    }

    /**
     * The names of all files, including those that were created by uploading to an unknown name, without the outputs
     * of exports.
     *
     * @return in order of creation
     */
    public List<String> fileNames() {
        return model.files().files().stream().map(FileDefinition::name).toList();
    }

    /**
     * The uploads to a file, of all users, be they finished or not.
     *
     * @param file the name of a file
     * @return each user's in order
     * @throws IllegalArgumentException when there is no such file
     */
    public List<ReceivedUpload> uploads(String file) {
        return model.contents().ledger().uploads(fileId(file));
    }

    /**
     * What tasks read of a file.
     *
     * @param file the name of a file
     * @return in order of the tasks' ends
     * @throws IllegalArgumentException when there is no such file
     */
    public List<ContentRead> contentsRead(String file) {
        return model.contents().ledger().contents(fileId(file));
    }

    /**
     * Signs that uploads of one user to a file, or imports from it, got in each other's way: an upload was announced
     * within another, a chunk came again with other bytes, a task was started within an upload or read another one
     * than was there when it was started, or several tasks read one upload and none the upload before it. An upload
     * that was given up half-way and begun anew looks the same to the service, and so it does here.
     *
     * @param file the name of a file
     * @return for people; empty when there are none
     * @throws IllegalArgumentException when there is no such file
     */
    public List<String> interleavedUploads(String file) {
        return model.contents().ledger().interleavings(fileId(file));
    }

    /**
     * Says what becomes of the next task of something, whatever its data is; asked again, of the one after that.
     *
     * @param nameOrId an import, export, action or process
     * @return a task that is like any other so far
     * @throws IllegalArgumentException when there is no such thing, or several have this name
     */
    public TaskScript nextTask(String nameOrId) {
        return model.tasks().script(model.catalogue().runnable(nameOrId).id());
    }

    /** From now on tasks do not end: the first stays in progress, those behind it are not started. */
    public void holdTasks() {
        model.tasks().hold();
    }

    /** Lets held tasks go on, one after the other. */
    public void releaseTasks() {
        model.tasks().release();
    }

    /**
     * Forgets all task records, as happens when a model is unloaded: asking for one is answered 404 from now on.
     * Tasks whose work has not been done yet will never do it.
     */
    public void forgetTasks() {
        model.tasks().forget();
    }

    /**
     * Adds records of tasks that somebody started some time ago and that have ended successfully: they are listed, and can be
     * asked for. As they never ran here they are not among {@link #tasks()}.
     *
     * @param nameOrId an import, export, action or process
     * @param user the e-mail address of who is said to have started them
     * @param starts when each was started, the oldest first
     * @throws IllegalArgumentException when there is no such thing, or several have this name
     */
    public void addPastTasks(String nameOrId, String user, List<Instant> starts) {
        String id = model.catalogue().runnable(nameOrId).id();
        TaskRequest request = new TaskRequest(TaskKind.ofObject(id), id, user, new RunParameters("en_US", List.of()));
        starts.forEach(start -> model.tasks().addEnded(request, start));
    }

    /**
     * From now on lists of tasks have the oldest first, whatever is asked for: what Anaplan says about their order is
     * contradictory.
     */
    public void ignoreTaskOrder() {
        model.tasks().ignoreOrder();
    }

    /**
     * Every task ever started, forgotten ones as well.
     *
     * @return a snapshot, in order of the starts
     */
    public List<StartedTask> tasks() {
        return model.tasks().started();
    }

    /**
     * Lets calls wait while a task runs, other than those about tasks, dumps and what can be run: as Anaplan does.
     * {@link SimulatorBuilder#busyModelsBlock()} does so from the start, for all models.
     */
    public void blockWhileBusy() {
        model.tasks().blockWhileBusy(true);
    }

    /**
     * Changes the model's state, for example to locked.
     *
     * @param state the new state
     */
    public void changeState(ModelState state) {
        model.changeState(state);
    }
}
