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
package io.github.camelanaplan.simulator.engine;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

import io.github.camelanaplan.simulator.model.FileDefinition;

/**
 * Reads the records of a source file by its definition, one at a time. Blank lines are no records. Bytes that are not
 * of the declared encoding become replacement characters, as for any other reader of text.
 */
final class SourceReader implements Closeable {
    /** A field of some 200 million characters: beyond what anybody uploads, and below what an array holds. */
    private static final int MAX_BUFFER = 1 << 28;

    /** Unicode promises that this is no character; it stands for "no delimiter". */
    private static final char NONE = '\uFFFF';

    private final FileDefinition file;
    private final SourceText text;
    private final CloseableIterator<SourceRow> records;
    private final List<String> columns;
    private SourceRow pending;

    /** Takes the stream over and reads as far as the first row of data. */
    SourceReader(FileDefinition file, InputStream bytes) throws IOException {
        this.file = file;
        this.text = SourceText.decode(bytes, file.encoding());
        CsvReader<SourceRow> reader = CsvReader.builder()
                .fieldSeparator(file.separator())
                .quoteCharacter(
                        file.delimiter().isEmpty() ? NONE : file.delimiter().charAt(0))
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(MAX_BUFFER)
                .build(new SourceRowHandler(), text);
        boolean reached = skipLines(reader, Math.max(file.headerRow(), 1) - 1);
        this.records = reader.iterator();
        this.columns = reached ? readColumns() : List.of();
    }

    /** The names of the columns; none when the file ends before its header or, without a header, before its data. */
    List<String> columns() {
        return columns;
    }

    /** The next row of data, empty at the end. */
    Optional<SourceRow> next() {
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        SourceRow row = pending == null ? read() : pending;
        pending = null;
        while (row != null && (row.line() < file.firstDataRow() || row.fields().isEmpty())) {
            row = read();
        }
        return Optional.ofNullable(row);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private List<String> readColumns() {
        SourceRow first = read();
        while (first != null
                && file.headerRow() == 0
                && (first.line() < file.firstDataRow() || first.fields().isEmpty())) {
            first = read();
        }
        if (first == null) {
            return List.of();
        }
        if (file.headerRow() > 0) {
            return first.fields().isEmpty()
                    ? List.of("")
                    : first.fields().stream().map(String::strip).toList();
        }
        pending = first;
        return IntStream.rangeClosed(1, first.fields().size())
                .mapToObj(number -> "Column " + number)
                .toList();
    }

    private static boolean skipLines(CsvReader<SourceRow> reader, int lines) {
        try {
            reader.skipLines(lines);
            return true;
        } catch (CsvParseException endOfFile) {
            return false;
        }
    }

    private SourceRow read() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            SourceRow row = records.next();
            if (row.endsQuoted() && !records.hasNext() && !text.endsWith(file.delimiter())) {
                throw new TaskFailure(
                        "unmatchedTextDelimiter", "Unmatched text delimiter in the record at line " + row.line());
            }
            return row;
        } catch (CsvParseException e) {
            throw new TaskFailure("importFailedGeneralError", "The source file cannot be parsed: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw new TaskFailure(
                    "importFailedGeneralError",
                    "The source file cannot be read: " + e.getCause().getMessage());
        }
    }
}
