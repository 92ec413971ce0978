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

import java.util.concurrent.atomic.AtomicLong;

/**
 * The data of one model: items of lists, cells of modules. Thread-safe: readers see the state after some finished
 * import or delete, never half of one.
 */
public final class ModelData {
    private final ModelDefinition definition;
    private final AtomicLong itemIds = new AtomicLong();
    private volatile ModelTables tables;

    /** Starts with the items that the definition declares. */
    public ModelData(ModelDefinition definition) {
        this.definition = definition;
        this.tables = new InitialData(definition, this::nextItemId).load();
    }

    /**
     * A list to look into; it always shows the present.
     *
     * @throws IllegalArgumentException when the model has no list of that name
     */
    public ListData list(String name) {
        ListDefinition list = definition.lists().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No list is called '" + name + "'"));
        return new ListData(this, list);
    }

    /**
     * A module to look into; it always shows the present.
     *
     * @throws IllegalArgumentException when the model has no module of that name
     */
    public ModuleData module(String name) {
        ModuleDefinition module = definition.modules().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No module is called '" + name + "'"));
        return new ModuleData(this, module);
    }

    /** Everything as it is now. */
    public ModelTables tables() {
        return tables;
    }

    /** Starts to change something; the caller sees to it that nobody else does at the same time. */
    public Transaction begin() {
        return new Transaction(this);
    }

    void publish(ModelTables changed) {
        tables = changed;
    }

    String nextItemId() {
        return Scope.id(201, itemIds.getAndIncrement());
    }
}
