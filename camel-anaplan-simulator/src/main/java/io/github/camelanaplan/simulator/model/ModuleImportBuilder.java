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
import java.util.stream.Stream;

/** Declares an import from a file into the cells of a module. Not thread-safe. */
public final class ModuleImportBuilder {
    private final String importName;
    private final ImportMapping mapping;
    private final List<ColumnMapping> dimensions = new ArrayList<>();
    private final List<ColumnMapping> lineItems = new ArrayList<>();

    ModuleImportBuilder(String importName) {
        this.importName = importName;
        this.mapping = new ImportMapping(importName);
    }

    /** Names the source file. */
    public ModuleImportBuilder from(String file) {
        mapping.from(file);
        return this;
    }

    /** Names the module. */
    public ModuleImportBuilder into(String module) {
        mapping.into(module);
        return this;
    }

    /** Maps the column that holds the code or name of the item of a dimension. */
    public ModuleImportBuilder dimension(String list, String column) {
        dimensions.add(new ColumnMapping(list, column));
        return this;
    }

    /** Maps a column to a line item. */
    public ModuleImportBuilder lineItem(String lineItem, String column) {
        lineItems.add(new ColumnMapping(lineItem, column));
        return this;
    }

    /**
     * Whoever runs the import must name an entity. When its type is the name of a dimension that no column is mapped
     * to, all rows go to that item.
     *
     * @param entityType what is asked for, for instance {@code Version}
     * @param entityNames the names that are known; when left out, the items of the list called {@code entityType} are,
     *     and when there is no such list, any name is
     */
    public ModuleImportBuilder promptFor(String entityType, String... entityNames) {
        mapping.promptFor(entityType, entityNames);
        return this;
    }

    ModuleImportDefinition build(String id, Scope scope) {
        ModuleDefinition module = scope.module(mapping.target());
        check(module);
        Stream<String> mapped =
                Stream.of(dimensions, lineItems).flatMap(List::stream).map(ColumnMapping::column);
        return new ModuleImportDefinition(
                id,
                importName,
                mapping.file(scope),
                module,
                dimensions,
                lineItems,
                mapping.sourceColumns(scope, mapped),
                mapping.prompts());
    }

    private void check(ModuleDefinition module) {
        if (lineItems.isEmpty()) {
            throw mapping.problem("maps no line item");
        }
        lineItems.forEach(lineItem -> module.lineItemIndex(lineItem.target()));
        dimensions.forEach(dimension -> module.dimensionIndex(dimension.target()));
        for (ListDefinition dimension : module.dimensions()) {
            Stream<String> mapped = dimensions.stream().map(ColumnMapping::target);
            Stream<String> prompted = mapping.prompts().stream().map(Prompt::entityType);
            if (Stream.concat(mapped, prompted).noneMatch(dimension.name()::equals)) {
                throw mapping.problem("neither maps nor prompts for dimension '" + dimension.name() + "'");
            }
        }
    }
}
