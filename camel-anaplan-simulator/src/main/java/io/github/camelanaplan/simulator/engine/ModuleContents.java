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
package io.github.camelanaplan.simulator.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.camelanaplan.simulator.model.CellKey;
import io.github.camelanaplan.simulator.model.ListDefinition;
import io.github.camelanaplan.simulator.model.ListRow;
import io.github.camelanaplan.simulator.model.ModelTables;
import io.github.camelanaplan.simulator.model.ModuleDefinition;

/** A module's cells, with items in the order of their lists. */
final class ModuleContents {
    private final ModuleDefinition module;
    private final ModelTables tables;

    ModuleContents(ModuleDefinition module, ModelTables tables) {
        this.module = module;
        this.tables = tables;
    }

    ModuleDefinition module() {
        return module;
    }

    /** The items of a dimension. */
    List<ListRow> items(int dimension) {
        return List.copyOf(
                tables.lists().get(module.dimensions().get(dimension).name()).rows());
    }

    /** The text of a cell, empty when it is not set. */
    String value(int lineItem, List<String> itemIds) {
        return tables.modules()
                .get(module.name())
                .get(new CellKey(lineItem, itemIds))
                .orElse("");
    }

    /** The items' names. */
    List<String> names(List<String> itemIds) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < itemIds.size(); i++) {
            ListDefinition list = module.dimensions().get(i);
            names.add(tables.lists()
                    .get(list.name())
                    .byId(itemIds.get(i))
                    .map(ListRow::name)
                    .orElse(""));
        }
        return names;
    }

    /** Where any cell is set: a list of item ids, one per dimension, for each such place, in order. */
    List<List<String>> places() {
        List<List<String>> places = new ArrayList<>(placesInAnyOrder());
        places.sort(byPosition());
        return places;
    }

    int placeCount() {
        return placesInAnyOrder().size();
    }

    int cellCount() {
        return tables.modules().get(module.name()).cells().size();
    }

    private Set<List<String>> placesInAnyOrder() {
        Set<List<String>> places = new HashSet<>();
        tables.modules().get(module.name()).cells().keySet().forEach(key -> places.add(key.itemIds()));
        return places;
    }

    private Comparator<List<String>> byPosition() {
        Comparator<List<String>> order = (one, other) -> 0;
        for (int i = 0; i < module.dimensions().size(); i++) {
            int dimension = i;
            Map<String, Integer> positions = new HashMap<>();
            items(i).forEach(item -> positions.put(item.id(), positions.size()));
            order = order.thenComparing(place -> positions.get(place.get(dimension)));
        }
        return order;
    }
}
