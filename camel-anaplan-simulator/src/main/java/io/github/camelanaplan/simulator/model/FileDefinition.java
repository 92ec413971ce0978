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

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An import's source file and how imports parse it. The bytes themselves are stored as they come: wrong settings show
 * when an import runs.
 *
 * @param id the id, 113…
 * @param name the name
 * @param encoding the charset
 * @param separator what parts columns, one character
 * @param delimiter what encloses texts: one character, or empty for none
 * @param headerRow the line that names the columns, from 1; 0 when there is none, columns are then called
 *     {@code Column 1} and so on
 * @param firstDataRow the line on which the data starts, from 1
 * @param columns the columns that the file is declared to have; empty when that was left open
 */
public record FileDefinition(
        String id,
        String name,
        Charset encoding,
        String separator,
        String delimiter,
        int headerRow,
        int firstDataRow,
        List<String> columns)
        implements ModelObject {
    /** Copies the columns. */
    public FileDefinition {
        columns = List.copyOf(columns);
    }

    /** A file as it comes into being unless told otherwise: UTF-8, comma, double quote, a header, data below it. */
    public static FileDefinition withDefaults(String id, String name) {
        return new FileDefinition(id, name, StandardCharsets.UTF_8, ",", "\"", 1, 2, List.of());
    }
}
