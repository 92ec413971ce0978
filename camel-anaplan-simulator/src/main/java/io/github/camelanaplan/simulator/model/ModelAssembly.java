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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Turns declarations into definitions, those that are referred to first. */
record ModelAssembly(
        List<ListBuilder> lists,
        List<BiFunction<String, Scope, ModuleDefinition>> modules,
        List<FileBuilder> files,
        List<BiFunction<String, Scope, ImportDefinition>> imports,
        List<BiFunction<String, Scope, ExportDefinition>> exports,
        List<BiFunction<String, Scope, ActionDefinition>> actions,
        List<BiFunction<String, Scope, ProcessDefinition>> processes) {

    ModelDefinition assemble(String id, String name, ModelState state) {
        Scope scope = new Scope();
        Map<String, List<ListItem>> items = new HashMap<>();
        Map<String, byte[]> contents = new HashMap<>();
        addLists(scope, items);
        addAll(modules, 102, scope, scope.modules);
        addFiles(scope, contents);
        addAll(imports, 112, scope, scope.imports);
        addAll(exports, 116, scope, scope.exports);
        addAll(actions, 117, scope, scope.actions);
        List<ProcessDefinition> built = new ArrayList<>();
        addAll(processes, 118, scope, built);
        ModelParts parts = new ModelParts(
                id,
                name,
                state,
                scope.lists,
                scope.modules,
                scope.files,
                scope.imports,
                scope.exports,
                scope.actions,
                built);
        return new ModelDefinition(parts, contents, items);
    }

    private void addLists(Scope scope, Map<String, List<ListItem>> items) {
        for (ListBuilder list : lists) {
            scope.lists.add(list.build(Scope.id(101, scope.lists.size()), scope));
            items.put(list.name(), list.items());
        }
        // only now, as a parent may be declared after its child
        scope.lists.stream().filter(ListDefinition::hasParent).forEach(list -> scope.list(list.parent()));
    }

    private void addFiles(Scope scope, Map<String, byte[]> contents) {
        for (FileBuilder file : files) {
            String fileId = Scope.id(113, scope.files.size());
            scope.files.add(file.build(fileId));
            file.content().ifPresent(content -> contents.put(fileId, content));
        }
    }

    private static <T> void addAll(
            List<BiFunction<String, Scope, T>> declared, int prefix, Scope scope, List<T> built) {
        for (BiFunction<String, Scope, T> declaration : declared) {
            built.add(declaration.apply(Scope.id(prefix, built.size()), scope));
        }
    }
}
