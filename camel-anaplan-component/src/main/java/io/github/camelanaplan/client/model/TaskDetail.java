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

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of what the service tells of a task.
 *
 * @param type        the code of the message, such as {@code hierarchyRowsProcessed}; the catalogue of codes is open
 * @param message     the message in the locale of the task; empty when there is none
 * @param occurrences how often it happened; the service gives 0 on summary lines
 * @param values      what the message was made of, in the order given; empty when there is nothing
 */
public record TaskDetail(String type, String message, int occurrences, Map<String, String> values)
        implements Serializable {
    public TaskDetail {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
