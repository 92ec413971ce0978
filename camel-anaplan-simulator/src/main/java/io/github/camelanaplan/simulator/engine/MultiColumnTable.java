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
import java.util.List;
import java.util.function.Consumer;

import io.github.camelanaplan.simulator.model.ModuleDefinition;

/** Tabular multiple column: a column per dimension and per line item, a row where any cell is set. */
record MultiColumnTable(ModuleContents contents) implements ExportTable {
    @Override
    public List<ExportColumn> columns() {
        ModuleDefinition module = contents.module();
        List<ExportColumn> columns = new ArrayList<>();
        module.dimensions().forEach(list -> columns.add(ExportColumn.ofItems(list)));
        module.lineItems().forEach(lineItem -> columns.add(ExportColumn.ofValues(lineItem.name(), lineItem.format())));
        return columns;
    }

    @Override
    public long rowCount() {
        return contents.placeCount();
    }

    @Override
    public void forEachRow(Consumer<List<String>> sink) {
        int lineItems = contents.module().lineItems().size();
        for (List<String> place : contents.places()) {
            List<String> row = new ArrayList<>(contents.names(place));
            for (int i = 0; i < lineItems; i++) {
                row.add(contents.value(i, place));
            }
            sink.accept(row);
        }
    }
}
