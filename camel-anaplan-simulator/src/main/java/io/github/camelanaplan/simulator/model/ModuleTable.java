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

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cells of one module that are set. Written to only within a {@link Transaction}. */
public final class ModuleTable {
    private final Map<CellKey, String> cells;

    ModuleTable() {
        this(Map.of());
    }

    private ModuleTable(Map<CellKey, String> cells) {
        this.cells = new HashMap<>(cells);
    }

    ModuleTable copy() {
        return new ModuleTable(cells);
    }

    /** All cells that are set, in no order; a view. */
    public Map<CellKey, String> cells() {
        return Collections.unmodifiableMap(cells);
    }

    /** The value of a cell, empty when it is not set. */
    public Optional<String> get(CellKey key) {
        return Optional.ofNullable(cells.get(key));
    }

    /** Sets a cell; an empty value clears it. */
    public void put(CellKey key, String value) {
        if (value.isEmpty()) {
            cells.remove(key);
        } else {
            cells.put(key, value);
        }
    }

    /** Clears all cells that belong to any of the items of one dimension. */
    public void removeItems(int dimension, Set<String> itemIds) {
        cells.keySet().removeIf(key -> itemIds.contains(key.itemIds().get(dimension)));
    }
}
