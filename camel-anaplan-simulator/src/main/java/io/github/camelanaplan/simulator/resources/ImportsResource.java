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

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;
import io.github.camelanaplan.simulator.model.ImportDefinition;
import io.github.camelanaplan.simulator.tenant.HostedModel;

/** Imports. */
final class ImportsResource {

    private final ImportJson json;
    private final Dialect dialect;

    ImportsResource(ImportJson json, Dialect dialect) {
        this.json = json;
        this.dialect = dialect;
    }

    Answer list(Call call, HostedModel model) {
        List<ObjectNode> imports =
                model.definition().imports().stream().map(json::listed).toList();
        return dialect.page(call, "import", "imports", Sorting.lenient(call, imports));
    }

    // an unknown import is an error of the server here, and only here
    Answer one(Call call, HostedModel model) {
        ImportDefinition definition = Found.<ImportDefinition>byId(
                        model.definition().imports(), call.parameter("object"))
                .orElseThrow(() -> HttpFailure.of(500, "Internal Server Error"));
        return dialect.single(call, "importMetadata", "importMetadata", ImportJson.described(definition));
    }
}
