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

import java.util.List;

import io.github.camelanaplan.simulator.auth.User;
import io.github.camelanaplan.simulator.files.Chunk;
import io.github.camelanaplan.simulator.files.Chunks;
import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;
import io.github.camelanaplan.simulator.tasks.TaskKind;
import io.github.camelanaplan.simulator.tenant.HostedModel;

/** The rejected rows of a task: of the import itself, or of the import that the path names. */
final class DumpsResource {

    private static final String TEXT = "text/plain";

    private final TaskKind kind;
    private final Dialect dialect;

    DumpsResource(TaskKind kind, Dialect dialect) {
        this.kind = kind;
        this.dialect = dialect;
    }

    Answer download(Call call, HostedModel model) {
        List<Chunk> dump = dump(call, model);
        return Answer.stream(TEXT, Chunks.size(dump), () -> Chunks.concatenated(dump));
    }

    Answer chunks(Call call, HostedModel model) {
        return dialect.page(call, "chunk", "chunks", Contents.list(Contents.indexes(dump(call, model))));
    }

    Answer chunk(Call call, HostedModel model) {
        List<Chunk> dump = dump(call, model);
        int index = Contents.index(call);
        if (index >= dump.size()) {
            throw HttpFailure.notFound();
        }
        Chunk chunk = dump.get(index);
        return Answer.stream(TEXT, chunk.size(), chunk::open);
    }

    private List<Chunk> dump(Call call, HostedModel model) {
        String parent = call.parameter("object");
        String task = call.parameter("task");
        model.tasks().find(kind, parent, task).orElseThrow(HttpFailure::notFound);
        String importId = call.hasParameter("import") ? call.parameter("import") : parent;
        return model.dumps()
                .find(call.principal(User.class).email(), importId, task, dialect.dumpLayout())
                .orElseThrow(HttpFailure::notFound);
    }
}
