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
import java.util.stream.IntStream;

/**
 * A list.
 *
 * @param id the id, 101…
 * @param name the name, unique among the lists of the model
 * @param parent the name of the parent list, empty when it has none
 * @param numbered whether items are named {@code #1}, {@code #2}… by the model itself
 * @param properties the properties in order
 */
public record ListDefinition(
        String id, String name, String parent, boolean numbered, List<PropertyDefinition> properties)
        implements ModelObject {
    /** Copies the properties. */
    public ListDefinition {
        properties = List.copyOf(properties);
    }

    /** Whether items of this list may have a parent. */
    public boolean hasParent() {
        return !parent.isEmpty();
    }

    /**
     * The position of a property.
     *
     * @throws IllegalArgumentException when the list has no such property
     */
    public int propertyIndex(String property) {
        return IntStream.range(0, properties.size())
                .filter(i -> properties.get(i).name().equals(property))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "List '" + name + "' has no property '" + property + "', only " + propertyNames()));
    }

    /** The names of the properties in order. */
    public List<String> propertyNames() {
        return properties.stream().map(PropertyDefinition::name).toList();
    }
}
