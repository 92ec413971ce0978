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

import io.github.camelanaplan.simulator.model.Format;
import io.github.camelanaplan.simulator.model.ListDefinition;

/**
 * A column of an export.
 *
 * @param name its name
 * @param dataType what it holds, as metadata calls it
 * @param listName the list whose items it shows, or empty
 */
record ExportColumn(String name, String dataType, String listName) {
    static ExportColumn ofItems(ListDefinition list) {
        return new ExportColumn(list.name(), "ENTITY", list.name());
    }

    static ExportColumn ofValues(String name, Format format) {
        return new ExportColumn(name, format.name(), "");
    }

    static ExportColumn ofMixedValues(String name) {
        return new ExportColumn(name, "MIXED", "");
    }

    static ExportColumn ofText(String name) {
        return new ExportColumn(name, "TEXT", "");
    }
}
