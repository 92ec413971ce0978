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

/** How an export lays out its table; the names are those that the service reports. */
public enum ExportLayout {
    /** One column per dimension, then one per line item; a row where any cell is set. */
    TABULAR_MULTI_COLUMN,
    /** One column per dimension, then {@code Line Item} and {@code Value}; a row per cell that is set. */
    TABULAR_SINGLE_COLUMN,
    /**
     * Rows are the items of the first dimension. With one dimension the columns are the line items; with more they are
     * the items of the second, and only the first page (first line item, first item of each further dimension) is
     * written.
     */
    GRID_CURRENT_PAGE,
    /** As {@link #GRID_CURRENT_PAGE}, all pages one below the other, with a leading column per page selector. */
    GRID_ALL_PAGES
}
