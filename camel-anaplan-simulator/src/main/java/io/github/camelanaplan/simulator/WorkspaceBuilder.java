package io.github.camelanaplan.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.github.camelanaplan.simulator.model.ModelBuilder;
import io.github.camelanaplan.simulator.model.ModelDefinition;
import io.github.camelanaplan.simulator.tenant.Ids;
import io.github.camelanaplan.simulator.tenant.WorkspaceDefinition;

/** Declares one workspace and its models. */
public final class WorkspaceBuilder {

    private final String name;
    private final List<ModelDefinition> models = new ArrayList<>();
    private String id;

    WorkspaceBuilder(String name) {
        this.name = name;
        this.id = Ids.lowerHex("workspace", name);
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
        ModelBuilder model = new ModelBuilder(name);
        spec.accept(model);
        models.add(model.build());
        return this;
    }

    WorkspaceDefinition build() {
        return new WorkspaceDefinition(id, name, List.copyOf(models));
    }
}
