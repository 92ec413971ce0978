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
package io.github.camelanaplan.client.dump;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.model.DumpRow;

/**
 * Reads a dump row by row, holding one at a time. The header tells what is what; the separator is the comma, or what the
 * source had. To be closed when not read to its end. Not thread-safe.
 */
public final class DumpRows implements Iterator<DumpRow>, Closeable {
    /** A cell is as long as what was uploaded has it. */
    private static final StreamReadConstraints ANY_LENGTH =
            StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build();

    private static final CsvMapper CSV = CsvMapper.builder(
                    CsvFactory.builder().streamReadConstraints(ANY_LENGTH).build())
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .build();
    private static final int HEADER_CHARS = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final MappingIterator<List<String>> rows;
    private final List<String> header;
    private TransferFailedException failure;

    private DumpRows(MappingIterator<List<String>> rows) throws IOException {
        this.rows = rows;
        this.header = rows.hasNextValue() ? rows.nextValue() : List.of();
    }

    /** Reads a dump from its start. The rows close the stream; where there are none, as this fails, it is closed at once. */
    public static DumpRows read(InputStream dump) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(dump, StandardCharsets.UTF_8), HEADER_CHARS);
        try {
            skipMark(reader);
            CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(reader));
            return new DumpRows(CSV.readerForListOf(String.class).with(schema).readValues(reader));
        } catch (IOException | RuntimeException e) {
            try (reader) {
                throw e;
            }
        }
    }

    /** A byte-order mark would be part of the first name. */
    private static void skipMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
    }

    /** The character beside the column of line numbers, which every dump has. */
    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(HEADER_CHARS);
        StringBuilder start = new StringBuilder();
        // One by one: a stream may give less than it has, and no more of it is wanted than the header
        for (int c = reader.read(); c >= 0 && c != '\n' && start.length() < HEADER_CHARS - 1; c = reader.read()) {
            start.append((char) c);
        }
        reader.reset();
        String header = start.toString().strip().replace("\"", "");
        int line = header.indexOf("_Line_");
        int beside = line > 0 ? line - 1 : "_Line_".length();
        return line >= 0 && beside < header.length() ? header.charAt(beside) : ',';
    }

    /**
     * @throws TransferFailedException when the dump cannot be read on, at each further call again
     */
    @Override
    public boolean hasNext() {
        requireReadable();
        try {
            return rows.hasNextValue();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public DumpRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            return row(rows.nextValue());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** The parser would go on behind what it could not read, as if nothing had been there. */
    private void requireReadable() {
        if (failure != null) {
            throw failure;
        }
    }

    private TransferFailedException failed(IOException e) {
        failure = e.getCause() instanceof TransferFailedException known
                ? known
                : new TransferFailedException("The rejected rows cannot be read: " + reason(e) + hint(e), e);
        return failure;
    }

    private static String hint(IOException e) {
        boolean notRead = e.getCause() != null && !(e.getCause() instanceof JsonProcessingException);
        return e instanceof JsonProcessingException && !notRead ? "; fetched as CSV they can be seen as they came" : "";
    }

    private static String reason(IOException e) {
        return e instanceof JsonProcessingException parsing ? parsing.getOriginalMessage() : e.getMessage();
    }

    private DumpRow row(List<String> cells) {
        String status = null;
        Long line = null;
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            switch (header.get(i)) {
                case "_Status_" -> status = cells.get(i);
                case "_Line_" -> line = number(cells.get(i));
                default -> {
                    if (!isError(i)) {
                        columns.put(unused(header.get(i), columns), cells.get(i));
                    }
                }
            }
        }
        return new DumpRow(status, line, errors(cells), columns);
    }

    private List<String> errors(List<String> cells) {
        return IntStream.range(0, Math.min(header.size(), cells.size()))
                .filter(this::isError)
                .mapToObj(cells::get)
                .filter(error -> !error.isBlank())
                .toList();
    }

    private boolean isError(int column) {
        String name = header.get(column);
        return name.startsWith("_Error_") || name.startsWith("__Error__");
    }

    private static Long number(String text) {
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** Sources may have two columns of one name; neither is to be lost. */
    private static String unused(String name, Map<String, String> columns) {
        String candidate = name;
        for (int n = 2; columns.containsKey(candidate); n++) {
            candidate = name + " (" + n + ")";
        }
        return candidate;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
