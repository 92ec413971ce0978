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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * A CSV that was read once from the first row to the last, so that it is known to be one.
 *
 * @param name       of the file
 * @param content    what the route gets as body
 * @param separator  what parts the columns
 * @param headerLine the line that names them, from 1
 * @param columns    their names, without surrounding blanks; some may be empty or the same
 * @param rowCount   how many rows there are below the header
 */
record CsvFile(String name, Path content, char separator, int headerLine, List<String> columns, long rowCount) {
    private static final char[] SEPARATORS = {',', ';', '\t'};

    /**
     * Reads a CSV.
     *
     * @throws QuickstartException saying why it cannot be read
     */
    static CsvFile read(Path file) {
        String name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            throw new QuickstartException(file.toAbsolutePath() + " is a folder; give the path of a CSV in it");
        }
        if (!Files.isRegularFile(file)) {
            throw new QuickstartException("There is no file " + file.toAbsolutePath());
        }
        try {
            return read(name, file, separator(file));
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new QuickstartException(name + " cannot be read as CSV in UTF-8: " + reason(e), e);
        }
    }

    private static CsvFile read(String name, Path file, char separator) throws IOException {
        try (CloseableIterator<CsvRecord> rows = rows(file, separator)) {
            CsvRecord header = rows.hasNext() ? rows.next() : null;
            if (header == null || header.getFields().stream().allMatch(String::isBlank)) {
                throw new QuickstartException(name + " has no header that names a column");
            }
            long count = 0;
            for (; rows.hasNext(); rows.next()) {
                count++;
            }
            List<String> columns =
                    header.getFields().stream().map(String::strip).toList();
            return new CsvFile(name, file, separator, (int) header.getStartingLineNumber(), columns, count);
        }
    }

    /** Whichever makes the most columns of the header; the comma where there is only one column anyway. */
    private static char separator(Path file) throws IOException {
        char best = SEPARATORS[0];
        int most = 0;
        for (char candidate : SEPARATORS) {
            int columns = columns(file, candidate);
            if (columns > most) {
                best = candidate;
                most = columns;
            }
        }
        return best;
    }

    private static int columns(Path file, char separator) throws IOException {
        try (CloseableIterator<CsvRecord> rows = rows(file, separator)) {
            return rows.hasNext() ? rows.next().getFieldCount() : 0;
        } catch (CsvParseException notThisOne) {
            return 0;
        }
    }

    /** The innermost of what libraries wrapped, in words. */
    private static String reason(Throwable problem) {
        Throwable reason = problem;
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        return reason instanceof CharacterCodingException
                ? "it holds bytes that are not UTF-8"
                : String.valueOf(reason.getMessage());
    }

    private static CloseableIterator<CsvRecord> rows(Path file, char separator) throws IOException {
        return Csv.rows(Files.newInputStream(file), separator);
    }

    /** Whether the one column looks like several that are parted by what is no separator here. */
    boolean looksUnparted() {
        return columns.size() == 1 && columns.get(0).contains("|");
    }

    /** All rows again, the header first. */
    CloseableIterator<CsvRecord> rows() throws IOException {
        return rows(content, separator);
    }
}
