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
package io.github.camelanaplan.client.preflight;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

/**
 * One way to read a header row.
 *
 * @param separator what was taken to separate columns
 * @param delimiter what was taken to enclose names; {@link Expectation#NONE} for nothing
 * @param names     the names that this gives; none when it cannot be read so
 * @param score     how well they fit what is expected
 */
record HeaderReading(char separator, char delimiter, List<String> names, int score) {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|', '^', '~', ':');
    private static final List<Character> DELIMITERS = List.of(Expectation.NONE, '"', '\'');
    private static final int UNREADABLE = -1;

    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    /** The way to read the line that gives the most of the expected names; the expected way unless another gives more. */
    static HeaderReading best(String line, Expectation expected) {
        HeaderReading best = read(line, expected.separator(), expected.delimiter(), expected);
        for (char separator : first(expected.separator(), SEPARATORS)) {
            for (char delimiter : first(expected.delimiter(), DELIMITERS)) {
                if (best.score < bestScore(expected)) {
                    HeaderReading other = read(line, separator, delimiter, expected);
                    best = other.score > best.score ? other : best;
                }
            }
        }
        return best;
    }

    /** Whether it has one name at least that is expected, which data would not have. */
    boolean isHeader(Expectation expected) {
        return expected.names().isEmpty() || score > 1;
    }

    private static List<Character> first(char expected, List<Character> others) {
        return Stream.concat(Stream.of(expected), others.stream()).distinct().toList();
    }

    private static int bestScore(Expectation expected) {
        return 2 * expected.names().size() + 1;
    }

    private static HeaderReading read(String line, char separator, char delimiter, Expectation expected) {
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        CsvSchema enclosed =
                delimiter == Expectation.NONE ? schema.withoutQuoteChar() : schema.withQuoteChar(delimiter);
        try (MappingIterator<List<String>> rows =
                CSV.readerForListOf(String.class).with(enclosed).readValues(line)) {
            List<String> names = rows.nextValue();
            return new HeaderReading(separator, delimiter, List.copyOf(names), score(names, expected));
        } catch (IOException | RuntimeException e) {
            return new HeaderReading(separator, delimiter, List.of(), UNREADABLE);
        }
    }

    /** Names count most, as they are hardly there by chance. */
    private static int score(List<String> names, Expectation expected) {
        int known = new ColumnMatch(expected.names(), names).matched();
        return 2 * known + (names.size() == expected.columns() ? 1 : 0);
    }
}
