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

/** What {@link ModelDefinition} shows. */
record ModelParts(
        String id,
        String name,
        ModelState state,
        List<ListDefinition> lists,
        List<ModuleDefinition> modules,
        List<FileDefinition> files,
        List<ImportDefinition> imports,
        List<ExportDefinition> exports,
        List<ActionDefinition> actions,
        List<ProcessDefinition> processes) {
    ModelParts {
        lists = List.copyOf(lists);
        modules = List.copyOf(modules);
        files = List.copyOf(files);
        imports = List.copyOf(imports);
        exports = List.copyOf(exports);
        actions = List.copyOf(actions);
        processes = List.copyOf(processes);
    }
}
