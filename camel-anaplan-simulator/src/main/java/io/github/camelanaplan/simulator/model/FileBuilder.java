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
import java.util.Optional;

/** Declares an import's source file; by default UTF-8, comma, double quote, a header in line 1, data from line 2. */
public final class FileBuilder {
    private final String name;
    private Charset encoding = StandardCharsets.UTF_8;
    private String separator = ",";
    private String delimiter = "\"";
    private int headerRow = 1;
    private int firstDataRow = 2;
    private List<String> columns = List.of();
    private byte[] content;

    FileBuilder(String name) {
        this.name = name;
    }

    /** Sets the charset; a byte-order mark at the start of the content is skipped. */
    public FileBuilder encoding(Charset charset) {
        this.encoding = charset;
        return this;
    }

    /** Sets what parts columns. */
    public FileBuilder separator(char character) {
        this.separator = String.valueOf(character);
        return this;
    }

    /** Sets what encloses texts. */
    public FileBuilder delimiter(char character) {
        this.delimiter = String.valueOf(character);
        return this;
    }

    /** Nothing encloses texts. */
    public FileBuilder noDelimiter() {
        this.delimiter = "";
        return this;
    }

    /** Sets the line that names the columns, from 1; 0: none, columns are called {@code Column 1} and so on. */
    public FileBuilder headerRow(int line) {
        this.headerRow = line;
        return this;
    }

    /** Sets the line on which the data starts, from 1, below the header. */
    public FileBuilder firstDataRow(int line) {
        this.firstDataRow = line;
        return this;
    }

    /** Names the columns of the file, as metadata shows them; default: those that an import maps. */
    public FileBuilder columns(String... names) {
        this.columns = List.of(names);
        return this;
    }

    /** Sets what everyone sees who has not uploaded anything; default: nothing. */
    public FileBuilder defaultContent(byte[] bytes) {
        this.content = bytes.clone();
        return this;
    }

    Optional<byte[]> content() {
        return Optional.ofNullable(content);
    }

    FileDefinition build(String id) {
        if (headerRow < 0 || firstDataRow <= headerRow) {
            throw new IllegalArgumentException("File '" + name + "': the header row is 0 or more and the first data"
                    + " row is below it, but they are " + headerRow + " and " + firstDataRow);
        }
        return new FileDefinition(id, name, encoding, separator, delimiter, headerRow, firstDataRow, columns);
    }
}
