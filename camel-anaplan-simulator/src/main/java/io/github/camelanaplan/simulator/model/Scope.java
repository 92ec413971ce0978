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
import java.util.stream.Stream;

/** What has been declared so far, by name; later declarations refer to it. */
final class Scope {
    final List<ListDefinition> lists = new ArrayList<>();
    final List<ModuleDefinition> modules = new ArrayList<>();
    final List<FileDefinition> files = new ArrayList<>();
    final List<ImportDefinition> imports = new ArrayList<>();
    final List<ExportDefinition> exports = new ArrayList<>();
    final List<ActionDefinition> actions = new ArrayList<>();
    private int lineItems;

    ListDefinition list(String name) {
        return one(lists.stream(), name, "list");
    }

    boolean hasList(String name) {
        return lists.stream().anyMatch(list -> list.name().equals(name));
    }

    ModuleDefinition module(String name) {
        return one(modules.stream(), name, "module");
    }

    FileDefinition file(String name) {
        return one(files.stream(), name, "file");
    }

    ModelObject step(String name) {
        Stream<? extends ModelObject> steps =
                Stream.of(imports, exports, actions).flatMap(List::stream);
        return one(steps, name, "import, export or action");
    }

    String nextLineItemId() {
        return id(206, lineItems++);
    }

    static String id(int prefix, long number) {
        return "%d%09d".formatted(prefix, number);
    }

    private static <T extends ModelObject> T one(Stream<T> objects, String name, String kind) {
        List<T> found = objects.filter(object -> object.name().equals(name)).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    (found.isEmpty() ? "No " : "More than one ") + kind + " is called '" + name + "'");
        }
        return found.get(0);
    }
}
