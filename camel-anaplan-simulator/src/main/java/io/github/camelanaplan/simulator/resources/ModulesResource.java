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
import io.github.camelanaplan.simulator.model.ModuleDefinition;
import io.github.camelanaplan.simulator.tenant.HostedModel;

/** Modules, and dashboards, of which there are none. */
final class ModulesResource {

    private final Dialect dialect;

    ModulesResource(Dialect dialect) {
        this.dialect = dialect;
    }

    Answer list(Call call, HostedModel model) {
        List<ObjectNode> modules = model.definition().modules().stream()
                .map(module -> Json.object().put("id", module.id()).put("name", module.name()))
                .toList();
        return dialect.page(call, "module", "modules", modules);
    }

    Answer dashboards(Call call, HostedModel model) {
        return dialect.page(call, "dashboard", "dashboards", List.of());
    }

    static ModuleDefinition existing(Call call, HostedModel model) {
        return Found.<ModuleDefinition>byId(model.definition().modules(), call.parameter("module"))
                .orElseThrow(HttpFailure::notFound);
    }
}
