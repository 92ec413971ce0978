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

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a model consists of, in order of declaration. Immutable. */
public final class ModelDefinition {
    private final ModelParts parts;
    private final Map<String, byte[]> defaultContents;
    private final Map<String, List<ListItem>> initialItems;

    ModelDefinition(ModelParts parts, Map<String, byte[]> defaultContents, Map<String, List<ListItem>> initialItems) {
        this.parts = parts;
        this.defaultContents = Map.copyOf(defaultContents);
        this.initialItems = Map.copyOf(initialItems);
    }

    /** The id: 32 upper-case hexadecimal digits unless the builder was given another. */
    public String id() {
        return parts.id();
    }

    /** The name. */
    public String name() {
        return parts.name();
    }

    /** The state in which the model starts. */
    public ModelState state() {
        return parts.state();
    }

    /** The lists. */
    public List<ListDefinition> lists() {
        return parts.lists();
    }

    /** The modules. */
    public List<ModuleDefinition> modules() {
        return parts.modules();
    }

    /** The source files of imports; what exports write is not among them. */
    public List<FileDefinition> files() {
        return parts.files();
    }

    /** The imports. */
    public List<ImportDefinition> imports() {
        return parts.imports();
    }

    /** The exports. */
    public List<ExportDefinition> exports() {
        return parts.exports();
    }

    /** The actions that are neither imports nor exports nor processes. */
    public List<ActionDefinition> actions() {
        return parts.actions();
    }

    /** The processes. */
    public List<ProcessDefinition> processes() {
        return parts.processes();
    }

    /** A copy of what everyone sees in a file without an upload; empty when the file has no default content. */
    public Optional<byte[]> defaultContent(String fileId) {
        return Optional.ofNullable(defaultContents.get(fileId)).map(byte[]::clone);
    }

    /** The items that a list, by name, starts with; their ids are empty, as data gives them out. */
    List<ListItem> initialItems(String list) {
        return initialItems.getOrDefault(list, List.of());
    }
}
