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

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import io.github.camelanaplan.simulator.model.ExportDefinition;

/** Writes the table of an export by its definition: encoding, separator, delimiter, quoting; lines end with LF. */
final class TableWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String DEFAULT_DELIMITER = "\"";

    /** Unicode promises that this is no character; it stands for "no comments". */
    private static final char NONE = '\uFFFF';

    private final ExportDefinition export;

    TableWriter(ExportDefinition export) {
        this.export = export;
    }

    void write(ExportTable table, OutputStream out) throws IOException {
        try (Writer text = new OutputStreamWriter(out, export.encoding())) {
            if (hasByteOrderMark(export.encoding())) {
                text.write(BYTE_ORDER_MARK);
            }
            int columns = table.columns().size();
            try (CsvWriter csv = csvWriter(text, columns)) {
                csv.writeRecord(table.columns().stream().map(ExportColumn::name).toList());
                table.forEachRow(csv::writeRecord);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private CsvWriter csvWriter(Writer text, int columns) {
        String delimiter = export.delimiter().isEmpty() ? DEFAULT_DELIMITER : export.delimiter();
        return CsvWriter.builder()
                .fieldSeparator(export.separator().charAt(0))
                .quoteCharacter(delimiter.charAt(0))
                .commentCharacter(NONE)
                .quoteStrategy(FieldQuoting.of(export.quoting(), columns))
                .lineDelimiter(LineDelimiter.LF)
                .build(text);
    }

    // Java's encoder for UTF-16 without a byte order writes the mark by itself
    private static boolean hasByteOrderMark(Charset encoding) {
        return encoding.equals(StandardCharsets.UTF_16LE) || encoding.equals(StandardCharsets.UTF_16BE);
    }
}
