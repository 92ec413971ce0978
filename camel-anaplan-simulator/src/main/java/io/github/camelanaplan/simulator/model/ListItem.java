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

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An item of a list as it is at one moment.
 *
 * @param id the id, 12 digits
 * @param name the name; {@code #1} and so on in a numbered list
 * @param code the code, empty when it has none
 * @param parent the name of the parent item, empty when it has none
 * @param properties the properties that are set, by name, in the order of the list's definition
 */
public record ListItem(String id, String name, String code, String parent, Map<String, String> properties) {
    /** Copies the properties. */
    public ListItem {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
