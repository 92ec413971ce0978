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
import java.util.function.Supplier;

/** Fills the tables with what the definition declares. */
final class InitialData {
    private final ModelDefinition definition;
    private final Supplier<String> itemIds;
    private final Map<String, ListTable> lists = new HashMap<>();

    InitialData(ModelDefinition definition, Supplier<String> itemIds) {
        this.definition = definition;
        this.itemIds = itemIds;
    }

    ModelTables load() {
        definition.lists().forEach(this::addItems);
        // only now, as a parent list may be declared after its child
        definition.lists().stream().filter(ListDefinition::hasParent).forEach(this::addParents);
        Map<String, ModuleTable> modules = new HashMap<>();
        definition.modules().forEach(module -> modules.put(module.name(), new ModuleTable()));
        return new ModelTables(lists, modules);
    }

    private void addItems(ListDefinition list) {
        ListTable table = new ListTable();
        for (ListItem item : definition.initialItems(list.name())) {
            String name = list.numbered() ? table.nextNumberedName() : item.name();
            if (table.byName(name).isPresent() || table.byCode(item.code()).isPresent()) {
                throw problem(list, item, "is there twice");
            }
            table.put(new ListRow(itemIds.get(), name, item.code(), "", values(list, item)));
        }
        lists.put(list.name(), table);
    }

    private List<String> values(ListDefinition list, ListItem item) {
        item.properties().keySet().forEach(list::propertyIndex);
        List<String> values = new ArrayList<>();
        for (PropertyDefinition property : list.properties()) {
            String text = item.properties().getOrDefault(property.name(), "");
            values.add(
                    text.isEmpty()
                            ? text
                            : property.format()
                                    .read(text)
                                    .orElseThrow(() -> problem(list, item, "has a bad " + property.name())));
        }
        return values;
    }

    private void addParents(ListDefinition list) {
        ListTable table = lists.get(list.name());
        ListTable parents = lists.get(list.parent());
        List<ListRow> rows = List.copyOf(table.rows());
        List<ListItem> items = definition.initialItems(list.name());
        for (int i = 0; i < rows.size(); i++) {
            ListItem item = items.get(i);
            if (!item.parent().isEmpty()) {
                ListRow parent = parents.byCodeOrName(item.parent())
                        .orElseThrow(() -> problem(list, item, "has an unknown parent"));
                table.put(rows.get(i).withParentId(parent.id()));
            }
        }
    }

    private static IllegalArgumentException problem(ListDefinition list, ListItem item, String what) {
        return new IllegalArgumentException("List '" + list.name() + "': item '" + item.name() + "' " + what);
    }
}
