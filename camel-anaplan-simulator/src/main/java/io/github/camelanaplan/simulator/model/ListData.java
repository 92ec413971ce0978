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
import java.util.Optional;

/** Looks into a list of a model. Thread-safe. */
public final class ListData {
    private final ModelData data;
    private final ListDefinition list;

    ListData(ModelData data, ListDefinition list) {
        this.data = data;
        this.list = list;
    }

    /** The items as they are now, in the order in which they came. */
    public List<ListItem> items() {
        return data.tables().items(list).toList();
    }

    /** The item with a code, else the one with a name, exactly. */
    public Optional<ListItem> item(String codeOrName) {
        ModelTables tables = data.tables();
        return tables.lists().get(list.name()).byCodeOrName(codeOrName).map(row -> tables.item(list, row));
    }

    /** How many items there are now. */
    public int size() {
        return data.tables().lists().get(list.name()).size();
    }
}
