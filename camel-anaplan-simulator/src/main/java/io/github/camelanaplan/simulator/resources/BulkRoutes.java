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
package io.github.camelanaplan.simulator.resources;

import io.github.camelanaplan.simulator.tasks.TaskKind;

import static io.github.camelanaplan.simulator.resources.Access.READ;
import static io.github.camelanaplan.simulator.resources.Access.READ_TASKS;
import static io.github.camelanaplan.simulator.resources.Access.WRITE;

/** What every version has below a model: files go in and out, and tasks do something about them. */
final class BulkRoutes {

    private BulkRoutes() {}

    static void add(ModelRoutes model, Dialect dialect) {
        addFiles(model.waiting(), dialect);
        for (TaskKind kind : TaskKind.values()) {
            addTasks(model, dialect, kind);
        }
    }

    private static void addFiles(ModelRoutes model, Dialect dialect) {
        FilesResource files = new FilesResource(dialect);
        ChunksResource chunks = new ChunksResource(dialect);
        model.get("/files", READ, files::list)
                .post("/files/{file}", WRITE, files::announce)
                .put("/files/{file}", WRITE, files::upload)
                .post("/files/{file}/complete", WRITE, files::complete)
                .get("/files/{file}/chunks", READ, chunks::list)
                .get("/files/{file}/chunks/{chunk}", READ, chunks::download)
                .put("/files/{file}/chunks/{chunk}", WRITE, chunks::upload);
    }

    private static void addTasks(ModelRoutes model, Dialect dialect, TaskKind kind) {
        TasksResource tasks = new TasksResource(kind, dialect);
        DumpsResource dumps = new DumpsResource(kind, dialect);
        String parent = "/" + kind.collection() + "/{object}/tasks";
        String task = parent + "/{task}";
        model.get(parent, READ_TASKS, tasks::list)
                .post(parent, WRITE, tasks::start)
                .get(task, READ, tasks::one)
                .delete(task, READ, tasks::cancel)
                .get(task + "/dump", READ, dumps::download)
                .get(task + "/dump/chunks", READ, dumps::chunks)
                .get(task + "/dump/chunks/{chunk}", READ, dumps::chunk)
                .get(task + "/dumps/{import}", READ, dumps::download)
                .get(task + "/dumps/{import}/chunks", READ, dumps::chunks)
                .get(task + "/dumps/{import}/chunks/{chunk}", READ, dumps::chunk);
    }
}
