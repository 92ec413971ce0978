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
 * A part of an import's mapping that whoever runs it must supply.
 *
 * @param entityType what is asked for: the name of a list, or for instance {@code Version}
 * @param entityNames the answers that are known; when empty, the items of the list of that name are, and when there is
 *     no such list, any name is
 */
public record Prompt(String entityType, List<String> entityNames) {
    /** Copies the names. */
    public Prompt {
        entityNames = List.copyOf(entityNames);
    }
}
