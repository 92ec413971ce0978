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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Declares a module. Not thread-safe. */
public final class ModuleBuilder {
    private final String name;
    private final List<String> dimensions = new ArrayList<>();
    private final Map<String, Format> lineItems = new LinkedHashMap<>();

    ModuleBuilder(String name) {
        this.name = name;
    }

    /** Adds a dimension: a list of the model. The order is that of exports. */
    public ModuleBuilder dimension(String list) {
        dimensions.add(list);
        return this;
    }

    /** Adds a line item, which applies to all dimensions. */
    public ModuleBuilder lineItem(String lineItem, Format format) {
        if (lineItems.put(lineItem, format) != null) {
            throw new IllegalArgumentException("Module '" + name + "' has line item '" + lineItem + "' twice");
        }
        return this;
    }

    ModuleDefinition build(String id, Scope scope) {
        if (dimensions.isEmpty() || lineItems.isEmpty()) {
            throw new IllegalArgumentException("Module '" + name + "' needs a dimension and a line item");
        }
        if (scope.modules.stream().anyMatch(module -> module.name().equals(name))) {
            throw new IllegalArgumentException("Two modules are called '" + name + "'");
        }
        List<LineItemDefinition> definitions = new ArrayList<>();
        lineItems.forEach((lineItem, format) ->
                definitions.add(new LineItemDefinition(scope.nextLineItemId(), lineItem, format)));
        return new ModuleDefinition(
                id, name, dimensions.stream().map(scope::list).toList(), definitions);
    }
}
