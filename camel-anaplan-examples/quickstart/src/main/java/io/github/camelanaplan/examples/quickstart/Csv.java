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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** How CSV is read here: in UTF-8, row by row. Blank lines are no rows; what a row has too little is empty. */
final class Csv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Csv() {}

    /** The rows, the header first. Closing them closes the stream; bytes that are not UTF-8 are an error. */
    static CloseableIterator<CsvRecord> rows(InputStream csv, char separator) throws IOException {
        // A decoder of its own reports what is malformed, where the reader would put in replacement characters
        BufferedReader text = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8.newDecoder()));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .ofCsvRecord(text)
                .iterator();
    }
}
