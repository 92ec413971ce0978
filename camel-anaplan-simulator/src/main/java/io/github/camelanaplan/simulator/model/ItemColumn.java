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

import java.util.function.Function;

/** Reads one column of list items: a property, or {@code Name}, {@code Code}, {@code Parent}. */
public final class ItemColumn {
    private ItemColumn() {}

    /**
     * How to read a column; an unset value reads as an empty text. A property called {@code Name} hides the name.
     *
     * @throws IllegalArgumentException when the list has no such column
     */
    public static Function<ListItem, String> of(ListDefinition list, String column) {
        if (!list.propertyNames().contains(column)) {
            switch (column) {
                case "Name":
                    return ListItem::name;
                case "Code":
                    return ListItem::code;
                case "Parent":
                    return ListItem::parent;
                default:
                    list.propertyIndex(column);
            }
        }
        return item -> item.properties().getOrDefault(column, "");
    }
}
