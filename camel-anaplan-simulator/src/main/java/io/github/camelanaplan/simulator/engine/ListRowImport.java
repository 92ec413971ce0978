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
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.github.camelanaplan.simulator.engine.ListRowCounts.Change;
import io.github.camelanaplan.simulator.model.ColumnMapping;
import io.github.camelanaplan.simulator.model.Format;
import io.github.camelanaplan.simulator.model.ListDefinition;
import io.github.camelanaplan.simulator.model.ListImportDefinition;
import io.github.camelanaplan.simulator.model.ListRow;
import io.github.camelanaplan.simulator.model.ListTable;
import io.github.camelanaplan.simulator.model.Transaction;
import io.github.camelanaplan.simulator.model.UnknownParent;

/**
 * Takes rows into a list: by code when one is mapped, else by name; in a numbered list without a code, each row is a
 * new item. Names, codes and parents are taken without surrounding blanks, texts as they are. A row that changes
 * nothing is ignored. An item that has the row's name and no code yet gets the row's code.
 */
final class ListRowImport implements RowImport {
    private final ListImportDefinition definition;
    private final ListDefinition list;
    private final Transaction transaction;
    private final ListTable table;
    private final Set<String> keys = new HashSet<>();
    private final ListRowCounts counts = new ListRowCounts();
    private final List<Integer> propertyColumns = new ArrayList<>();
    private int nameColumn;
    private int codeColumn;
    private int parentColumn;

    ListRowImport(ListImportDefinition definition, Transaction transaction) {
        this.definition = definition;
        this.list = definition.target();
        this.transaction = transaction;
        this.table = transaction.writableList(list.name());
    }

    @Override
    public void start(List<String> columns) {
        MappedColumns mapped = new MappedColumns(definition, columns);
        nameColumn = mapped.indexOf(definition.nameColumn());
        codeColumn = mapped.indexOf(definition.codeColumn());
        parentColumn = mapped.indexOf(definition.parentColumn());
        definition.properties().forEach(property -> propertyColumns.add(mapped.indexOf(property.column())));
    }

    @Override
    public int possibleProblems() {
        long checked = definition.properties().stream()
                .filter(property -> format(property) != Format.TEXT)
                .count();
        return 1 + (definition.parentColumn().isEmpty() ? 0 : 1) + (int) checked;
    }

    @Override
    public List<Detail> details() {
        return List.of(counts.detail(list.name()));
    }

    @Override
    public List<RowProblem> take(SourceRow row) {
        List<RowProblem> problems = new ArrayList<>();
        checkKey(row, problems);
        ListRow old = existing(row).orElseGet(() -> blank(row));
        checkName(row, old, problems);
        String parentId = parentId(row, old, problems);
        List<String> values = values(row, old, problems);
        if (problems.stream().anyMatch(RowProblem::isError)) {
            counts.failed();
            return problems;
        }
        Change change = isNew(old) ? create(row, parentId, values) : update(old, row, parentId, values);
        if (problems.isEmpty()) {
            counts.accepted(change);
        } else {
            counts.acceptedWithWarning(change);
        }
        return problems;
    }

    private void checkKey(SourceRow row, List<RowProblem> problems) {
        if (codeColumn < 0 && list.numbered()) {
            return;
        }
        String key = codeColumn < 0 ? name(row) : code(row);
        if (key.isEmpty()) {
            problems.add(RowProblem.error("hierarchyImportEmptyKey", "Empty key"));
        } else if (!keys.add(key)) {
            problems.add(RowProblem.error("hierarchyImportDuplicateKeyInSource", "Duplicate key in source"));
        }
    }

    private Optional<ListRow> existing(SourceRow row) {
        if (codeColumn < 0) {
            return list.numbered() ? Optional.empty() : table.byName(name(row));
        }
        Optional<ListRow> byCode = table.byCode(code(row));
        return byCode.isPresent() || nameColumn < 0
                ? byCode
                : table.byName(name(row)).filter(item -> item.code().isEmpty());
    }

    /** What an item is before its first row: named by its code until a name is mapped, and without an id. */
    private ListRow blank(SourceRow row) {
        return new ListRow(
                "", code(row), "", "", Collections.nCopies(list.properties().size(), ""));
    }

    private static boolean isNew(ListRow old) {
        return old.id().isEmpty();
    }

    private void checkName(SourceRow row, ListRow old, List<RowProblem> problems) {
        if (codeColumn < 0 || list.numbered() || !problems.isEmpty()) {
            return;
        }
        String name = wantedName(row, old);
        boolean taken =
                table.byName(name).filter(item -> !item.id().equals(old.id())).isPresent();
        if (name.isEmpty() || taken) {
            problems.add(new RowProblem(
                    RowProblem.Severity.ERROR, "hierarchyImportInvalidName", "Invalid name", "Invalid name: " + name));
        }
    }

    private String parentId(SourceRow row, ListRow old, List<RowProblem> problems) {
        if (parentColumn < 0) {
            return old.parentId();
        }
        String wanted = row.field(parentColumn).strip();
        if (wanted.isEmpty()) {
            return "";
        }
        Optional<ListRow> parent = transaction.list(list.parent()).byCodeOrName(wanted);
        if (parent.isEmpty()) {
            problems.add(
                    definition.unknownParent() == UnknownParent.WARN
                            ? RowProblem.warning("hierarchyImportInvalidParent", "Invalid parent")
                            : RowProblem.error("hierarchyImportInvalidParent", "Invalid parent"));
        }
        return parent.map(ListRow::id).orElse(old.parentId());
    }

    private List<String> values(SourceRow row, ListRow old, List<RowProblem> problems) {
        List<String> values = new ArrayList<>(old.values());
        for (int i = 0; i < propertyColumns.size(); i++) {
            ColumnMapping property = definition.properties().get(i);
            Format format = format(property);
            int index = list.propertyIndex(property.target());
            ValueReader.read(format, row.field(propertyColumns.get(i)), problems)
                    .filter(value -> !ValueReader.same(format, values.get(index), value))
                    .ifPresent(value -> values.set(index, value));
        }
        return values;
    }

    private Change create(SourceRow row, String parentId, List<String> values) {
        String name = list.numbered() ? table.nextNumberedName() : wantedName(row, blank(row));
        table.put(new ListRow(transaction.nextItemId(), name, code(row), parentId, values));
        return Change.CREATED;
    }

    private Change update(ListRow old, SourceRow row, String parentId, List<String> values) {
        String name = wantedName(row, old);
        String code = codeColumn < 0 ? old.code() : code(row);
        ListRow changed = new ListRow(old.id(), name, code, parentId, values);
        if (changed.equals(old)) {
            return Change.NONE;
        }
        if (!name.equals(old.name())) {
            counts.renamed();
        }
        table.put(changed);
        return Change.UPDATED;
    }

    private String wantedName(SourceRow row, ListRow old) {
        return nameColumn < 0 ? old.name() : name(row);
    }

    private String name(SourceRow row) {
        return row.field(nameColumn).strip();
    }

    private String code(SourceRow row) {
        return row.field(codeColumn).strip();
    }

    private Format format(ColumnMapping property) {
        return list.properties().get(list.propertyIndex(property.target())).format();
    }
}
