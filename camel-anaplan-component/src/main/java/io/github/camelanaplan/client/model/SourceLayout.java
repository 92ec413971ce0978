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

/**
 * How an import reads its file, as a model builder defined it. Whatever the service did not say is null.
 *
 * @param encoding     the character encoding
 * @param separator    what separates columns
 * @param delimiter    what encloses texts; empty for nothing
 * @param headerRow    the line of the header, counted from 1
 * @param firstDataRow the line of the first data row, counted from 1
 * @param headerNames  the names of the columns, those that the import does not map included; empty when the service
 *                     named none
 * @param columnCount  how many columns there are
 */
public record SourceLayout(
        String encoding,
        String separator,
        String delimiter,
        Integer headerRow,
        Integer firstDataRow,
        List<String> headerNames,
        Integer columnCount) {
    /** Of an import of which nothing is known. */
    public static final SourceLayout UNKNOWN = new SourceLayout(null, null, null, null, null, List.of(), null);

    /** Copies the names. */
    public SourceLayout {
        headerNames = List.copyOf(headerNames);
    }
}
