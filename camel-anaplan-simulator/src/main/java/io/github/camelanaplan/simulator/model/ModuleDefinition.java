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
 * A module.
 *
 * @param id the id, 102…, which is also that of its default view
 * @param name the name, unique among the modules of the model
 * @param dimensions the lists that every line item applies to, at least one
 * @param lineItems the line items, at least one
 */
public record ModuleDefinition(
        String id, String name, List<ListDefinition> dimensions, List<LineItemDefinition> lineItems)
        implements ModelObject {
    /** Copies the lists. */
    public ModuleDefinition {
        dimensions = List.copyOf(dimensions);
        lineItems = List.copyOf(lineItems);
    }

    /**
     * The position of a line item.
     *
     * @throws IllegalArgumentException when the module has no such line item
     */
    public int lineItemIndex(String lineItem) {
        return indexOf(lineItems, lineItem, "line item");
    }

    /**
     * The position of a dimension, by the name of its list.
     *
     * @throws IllegalArgumentException when the module has no such dimension
     */
    public int dimensionIndex(String list) {
        return indexOf(dimensions, list, "dimension");
    }

    private int indexOf(List<? extends ModelObject> objects, String wanted, String kind) {
        return IntStream.range(0, objects.size())
                .filter(i -> objects.get(i).name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Module '" + name + "' has no " + kind + " '" + wanted
                        + "', only " + objects.stream().map(ModelObject::name).toList()));
    }
}
