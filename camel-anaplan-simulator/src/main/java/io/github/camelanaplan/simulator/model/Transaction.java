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

import java.util.HashMap;
import java.util.Map;

/**
 * Changes to a model's data that show all at once, or not at all when they are not committed. Confined to one thread;
 * at most one at a time per model, which is what the service's exclusive model transaction comes to.
 */
public final class Transaction {
    private final ModelData data;
    private final ModelTables base;
    private final Map<String, ListTable> changedLists = new HashMap<>();
    private final Map<String, ModuleTable> changedModules = new HashMap<>();

    Transaction(ModelData data) {
        this.data = data;
        this.base = data.tables();
    }

    /** A list with the changes so far, for reading. */
    public ListTable list(String name) {
        ListTable changed = changedLists.get(name);
        return changed == null ? base.lists().get(name) : changed;
    }

    /** A module with the changes so far, for reading. */
    public ModuleTable module(String name) {
        ModuleTable changed = changedModules.get(name);
        return changed == null ? base.modules().get(name) : changed;
    }

    /** A list for writing. */
    public ListTable writableList(String name) {
        return changedLists.computeIfAbsent(name, key -> base.lists().get(key).copy());
    }

    /** A module for writing. */
    public ModuleTable writableModule(String name) {
        return changedModules.computeIfAbsent(
                name, key -> base.modules().get(key).copy());
    }

    /** A new id for a list item. Ids of a transaction that comes to nothing are lost. */
    public String nextItemId() {
        return data.nextItemId();
    }

    /** Makes all changes visible. Call it once, as the last thing. */
    public void commit() {
        Map<String, ListTable> lists = new HashMap<>(base.lists());
        lists.putAll(changedLists);
        Map<String, ModuleTable> modules = new HashMap<>(base.modules());
        modules.putAll(changedModules);
        data.publish(new ModelTables(lists, modules));
    }
}
