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

/** Declares an import from a file into a list. Not thread-safe. */
public final class ListImportBuilder {
    private final String importName;
    private final ImportMapping mapping;
    private final List<ColumnMapping> properties = new ArrayList<>();
    private String nameColumn = "";
    private String codeColumn = "";
    private String parentColumn = "";
    private UnknownParent unknownParent = UnknownParent.REJECT;

    ListImportBuilder(String importName) {
        this.importName = importName;
        this.mapping = new ImportMapping(importName);
    }

    /** Names the source file. */
    public ListImportBuilder from(String file) {
        mapping.from(file);
        return this;
    }

    /** Names the list. */
    public ListImportBuilder into(String list) {
        mapping.into(list);
        return this;
    }

    /** Maps the column that holds the item's name; not for numbered lists. */
    public ListImportBuilder name(String column) {
        this.nameColumn = column;
        return this;
    }

    /** Maps the column that holds the item's code, which then is the key. */
    public ListImportBuilder code(String column) {
        this.codeColumn = column;
        return this;
    }

    /** Maps the column that holds the code or name of the parent. */
    public ListImportBuilder parent(String column) {
        this.parentColumn = column;
        return this;
    }

    /** Accepts rows whose parent is not found, without a parent and with a warning; default: they are rejected. */
    public ListImportBuilder acceptUnknownParents() {
        this.unknownParent = UnknownParent.WARN;
        return this;
    }

    /** Maps a column to a property. */
    public ListImportBuilder property(String property, String column) {
        properties.add(new ColumnMapping(property, column));
        return this;
    }

    /**
     * Whoever runs the import must name an entity.
     *
     * @param entityType what is asked for, for instance {@code Version}
     * @param entityNames the names that are known; when left out, the items of the list called {@code entityType} are,
     *     and when there is no such list, any name is
     */
    public ListImportBuilder promptFor(String entityType, String... entityNames) {
        mapping.promptFor(entityType, entityNames);
        return this;
    }

    ListImportDefinition build(String id, Scope scope) {
        ListDefinition list = scope.list(mapping.target());
        check(list);
        Stream<String> mapped = Stream.concat(
                Stream.of(nameColumn, codeColumn, parentColumn),
                properties.stream().map(ColumnMapping::column));
        return new ListImportDefinition(
                id,
                importName,
                mapping.file(scope),
                list,
                nameColumn,
                codeColumn,
                parentColumn,
                unknownParent,
                properties,
                mapping.sourceColumns(scope, mapped),
                mapping.prompts());
    }

    private void check(ListDefinition list) {
        properties.forEach(property -> list.propertyIndex(property.target()));
        if (list.numbered() && !nameColumn.isEmpty()) {
            throw mapping.problem("maps a name, but '" + list.name() + "' is numbered");
        }
        if (!list.numbered() && nameColumn.isEmpty() && codeColumn.isEmpty()) {
            throw mapping.problem("maps neither a name nor a code");
        }
        if (!parentColumn.isEmpty() && !list.hasParent()) {
            throw mapping.problem("maps a parent, but '" + list.name() + "' has no parent list");
        }
    }
}
