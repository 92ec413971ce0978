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

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.camelanaplan.simulator.model.ExportSource.OfList;
import io.github.camelanaplan.simulator.model.Format;
import io.github.camelanaplan.simulator.model.ItemColumn;
import io.github.camelanaplan.simulator.model.ListDefinition;
import io.github.camelanaplan.simulator.model.ListItem;
import io.github.camelanaplan.simulator.model.ModelTables;

/** A row per item of a list. */
record ListItemTable(OfList source, ModelTables tables) implements ExportTable {
    @Override
    public List<ExportColumn> columns() {
        return source.columns().stream().map(this::column).toList();
    }

    @Override
    public long rowCount() {
        return tables.lists().get(source.list().name()).size();
    }

    @Override
    public void forEachRow(Consumer<List<String>> sink) {
        List<Function<ListItem, String>> readers = source.columns().stream()
                .map(column -> ItemColumn.of(source.list(), column))
                .toList();
        tables.items(source.list())
                .forEach(item -> sink.accept(
                        readers.stream().map(reader -> reader.apply(item)).toList()));
    }

    private ExportColumn column(String name) {
        ListDefinition list = source.list();
        if (list.propertyNames().contains(name)) {
            Format format = list.properties().get(list.propertyIndex(name)).format();
            return ExportColumn.ofValues(name, format);
        }
        return switch (name) {
            case "Name" -> new ExportColumn(name, "ENTITY", list.name());
            case "Parent" -> new ExportColumn(name, "ENTITY", list.parent());
            default -> ExportColumn.ofText(name);
        };
    }
}
