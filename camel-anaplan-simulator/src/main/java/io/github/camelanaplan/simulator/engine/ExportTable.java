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
import java.util.function.Consumer;

/** The table that an export renders: one implementation per layout. */
interface ExportTable {
    /** The columns; their names are the header. */
    List<ExportColumn> columns();

    /** How many rows there are below the header. */
    long rowCount();

    /** Hands out the rows below the header, one by one, a field per column. */
    void forEachRow(Consumer<List<String>> sink);

    /** The table as metadata shows it. */
    default ExportDescription describe() {
        return new ExportDescription(
                columns().stream().map(ExportColumn::name).toList(),
                columns().stream().map(ExportColumn::dataType).toList(),
                columns().stream().map(ExportColumn::listName).toList(),
                rowCount());
    }
}
