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
package io.github.camelanaplan.examples.quickstart;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.apache.camel.Body;

import io.github.camelanaplan.client.model.DumpRow;
import io.github.camelanaplan.client.model.TaskOutcome;

/**
 * Compares what comes back with what went in, row by row, and holds but one row of each. The methods are called by the
 * route, in this order: {@link #rejected} for each rejected row, {@link #rows}, {@link #row} for each of them, {@link
 * #finish}.
 */
public final class RoundTrip implements Closeable {
    private static final int QUARTERS = 4;
    private static final int PREVIEW = 4;
    private static final int WIDEST = 100;

    private final CsvFile csv;
    private final int rejects;
    private final Console console;
    private final Set<Long> rejectedLines = new HashSet<>();
    private final Table preview = new Table();
    private CloseableIterator<CsvRecord> sent;
    private long received;

    RoundTrip(Scenario scenario, Console console) {
        this.csv = scenario.csv();
        this.rejects = scenario.rejected();
        this.console = console;
    }

    /** Tells of a row that Anaplan rejected. */
    public void rejected(@Body DumpRow row) {
        rejectedLines.add(row.line());
        String cells = String.join(" | ", row.columns().values());
        console.say("line %-6d %s", row.line(), String.join(", ", row.errors()));
        console.say("            %s", Table.cut(cells, WIDEST));
    }

    /** The rows of what was exported. */
    public Iterator<CsvRecord> rows(@Body InputStream exported) throws IOException {
        if (rejectedLines.size() != rejects) {
            throw new QuickstartException(
                    "Anaplan was to reject " + rejects + " rows, but rejected " + rejectedLines.size());
        }
        console.step("Read back");
        sent = csv.rows();
        CloseableIterator<CsvRecord> rows = Csv.rows(exported, ',');
        preview.add(rows.next().getFields());
        sent.next();
        return rows;
    }

    /** Compares a row with the one that went in. */
    public void row(@Body CsvRecord row) {
        CsvRecord expected = nextTaken();
        received++;
        if (expected == null) {
            throw new QuickstartException("Row " + received + " came back, but was never sent: " + row.getFields());
        }
        List<String> wanted = filledUp(expected);
        if (!wanted.equals(row.getFields())) {
            throw new QuickstartException("The row of line " + expected.getStartingLineNumber() + " was sent as "
                    + wanted + " and came back as " + row.getFields());
        }
        if (received <= PREVIEW) {
            preview.add(wanted);
        }
        tellProgress();
    }

    /** Tells that all rows are there. */
    public void finish() throws IOException {
        CsvRecord missing = nextTaken();
        if (missing != null) {
            throw new QuickstartException("The row of line " + missing.getStartingLineNumber() + " did not come back: "
                    + missing.getFields());
        }
        close();
        console.say("%s, each equal to the one that was sent", Console.count(received, "row"));
        preview.lines().forEach(line -> console.say("%s", line));
    }

    /** Checks that the delete took away what had been loaded. */
    void compareDeleted(TaskOutcome outcome) {
        long deleted = outcome.details().stream()
                .mapToLong(detail -> Long.parseLong(detail.values().getOrDefault("affectedItems", "0")))
                .sum();
        if (deleted != received) {
            throw new QuickstartException(
                    "Anaplan was to delete the " + received + " rows that were loaded, but deleted " + deleted);
        }
    }

    /** How many rows came back. */
    long received() {
        return received;
    }

    private CsvRecord nextTaken() {
        while (sent.hasNext()) {
            CsvRecord row = sent.next();
            if (!rejectedLines.contains(row.getStartingLineNumber())) {
                return row;
            }
        }
        return null;
    }

    /** Anaplan fills up with blanks what a row has less than the header. */
    private List<String> filledUp(CsvRecord row) {
        List<String> fields = new ArrayList<>(row.getFields());
        while (fields.size() < csv.columns().size()) {
            fields.add("");
        }
        return fields;
    }

    private void tellProgress() {
        long all = csv.rowCount() - rejects;
        long quarter = received * QUARTERS / all;
        if (quarter > (received - 1) * QUARTERS / all) {
            console.more("%d %%  ", quarter * 100 / QUARTERS);
        }
    }

    @Override
    public void close() throws IOException {
        if (sent != null) {
            sent.close();
        }
    }
}
