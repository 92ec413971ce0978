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
package io.github.camelanaplan.simulator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Declares one model in a few readable lines. Ids are given out per kind in order of declaration, and declarations may
 * refer to each other by name in any order; what does not fit is an {@link IllegalArgumentException}, at the latest from
 * {@link #build()}. Not thread-safe.
 */
public final class ModelBuilder {
    private final String name;
    private final List<ListBuilder> lists = new ArrayList<>();
    private final List<BiFunction<String, Scope, ModuleDefinition>> modules = new ArrayList<>();
    private final List<FileBuilder> files = new ArrayList<>();
    private final List<BiFunction<String, Scope, ImportDefinition>> imports = new ArrayList<>();
    private final List<BiFunction<String, Scope, ExportDefinition>> exports = new ArrayList<>();
    private final List<BiFunction<String, Scope, ActionDefinition>> actions = new ArrayList<>();
    private final List<BiFunction<String, Scope, ProcessDefinition>> processes = new ArrayList<>();
    private String id;
    private ModelState state = ModelState.UNLOCKED;

    /** Starts a model whose id depends on its name only. */
    public ModelBuilder(String name) {
        this("", name);
    }

    /**
     * Starts a model of one of several workspaces.
     *
     * @param workspaceName the name of its workspace; together with the name it decides the id
     * @param name its name
     */
    public ModelBuilder(String workspaceName, String name) {
        this.name = name;
        this.id = StableId.of(workspaceName, name).toUpperCase(Locale.ROOT);
    }

    /** Sets the id; default: 32 upper-case hexadecimal digits derived from the names, so the same on every run. */
    public ModelBuilder id(String modelId) {
        this.id = modelId;
        return this;
    }

    /** Sets the state; default {@link ModelState#UNLOCKED}. */
    public ModelBuilder state(ModelState modelState) {
        this.state = modelState;
        return this;
    }

    /** Adds a plain list. */
    public ModelBuilder list(String listName) {
        return list(listName, list -> {});
    }

    /** Adds a list. */
    public ModelBuilder list(String listName, Consumer<ListBuilder> spec) {
        lists.add(specified(new ListBuilder(listName), spec));
        return this;
    }

    /** Adds a module. */
    public ModelBuilder module(String moduleName, Consumer<ModuleBuilder> spec) {
        modules.add(specified(new ModuleBuilder(moduleName), spec)::build);
        return this;
    }

    /** Adds a source file with the usual settings: UTF-8, comma, double quote, a header in line 1, data below it. */
    public ModelBuilder file(String fileName) {
        return file(fileName, file -> {});
    }

    /** Adds a source file. */
    public ModelBuilder file(String fileName, Consumer<FileBuilder> spec) {
        files.add(specified(new FileBuilder(fileName), spec));
        return this;
    }

    /** Adds an import from a file into a list. */
    public ModelBuilder importIntoList(String importName, Consumer<ListImportBuilder> spec) {
        imports.add(specified(new ListImportBuilder(importName), spec)::build);
        return this;
    }

    /** Adds an import from a file into a module. */
    public ModelBuilder importIntoModule(String importName, Consumer<ModuleImportBuilder> spec) {
        imports.add(specified(new ModuleImportBuilder(importName), spec)::build);
        return this;
    }

    /** Adds an import from another model: it has no file, and running it succeeds without a change. */
    public ModelBuilder importFromModel(String importName, String sourceModelName) {
        imports.add((importId, scope) -> new ModelImportDefinition(importId, importName, sourceModelName));
        return this;
    }

    /** Adds an export. */
    public ModelBuilder export(String exportName, Consumer<ExportBuilder> spec) {
        exports.add(specified(new ExportBuilder(exportName), spec)::build);
        return this;
    }

    /** Adds an action that deletes items of a list ({@code DELETE_BY_SELECTION}). */
    public ModelBuilder deleteAction(String actionName, Consumer<DeleteBuilder> spec) {
        actions.add(specified(new DeleteBuilder(actionName), spec)::build);
        return this;
    }

    /** Adds an action of any other type, for instance {@code ORDER_HIERARCHY}; it does nothing, successfully. */
    public ModelBuilder action(String actionName, String actionType) {
        actions.add((actionId, scope) -> new OtherActionDefinition(actionId, actionName, actionType));
        return this;
    }

    /** Adds a process that runs imports, exports and actions, given by name, in this order. */
    public ModelBuilder process(String processName, String... stepNames) {
        List<String> steps = List.of(stepNames);
        processes.add((processId, scope) -> new ProcessDefinition(
                processId, processName, steps.stream().map(scope::step).toList()));
        return this;
    }

    /**
     * Builds the model.
     *
     * @throws IllegalArgumentException when a name that is referred to does not exist or is not unique, or when a
     *     declaration is incomplete
     */
    public ModelDefinition build() {
        return new ModelAssembly(lists, modules, files, imports, exports, actions, processes).assemble(id, name, state);
    }

    private static <B> B specified(B builder, Consumer<? super B> spec) {
        spec.accept(builder);
        return builder;
    }
}
