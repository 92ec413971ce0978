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

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.github.camelanaplan.simulator.model.ListRow;
import io.github.camelanaplan.simulator.model.ListTable;

/** Finds the item that a text in a source means: by code, else by name, else by name ignoring case. */
final class ItemLookup {
    private final ListTable table;
    private Map<String, String> idsByLowerCaseName;

    ItemLookup(ListTable table) {
        this.table = table;
    }

    Optional<String> idOf(String text) {
        String wanted = text.strip();
        return wanted.isEmpty()
                ? Optional.empty()
                : table.byCodeOrName(wanted).map(ListRow::id).or(() -> ignoringCase(wanted));
    }

    private Optional<String> ignoringCase(String name) {
        if (idsByLowerCaseName == null) {
            idsByLowerCaseName = new HashMap<>();
            table.rows().forEach(row -> idsByLowerCaseName.putIfAbsent(lowerCase(row.name()), row.id()));
        }
        return Optional.ofNullable(idsByLowerCaseName.get(lowerCase(name)));
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
