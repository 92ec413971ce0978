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
import java.util.Map;

/** Declares a list. Not thread-safe. */
public final class ListBuilder {
    private final String name;
    private final List<PropertyDefinition> properties = new ArrayList<>();
    private final List<ListItem> items = new ArrayList<>();
    private String parent = "";
    private boolean numbered;

    ListBuilder(String name) {
        this.name = name;
    }

    /** Names the list whose items are the parents of this one's; default: none. */
    public ListBuilder parent(String list) {
        this.parent = list;
        return this;
    }

    /** Makes it a numbered list: the model names the items {@code #1}, {@code #2} and so on. */
    public ListBuilder numbered() {
        this.numbered = true;
        return this;
    }

    /** Adds a property. */
    public ListBuilder property(String property, Format format) {
        properties.add(new PropertyDefinition(property, format));
        return this;
    }

    /** Adds an item without a code. */
    public ListBuilder item(String itemName) {
        return item(itemName, "");
    }

    /** Adds an item without a parent. */
    public ListBuilder item(String itemName, String code) {
        return item(itemName, code, "");
    }

    /** Adds an item below a parent, given by its code or name. */
    public ListBuilder item(String itemName, String code, String parentItem) {
        return item(itemName, code, parentItem, Map.of());
    }

    /**
     * Adds an item with properties. In a numbered list the name is ignored.
     *
     * @param itemName the name
     * @param code the code, empty for none
     * @param parentItem the code or name of the parent, empty for none
     * @param values values by property name
     */
    public ListBuilder item(String itemName, String code, String parentItem, Map<String, String> values) {
        items.add(new ListItem("", itemName, code, parentItem, values));
        return this;
    }

    String name() {
        return name;
    }

    List<ListItem> items() {
        return List.copyOf(items);
    }

    ListDefinition build(String id, Scope scope) {
        if (scope.hasList(name)) {
            throw new IllegalArgumentException("Two lists are called '" + name + "'");
        }
        return new ListDefinition(id, name, parent, numbered, properties);
    }
}
