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

import java.io.IOException;
import java.util.List;

import io.github.camelanaplan.simulator.files.Chunk;
import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;
import io.github.camelanaplan.simulator.tenant.HostedModel;

/** The chunks of a file. */
final class ChunksResource {

    private final Dialect dialect;

    ChunksResource(Dialect dialect) {
        this.dialect = dialect;
    }

    Answer list(Call call, HostedModel model) {
        String file = FilesResource.existing(call, model).id();
        List<Integer> indexes = model.contents().chunkIndexes(FilesResource.user(call), file);
        return dialect.page(call, "chunk", "chunks", Contents.list(indexes));
    }

    Answer download(Call call, HostedModel model) {
        String file = FilesResource.existing(call, model).id();
        Chunk chunk = model.contents()
                .chunk(FilesResource.user(call), file, Contents.index(call))
                .orElseThrow(HttpFailure::notFound);
        return Contents.answer(chunk);
    }

    Answer upload(Call call, HostedModel model) throws IOException {
        String file = FilesResource.existing(call, model).id();
        String user = FilesResource.user(call);
        int index = Contents.index(call);
        if (!model.contents().accepts(user, file, index)) {
            throw HttpFailure.badRequest("Chunk " + index + " was not announced");
        }
        model.contents().put(user, file, index, Uploads.byContentType(call, model));
        return Answer.empty(204);
    }
}
