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

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer to what an import asks for at run time, such as the version to load into.
 *
 * @param importId   narrows it to one import of a process; null for all that ask
 * @param entityType what is asked for, such as {@code Version} or the name of a list
 * @param entityName the answer
 */
public record MappingParameter(String importId, String entityType, String entityName) {
    private static final Pattern NARROWED = Pattern.compile("(\\d{12}):(.+)");

    /** Reads entries of {@code entityType} or {@code importId:entityType} to entity name, in order. */
    public static List<MappingParameter> of(Map<String, ?> entries) {
        return entries.entrySet().stream()
                .map(entry -> of(entry.getKey(), String.valueOf(entry.getValue())))
                .toList();
    }

    private static MappingParameter of(String key, String entityName) {
        Matcher narrowed = NARROWED.matcher(key);
        return narrowed.matches()
                ? new MappingParameter(narrowed.group(1), narrowed.group(2), entityName)
                : new MappingParameter(null, key, entityName);
    }

    /** Whether this answers already what another is an answer to: the same question, of the same import or of all. */
    public boolean covers(MappingParameter other) {
        return entityType.equalsIgnoreCase(other.entityType) && (importId == null || importId.equals(other.importId));
    }
}
