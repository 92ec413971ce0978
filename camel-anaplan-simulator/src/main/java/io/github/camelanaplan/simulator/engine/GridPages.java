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
import java.util.function.IntFunction;

import io.github.camelanaplan.simulator.model.ListRow;

/** The pages of a grid with two dimensions or more: the further dimensions and the line items, the last fastest. */
final class GridPages {
    private GridPages() {}

    static List<GridPage> all(ModuleContents contents) {
        return pages(contents, contents::items);
    }

    /** The page that shows first. There may be very many others, so they are not even thought of. */
    static List<GridPage> current(ModuleContents contents) {
        return pages(contents, i -> contents.items(i).stream().limit(1).toList()).stream()
                .limit(1)
                .toList();
    }

    private static List<GridPage> pages(ModuleContents contents, IntFunction<List<ListRow>> items) {
        List<GridPage> pages = List.of(new GridPage(List.of(), List.of(), 0));
        for (int i = 2; i < contents.module().dimensions().size(); i++) {
            pages = times(pages, items.apply(i));
        }
        List<GridPage> all = new ArrayList<>();
        for (GridPage page : pages) {
            for (int i = 0; i < contents.module().lineItems().size(); i++) {
                all.add(new GridPage(page.itemIds(), page.itemNames(), i));
            }
        }
        return all;
    }

    private static List<GridPage> times(List<GridPage> pages, List<ListRow> items) {
        List<GridPage> product = new ArrayList<>();
        for (GridPage page : pages) {
            for (ListRow item : items) {
                product.add(new GridPage(plus(page.itemIds(), item.id()), plus(page.itemNames(), item.name()), 0));
            }
        }
        return product;
    }

    private static List<String> plus(List<String> list, String last) {
        List<String> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
