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

import java.util.List;

/** What an export writes out. */
public sealed interface ExportSource {
    /**
     * The cells of a module.
     *
     * @param module the module
     */
    record OfModule(ModuleDefinition module) implements ExportSource {}

    /**
     * The items of a list.
     *
     * @param list the list
     * @param columns names of properties, or {@code Name}, {@code Code}, {@code Parent}
     */
    record OfList(ListDefinition list, List<String> columns) implements ExportSource {
        /** Copies the columns. */
        public OfList {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Lines made up on the fly, the same on every run.
     *
     * @param size how many bytes
     */
    record OfSyntheticBytes(long size) implements ExportSource {}
}
