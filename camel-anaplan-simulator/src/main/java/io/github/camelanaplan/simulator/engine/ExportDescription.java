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

/**
 * The table that an export would write now, as metadata shows it.
 *
 * @param headerNames the columns
 * @param dataTypes per column {@code ENTITY}, {@code TEXT}, {@code NUMBER}, {@code BOOLEAN}, {@code DATE} or
 *     {@code MIXED}
 * @param listNames per column the list whose items it shows, or empty
 * @param rowCount how many rows, without the header; an estimate
 */
public record ExportDescription(
        List<String> headerNames, List<String> dataTypes, List<String> listNames, long rowCount) {
    /** Copies the lists. */
    public ExportDescription {
        headerNames = List.copyOf(headerNames);
        dataTypes = List.copyOf(dataTypes);
        listNames = List.copyOf(listNames);
    }

    static ExportDescription of(List<ExportColumn> columns, long rowCount) {
        return new ExportDescription(
                columns.stream().map(ExportColumn::name).toList(),
                columns.stream().map(ExportColumn::dataType).toList(),
                columns.stream().map(ExportColumn::listName).toList(),
                rowCount);
    }
}
