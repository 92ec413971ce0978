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

import io.github.camelanaplan.simulator.model.LineItemDefinition;

/** Tabular single column: a row per cell that is set, with the line item in a column of its own. */
record SingleColumnTable(ModuleContents contents) implements ExportTable {
    @Override
    public List<ExportColumn> columns() {
        List<ExportColumn> columns = new ArrayList<>();
        contents.module().dimensions().forEach(list -> columns.add(ExportColumn.ofItems(list)));
        columns.add(ExportColumn.ofText("Line Item"));
        columns.add(ExportColumn.ofMixedValues("Value"));
        return columns;
    }

    @Override
    public long rowCount() {
        return contents.cellCount();
    }

    @Override
    public void forEachRow(Consumer<List<String>> sink) {
        List<LineItemDefinition> lineItems = contents.module().lineItems();
        for (List<String> place : contents.places()) {
            List<String> names = contents.names(place);
            for (int i = 0; i < lineItems.size(); i++) {
                String value = contents.value(i, place);
                if (!value.isEmpty()) {
                    List<String> row = new ArrayList<>(names);
                    row.add(lineItems.get(i).name());
                    row.add(value);
                    sink.accept(row);
                }
            }
        }
    }
}
