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

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.simulator.model.FileDefinition;
import io.github.camelanaplan.simulator.model.ModelObject;

/** A file as lists and uploads show it. */
final class FileJson {

    private FileJson() {}

    static ObjectNode of(ModelObject file, int chunkCount) {
        ObjectNode json =
                Json.object().put("id", file.id()).put("name", file.name()).put("chunkCount", chunkCount);
        if (file instanceof FileDefinition source) {
            return json.put("delimiter", source.delimiter())
                    .put("encoding", source.encoding().name())
                    .put("firstDataRow", source.firstDataRow())
                    .put("format", "txt")
                    .put("headerRow", source.headerRow())
                    .put("separator", source.separator());
        }
        // outputs of exports have no rows to skip
        return json.put("firstDataRow", 0).put("headerRow", 0);
    }
}
