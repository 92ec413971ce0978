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

/**
 * Where a cell is.
 *
 * @param lineItem the position of the line item in its module
 * @param itemIds the ids of the items, one per dimension in the module's order
 */
public record CellKey(int lineItem, List<String> itemIds) {
    /** Copies the ids. */
    public CellKey {
        itemIds = List.copyOf(itemIds);
    }
}
