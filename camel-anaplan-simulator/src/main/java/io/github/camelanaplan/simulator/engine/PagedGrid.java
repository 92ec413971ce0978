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
import io.github.camelanaplan.simulator.model.ListDefinition;
import io.github.camelanaplan.simulator.model.ListRow;
import io.github.camelanaplan.simulator.model.ModuleDefinition;

/** The grid of a module with two dimensions or more: the first down, the second across, the rest as pages. */
final class PagedGrid implements ExportTable {
    private final ModuleContents contents;
    private final List<GridPage> pages;
    private final PageNames pageNames;

    PagedGrid(ModuleContents contents, List<GridPage> pages, PageNames pageNames) {
        this.contents = contents;
        this.pages = pages;
        this.pageNames = pageNames;
    }

    /** Whether the rows say which page they are on. */
    enum PageNames {
        /** A leading column for each further dimension, and one for the line item. */
        SHOWN,
        /** No such columns, for the export of a single page. */
        HIDDEN
    }

    @Override
    public List<ExportColumn> columns() {
        ModuleDefinition module = contents.module();
        List<ListDefinition> dimensions = module.dimensions();
        List<ExportColumn> columns = new ArrayList<>();
        if (pageNames == PageNames.SHOWN) {
            dimensions.subList(2, dimensions.size()).forEach(list -> columns.add(ExportColumn.ofItems(list)));
            columns.add(ExportColumn.ofText("Line Item"));
        }
        columns.add(ExportColumn.ofItems(dimensions.get(0)));
        contents.items(1).forEach(item -> columns.add(valueColumn(item.name())));
        return columns;
    }

    @Override
    public long rowCount() {
        return (long) pages.size() * contents.items(0).size();
    }

    @Override
    public void forEachRow(Consumer<List<String>> sink) {
        List<ListRow> down = contents.items(0);
        List<ListRow> across = contents.items(1);
        for (GridPage page : pages) {
            for (ListRow item : down) {
                sink.accept(row(page, item, across));
            }
        }
    }

    private List<String> row(GridPage page, ListRow item, List<ListRow> across) {
        List<String> row = new ArrayList<>();
        if (pageNames == PageNames.SHOWN) {
            row.addAll(page.itemNames());
            row.add(contents.module().lineItems().get(page.lineItem()).name());
        }
        row.add(item.name());
        for (ListRow column : across) {
            List<String> place = new ArrayList<>(List.of(item.id(), column.id()));
            place.addAll(page.itemIds());
            row.add(contents.value(page.lineItem(), place));
        }
        return row;
    }

    private ExportColumn valueColumn(String name) {
        List<LineItemDefinition> lineItems = contents.module().lineItems();
        boolean oneFormat = pages.stream()
                        .map(page -> lineItems.get(page.lineItem()).format())
                        .distinct()
                        .count()
                == 1;
        return oneFormat
                ? ExportColumn.ofValues(
                        name, lineItems.get(pages.get(0).lineItem()).format())
                : ExportColumn.ofMixedValues(name);
    }
}
