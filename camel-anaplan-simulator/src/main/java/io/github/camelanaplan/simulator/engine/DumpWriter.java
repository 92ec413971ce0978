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
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;

/**
 * Writes rows with problems to the dump while they are read, so that any number of them fits in memory. The header
 * comes first and must say how many error columns there are, hence there are as many as a row of this import can have
 * problems, at most two; further problems of a row are counted in the result only.
 */
final class DumpWriter implements Closeable {
    private static final int MAX_ERROR_COLUMNS = 2;

    private final UserFiles files;
    private final String importId;
    private final int errorColumns;
    private CsvWriter csv;

    DumpWriter(UserFiles files, String importId, int possibleProblems) {
        this.files = files;
        this.importId = importId;
        this.errorColumns = Math.min(possibleProblems, MAX_ERROR_COLUMNS);
    }

    boolean hasRows() {
        return csv != null;
    }

    void write(List<String> columns, SourceRow row, List<RowProblem> problems) throws IOException {
        try {
            if (csv == null) {
                csv = open(columns);
            }
            boolean rejected = problems.stream().anyMatch(RowProblem::isError);
            List<String> fields = new ArrayList<>();
            fields.add((rejected ? RowProblem.Severity.ERROR : RowProblem.Severity.WARNING).letter());
            for (int i = 0; i < columns.size(); i++) {
                fields.add(row.field(i));
            }
            fields.add(Long.toString(row.line()));
            for (int i = 0; i < errorColumns; i++) {
                fields.add(i < problems.size() ? problems.get(i).message() : "");
            }
            csv.writeRecord(fields);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        if (csv != null) {
            csv.close();
        }
    }

    private CsvWriter open(List<String> columns) throws IOException {
        CsvWriter writer = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.LF)
                .build(files.dump(importId), StandardCharsets.UTF_8);
        List<String> header = new ArrayList<>();
        header.add("_Status_");
        header.addAll(columns);
        header.add("_Line_");
        for (int i = 1; i <= errorColumns; i++) {
            header.add("_Error_" + i + "_");
        }
        writer.writeRecord(header);
        return writer;
    }
}
