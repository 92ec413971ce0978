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

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The items of one list, in the order in which they came. Written to only within a {@link Transaction}. */
public final class ListTable {
    private final Map<String, ListRow> rows;
    private final Map<String, String> idsByCode;
    private final Map<String, String> idsByName;
    private long lastNumber;

    ListTable() {
        this.rows = new LinkedHashMap<>();
        this.idsByCode = new HashMap<>();
        this.idsByName = new HashMap<>();
    }

    private ListTable(ListTable other) {
        this.rows = new LinkedHashMap<>(other.rows);
        this.idsByCode = new HashMap<>(other.idsByCode);
        this.idsByName = new HashMap<>(other.idsByName);
        this.lastNumber = other.lastNumber;
    }

    ListTable copy() {
        return new ListTable(this);
    }

    /** All rows in order; a view. */
    public Collection<ListRow> rows() {
        return Collections.unmodifiableCollection(rows.values());
    }

    /** How many items there are. */
    public int size() {
        return rows.size();
    }

    /** The item with an id. */
    public Optional<ListRow> byId(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    /** The item with a code, exactly. */
    public Optional<ListRow> byCode(String code) {
        return Optional.ofNullable(idsByCode.get(code)).map(rows::get);
    }

    /** The item with a name, exactly. */
    public Optional<ListRow> byName(String name) {
        return Optional.ofNullable(idsByName.get(name)).map(rows::get);
    }

    /** The item with a code or else with a name. */
    public Optional<ListRow> byCodeOrName(String codeOrName) {
        return byCode(codeOrName).or(() -> byName(codeOrName));
    }

    /** The next name in a numbered list; a name is never given out twice, even when its item is deleted. */
    public String nextNumberedName() {
        lastNumber++;
        return "#" + lastNumber;
    }

    /** Adds an item, or replaces the one with its id. */
    public void put(ListRow row) {
        ListRow old = rows.put(row.id(), row);
        if (old != null) {
            unindex(old);
        }
        idsByName.put(row.name(), row.id());
        if (!row.code().isEmpty()) {
            idsByCode.put(row.code(), row.id());
        }
    }

    /** Removes an item if it is there. */
    public void remove(String id) {
        ListRow old = rows.remove(id);
        if (old != null) {
            unindex(old);
        }
    }

    private void unindex(ListRow row) {
        // by key and value: the name or code may meanwhile belong to another item
        idsByName.remove(row.name(), row.id());
        idsByCode.remove(row.code(), row.id());
    }
}
