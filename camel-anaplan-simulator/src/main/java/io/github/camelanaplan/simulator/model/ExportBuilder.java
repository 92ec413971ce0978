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

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Declares an export; by default tabular multiple column, UTF-8, comma, double quote, quoted where needed. Not
 * thread-safe.
 */
public final class ExportBuilder {
    private final String name;
    private Function<Scope, ExportSource> source = scope -> {
        throw problem("says not what it exports");
    };
    private List<String> columns = List.of();
    private ExportLayout layout = ExportLayout.TABULAR_MULTI_COLUMN;
    private Charset encoding = StandardCharsets.UTF_8;
    private String separator = ",";
    private String delimiter = "\"";
    private Quoting quoting = Quoting.WHERE_NEEDED;
    private String exportFormat = "text/csv";

    ExportBuilder(String name) {
        this.name = name;
    }

    /** Exports the cells of a module. */
    public ExportBuilder ofModule(String module) {
        this.source = scope -> new ExportSource.OfModule(scope.module(module));
        return this;
    }

    /** Exports the items of a list, always tabular multiple column. */
    public ExportBuilder ofList(String list) {
        this.source = scope -> ofList(scope.list(list));
        return this;
    }

    /** Exports lines made up on the fly, the same on every run and never held in memory. */
    public ExportBuilder ofSyntheticBytes(long size) {
        if (size < 0) {
            throw problem("has a negative size");
        }
        this.source = scope -> new ExportSource.OfSyntheticBytes(size);
        return this;
    }

    /**
     * Chooses the columns of a list export: names of properties, or {@code Name}, {@code Code}, {@code Parent}.
     * Default: Name, Code, Parent where there is a parent list, then all properties.
     */
    public ExportBuilder columns(String... names) {
        this.columns = List.of(names);
        return this;
    }

    /** Sets the layout of a module export. */
    public ExportBuilder layout(ExportLayout exportLayout) {
        this.layout = exportLayout;
        return this;
    }

    /** Sets the charset. UTF-16 in either byte order starts with a byte-order mark, UTF-8 does not. */
    public ExportBuilder encoding(Charset charset) {
        this.encoding = charset;
        return this;
    }

    /** Sets what parts columns. */
    public ExportBuilder separator(char character) {
        this.separator = String.valueOf(character);
        return this;
    }

    /** Sets what encloses texts. */
    public ExportBuilder delimiter(char character) {
        this.delimiter = String.valueOf(character);
        return this;
    }

    /** Declares no delimiter; a double quote is used where a field could not be read back without. */
    public ExportBuilder noDelimiter() {
        this.delimiter = "";
        return this;
    }

    /** Encloses every field. */
    public ExportBuilder quoteAll() {
        this.quoting = Quoting.ALL;
        return this;
    }

    /** Sets the media type that metadata shows; default {@code text/csv}. */
    public ExportBuilder exportFormat(String mediaType) {
        this.exportFormat = mediaType;
        return this;
    }

    ExportDefinition build(String id, Scope scope) {
        return new ExportDefinition(
                id, name, source.apply(scope), layout, encoding, separator, delimiter, quoting, exportFormat);
    }

    private ExportSource ofList(ListDefinition list) {
        if (layout != ExportLayout.TABULAR_MULTI_COLUMN) {
            throw problem("exports a list, which has one layout only: TABULAR_MULTI_COLUMN");
        }
        columns.forEach(column -> ItemColumn.of(list, column));
        return new ExportSource.OfList(list, columns.isEmpty() ? allColumns(list) : columns);
    }

    private static List<String> allColumns(ListDefinition list) {
        List<String> all = new ArrayList<>(List.of("Name", "Code"));
        if (list.hasParent()) {
            all.add("Parent");
        }
        all.addAll(list.propertyNames());
        return all;
    }

    private IllegalArgumentException problem(String what) {
        return new IllegalArgumentException("Export '" + name + "' " + what);
    }
}
