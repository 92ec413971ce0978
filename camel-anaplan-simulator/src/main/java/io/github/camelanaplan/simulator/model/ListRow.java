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
 * An item of a list as it is stored.
 *
 * @param id the id, 201…
 * @param name the name, unique in the list
 * @param code the code, unique in the list, or empty for none
 * @param parentId the id of the parent item, or empty for none
 * @param values a value for each property of the list, empty when unset
 */
public record ListRow(String id, String name, String code, String parentId, List<String> values) {
    /** Copies the values. */
    public ListRow {
        values = List.copyOf(values);
    }

    /** The same item below another parent. */
    public ListRow withParentId(String newParentId) {
        return new ListRow(id, name, code, newParentId, values);
    }
}
