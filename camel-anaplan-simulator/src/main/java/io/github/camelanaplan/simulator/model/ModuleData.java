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
import java.util.Optional;

/** Looks into a module of a model. Thread-safe. */
public final class ModuleData {
    private final ModelData data;
    private final ModuleDefinition module;

    ModuleData(ModelData data, ModuleDefinition module) {
        this.data = data;
        this.module = module;
    }

    /**
     * The value of a cell as it is now.
     *
     * @param lineItem the name of the line item
     * @param items the codes or names of the items, in the order of the module's dimensions
     * @return the value, empty when the cell is not set or an item does not exist
     * @throws IllegalArgumentException when there is no such line item, or not one item per dimension
     */
    public Optional<String> cell(String lineItem, String... items) {
        if (items.length != module.dimensions().size()) {
            throw new IllegalArgumentException("Module '" + module.name() + "' has "
                    + module.dimensions().size() + " dimensions, not " + items.length);
        }
        int lineItemIndex = module.lineItemIndex(lineItem);
        ModelTables tables = data.tables();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < items.length; i++) {
            ListTable list = tables.lists().get(module.dimensions().get(i).name());
            list.byCodeOrName(items[i]).map(ListRow::id).ifPresent(ids::add);
        }
        return ids.size() < items.length
                ? Optional.empty()
                : tables.modules().get(module.name()).get(new CellKey(lineItemIndex, ids));
    }

    /** How many cells are set now. */
    public int cellCount() {
        return data.tables().modules().get(module.name()).cells().size();
    }
}
