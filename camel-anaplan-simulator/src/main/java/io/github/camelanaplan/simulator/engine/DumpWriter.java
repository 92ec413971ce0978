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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;

import io.github.camelanaplan.simulator.model.FileDefinition;

/**
 * Writes rows with problems to the dump while they are read, so that any number of them fits in memory. The header
 * comes first and must say how many error columns there are, hence there are as many as a row of this import can have
 * problems, at most two; further problems of a row are counted in the result only.
 */
final class DumpWriter implements Closeable {
    private static final int MAX_ERROR_COLUMNS = 2;

    private final UserFiles files;
    private final String importId;
    private final FileDefinition source;
    private final int errorColumns;
    private final Map<DumpLayout, CsvWriter> dumps = new EnumMap<>(DumpLayout.class);

    DumpWriter(UserFiles files, String importId, FileDefinition source, int possibleProblems) {
        this.files = files;
        this.importId = importId;
        this.source = source;
        this.errorColumns = Math.min(possibleProblems, MAX_ERROR_COLUMNS);
    }

    boolean hasRows() {
        return !dumps.isEmpty();
    }

    void write(List<String> columns, SourceRow row, List<RowProblem> problems) throws IOException {
        try {
            if (dumps.isEmpty()) {
                open(columns);
            }
            boolean rejected = problems.stream().anyMatch(RowProblem::isError);
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                fields.add(row.field(i));
            }
            fields.add(Long.toString(row.line()));
            for (int i = 0; i < errorColumns; i++) {
                fields.add(i < problems.size() ? problems.get(i).message() : "");
            }
            writeRecord((rejected ? RowProblem.Severity.ERROR : RowProblem.Severity.WARNING).letter(), fields);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (CsvWriter csv : dumps.values()) {
            try {
                csv.close();
            } catch (IOException e) {
                // the others have to be closed all the same
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void open(List<String> columns) throws IOException {
        for (DumpLayout layout : DumpLayout.values()) {
            dumps.put(
                    layout,
                    CsvWriter.builder()
                            .fieldSeparator(layout.separator(source))
                            .quoteStrategy(QuoteStrategies.ALWAYS)
                            .lineDelimiter(LineDelimiter.LF)
                            .build(files.dump(importId, layout), StandardCharsets.UTF_8));
        }
        List<String> header = new ArrayList<>(columns);
        header.add("_Line_");
        for (int i = 1; i <= errorColumns; i++) {
            header.add("_Error_" + i + "_");
        }
        writeRecord("_Status_", header);
    }

    private void writeRecord(String status, List<String> others) {
        dumps.forEach((layout, csv) -> csv.writeRecord(layout.columns(status, others)));
    }
}
