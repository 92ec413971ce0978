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

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.github.camelanaplan.simulator.model.ModelBuilder;
import io.github.camelanaplan.simulator.model.ModelDefinition;
import io.github.camelanaplan.simulator.model.StableId;
import io.github.camelanaplan.simulator.tenant.WorkspaceDefinition;

/** Declares one workspace and its models. */
public final class WorkspaceBuilder {

    private final String name;
    private final List<ModelDefinition> models = new ArrayList<>();
    private String id;

    WorkspaceBuilder(String name) {
        this.name = name;
        this.id = StableId.of("workspace", name);
    }

    /**
     * Sets the workspace's id.
     *
     * @param id by default 32 lower-case hexadecimal digits that depend on the name only
     * @return this builder
     */
    public WorkspaceBuilder id(String id) {
        this.id = id;
        return this;
    }

    /**
     * Adds a model.
     *
     * @param name its name
     * @param spec its lists, modules, files, imports, exports, actions and processes
     * @return this builder
     */
    public WorkspaceBuilder model(String name, Consumer<ModelBuilder> spec) {
        ModelBuilder model = new ModelBuilder(this.name, name);
        spec.accept(model);
        models.add(model.build());
        return this;
    }

    WorkspaceDefinition build() {
        return new WorkspaceDefinition(id, name, List.copyOf(models));
    }
}
