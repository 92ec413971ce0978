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
 * A process.
 *
 * @param id the id, 118…
 * @param name the name
 * @param steps imports, exports and actions in the order in which they run
 */
public record ProcessDefinition(String id, String name, List<ModelObject> steps) implements ModelObject {
    /** Copies the steps. */
    public ProcessDefinition {
        steps = List.copyOf(steps);
    }
}
