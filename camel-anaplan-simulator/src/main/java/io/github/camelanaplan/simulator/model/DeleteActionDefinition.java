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

/**
 * An action that deletes items of a list, and with them the cells of modules that belong to them.
 *
 * @param id the id, 117…
 * @param name the name
 * @param list the list
 * @param property the property that decides, empty when all items are deleted
 * @param value the value of that property in the items that are deleted
 */
public record DeleteActionDefinition(String id, String name, ListDefinition list, String property, String value)
        implements ActionDefinition {
    @Override
    public String actionType() {
        return "DELETE_BY_SELECTION";
    }

    /** What the result of a run calls the selection. */
    public String filterName() {
        return property.isEmpty() ? "All items" : property + " is " + value;
    }
}
