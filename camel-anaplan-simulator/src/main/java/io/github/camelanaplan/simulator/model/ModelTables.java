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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All tables of a model as they are at one moment, by the names of lists and modules. Once published they are never
 * changed, so that readers need no lock.
 *
 * @param lists the lists
 * @param modules the modules
 */
public record ModelTables(Map<String, ListTable> lists, Map<String, ModuleTable> modules) {
    /** Copies the maps, not the tables. */
    public ModelTables {
        lists = Map.copyOf(lists);
        modules = Map.copyOf(modules);
    }

    /** The items of a list in order, with the names of their parents; lazily. */
    public Stream<ListItem> items(ListDefinition list) {
        return lists.get(list.name()).rows().stream().map(row -> item(list, row));
    }

    /** An item as others see it. */
    public ListItem item(ListDefinition list, ListRow row) {
        String parent = row.parentId().isEmpty()
                ? ""
                : lists.get(list.parent())
                        .byId(row.parentId())
                        .map(ListRow::name)
                        .orElse("");
        Map<String, String> properties = new LinkedHashMap<>();
        List<String> names = list.propertyNames();
        for (int i = 0; i < names.size(); i++) {
            if (!row.values().get(i).isEmpty()) {
                properties.put(names.get(i), row.values().get(i));
            }
        }
        return new ListItem(row.id(), row.name(), row.code(), parent, properties);
    }
}
