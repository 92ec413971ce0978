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
import java.util.List;
import java.util.Map;

/**
 * A row that an import rejected or took with a warning.
 *
 * @param status  {@code E} for rejected, {@code W} for taken with a warning; null where the service gave none
 * @param line    the line in the source, counted from 1; null where the service gave none
 * @param errors  what is wrong, one entry a problem
 * @param columns the row as it was sent, by column name, in the order of the source
 */
public record DumpRow(String status, Long line, List<String> errors, Map<String, String> columns)
        implements Serializable {
    public DumpRow {
        errors = List.copyOf(errors);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
}
