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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.camelanaplan.simulator.model.DeleteActionDefinition;
import io.github.camelanaplan.simulator.model.ItemColumn;
import io.github.camelanaplan.simulator.model.ListDefinition;
import io.github.camelanaplan.simulator.model.ListItem;
import io.github.camelanaplan.simulator.model.ListRow;
import io.github.camelanaplan.simulator.model.ListTable;
import io.github.camelanaplan.simulator.model.ModelData;
import io.github.camelanaplan.simulator.model.ModelDefinition;
import io.github.camelanaplan.simulator.model.ModuleDefinition;
import io.github.camelanaplan.simulator.model.Transaction;

/**
 * Deletes items of one list, and the cells of modules that belong to them. Items of other lists whose parent is deleted
 * stay, without a parent.
 */
record DeleteRun(DeleteActionDefinition action, ModelDefinition model, ModelData data) {
    Outcome run() {
        ListDefinition list = action.list();
        Set<String> ids = selected();
        Transaction transaction = data.begin();
        ids.forEach(transaction.writableList(list.name())::remove);
        model.modules().forEach(module -> clearCells(module, ids, transaction));
        model.lists().stream()
                .filter(child -> child.parent().equals(list.name()))
                .forEach(child -> orphan(transaction.writableList(child.name()), ids));
        transaction.commit();
        String message = "%d items were deleted from the list %s using %s"
                .formatted(ids.size(), list.name(), action.filterName());
        List<String> values = List.of(
                "affectedItems", Integer.toString(ids.size()),
                "targetName", list.name(),
                "filterName", action.filterName());
        return Outcome.success(new Detail("deleteFromSelectionSucceeded", message, 0, values));
    }

    private Set<String> selected() {
        Function<ListItem, String> property =
                action.property().isEmpty() ? item -> action.value() : ItemColumn.of(action.list(), action.property());
        return data.tables()
                .items(action.list())
                .filter(item -> property.apply(item).equals(action.value()))
                .map(ListItem::id)
                .collect(Collectors.toSet());
    }

    private void clearCells(ModuleDefinition module, Set<String> ids, Transaction transaction) {
        for (int i = 0; i < module.dimensions().size(); i++) {
            if (module.dimensions().get(i).name().equals(action.list().name())) {
                transaction.writableModule(module.name()).removeItems(i, ids);
            }
        }
    }

    private static void orphan(ListTable children, Set<String> ids) {
        List<ListRow> orphans = children.rows().stream()
                .filter(child -> ids.contains(child.parentId()))
                .toList();
        orphans.forEach(child -> children.put(child.withParentId("")));
    }
}
