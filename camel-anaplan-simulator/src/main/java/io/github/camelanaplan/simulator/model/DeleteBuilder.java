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

/** Declares a delete action; by default it deletes all items of its list. Not thread-safe. */
public final class DeleteBuilder {
    private final String name;
    private String list = "";
    private String property = "";
    private String value = "";

    DeleteBuilder(String name) {
        this.name = name;
    }

    /** Names the list. */
    public DeleteBuilder fromList(String listName) {
        this.list = listName;
        return this;
    }

    /** Deletes only items whose property (or {@code Name}, {@code Code}, {@code Parent}) is exactly this. */
    public DeleteBuilder whereProperty(String propertyName, String wanted) {
        this.property = propertyName;
        this.value = wanted;
        return this;
    }

    DeleteActionDefinition build(String id, Scope scope) {
        if (list.isEmpty()) {
            throw new IllegalArgumentException("Delete action '" + name + "' says not from which list");
        }
        ListDefinition definition = scope.list(list);
        if (!property.isEmpty()) {
            ItemColumn.of(definition, property);
        }
        return new DeleteActionDefinition(id, name, definition, property, value);
    }
}
