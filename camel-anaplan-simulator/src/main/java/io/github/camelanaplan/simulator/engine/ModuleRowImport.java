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

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelanaplan.simulator.model.CellKey;
import io.github.camelanaplan.simulator.model.ColumnMapping;
import io.github.camelanaplan.simulator.model.Format;
import io.github.camelanaplan.simulator.model.ListDefinition;
import io.github.camelanaplan.simulator.model.ModuleDefinition;
import io.github.camelanaplan.simulator.model.ModuleImportDefinition;
import io.github.camelanaplan.simulator.model.ModuleTable;
import io.github.camelanaplan.simulator.model.Transaction;

/**
 * Takes rows into cells of a module. A row whose item is unknown in any dimension fails as a whole; a value that
 * cannot be read fails its own cell only. An empty value clears a cell, a cell that stays as it was is ignored.
 * When several rows mean the same cell, their numbers are added up; for any other format the later rows fail.
 */
final class ModuleRowImport implements RowImport {
    private final ModuleImportDefinition definition;
    private final ModuleDefinition module;
    private final ModuleTable table;
    private final List<ItemLookup> lookups;
    private final Map<Integer, String> promptedItems = new HashMap<>();
    private final List<CellCounts> counts;
    private final Map<CellKey, String> written = new HashMap<>();
    private int[] dimensionColumns = {};
    private int[] lineItemColumns = {};

    ModuleRowImport(ModuleImportDefinition definition, Map<String, String> answers, Transaction transaction) {
        this.definition = definition;
        this.module = definition.target();
        this.table = transaction.writableModule(module.name());
        this.lookups = module.dimensions().stream()
                .map(list -> new ItemLookup(transaction.list(list.name())))
                .toList();
        this.counts = definition.lineItems().stream()
                .map(lineItem -> new CellCounts())
                .toList();
        for (int i = 0; i < lookups.size(); i++) {
            int dimension = i;
            String answer = answers.get(module.dimensions().get(i).name());
            if (answer != null) {
                lookups.get(i).idOf(answer).ifPresent(item -> promptedItems.put(dimension, item));
            }
        }
    }

    @Override
    public void start(List<String> columns) {
        MappedColumns mapped = new MappedColumns(definition, columns);
        dimensionColumns = module.dimensions().stream()
                .mapToInt(dimension -> mapped.indexOf(columnOf(dimension)))
                .toArray();
        lineItemColumns = definition.lineItems().stream()
                .mapToInt(lineItem -> mapped.indexOf(lineItem.column()))
                .toArray();
    }

    @Override
    public int possibleProblems() {
        return definition.dimensions().size() + definition.lineItems().size();
    }

    @Override
    public List<Detail> details() {
        List<Detail> details = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            details.add(counts.get(i).detail(definition.lineItems().get(i).target()));
        }
        return details;
    }

    @Override
    public List<RowProblem> take(SourceRow row) {
        List<RowProblem> problems = new ArrayList<>();
        List<String> items = items(row, problems);
        if (!problems.isEmpty()) {
            counts.forEach(CellCounts::failed);
            return problems;
        }
        for (int i = 0; i < lineItemColumns.length; i++) {
            takeCell(i, items, row.field(lineItemColumns[i]), problems);
        }
        return problems;
    }

    private List<String> items(SourceRow row, List<RowProblem> problems) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < dimensionColumns.length; i++) {
            Optional<String> item = dimensionColumns[i] < 0
                    ? Optional.ofNullable(promptedItems.get(i))
                    : lookups.get(i).idOf(row.field(dimensionColumns[i]));
            if (item.isPresent()) {
                items.add(item.get());
            } else {
                problems.add(RowProblem.error(
                        "moduleImportInvalidListIdentifier",
                        "Item not located in " + module.dimensions().get(i).name() + " list"));
            }
        }
        return items;
    }

    private void takeCell(int mapping, List<String> items, String text, List<RowProblem> problems) {
        int lineItem = module.lineItemIndex(definition.lineItems().get(mapping).target());
        Format format = module.lineItems().get(lineItem).format();
        CellKey key = new CellKey(lineItem, items);
        String earlier = written.get(key);
        if (earlier != null && format != Format.NUMBER) {
            problems.add(RowProblem.error("moduleImportRepeatedNonNumeric", "Repeated value for a cell"));
            counts.get(mapping).failed();
            return;
        }
        Optional<String> value = ValueReader.read(format, text, problems);
        if (value.isEmpty()) {
            counts.get(mapping).failed();
            return;
        }
        String sum = earlier == null ? value.get() : sum(earlier, value.get());
        written.put(key, sum);
        count(counts.get(mapping), write(key, sum, format));
    }

    private boolean write(CellKey key, String value, Format format) {
        String old = table.get(key).orElse("");
        boolean same = ValueReader.same(format, old, value);
        if (!same) {
            table.put(key, value);
        }
        return !same;
    }

    private static void count(CellCounts counts, boolean changed) {
        if (changed) {
            counts.written();
        } else {
            counts.ignored();
        }
    }

    private static String sum(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one + other;
        }
        return new BigDecimal(one).add(new BigDecimal(other)).toPlainString();
    }

    private String columnOf(ListDefinition dimension) {
        return definition.dimensions().stream()
                .filter(mapping -> mapping.target().equals(dimension.name()))
                .map(ColumnMapping::column)
                .findFirst()
                .orElse("");
    }
}
