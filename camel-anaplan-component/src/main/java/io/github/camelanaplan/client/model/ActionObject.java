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
package io.github.camelanaplan.client.model;

/**
 * An action that is neither import nor export nor process: deletes, sorts, copies, optimiser runs and others.
 *
 * @param id         12 digits, 117…
 * @param name       its name
 * @param actionType such as {@code DELETE_BY_SELECTION} or {@code ORDER_HIERARCHY}; null for those that have none
 */
public record ActionObject(String id, String name, String actionType) implements AnaplanObject {

    /** Whether running it takes items away. */
    public boolean deletes() {
        return actionType != null && actionType.contains("DELETE");
    }
}
