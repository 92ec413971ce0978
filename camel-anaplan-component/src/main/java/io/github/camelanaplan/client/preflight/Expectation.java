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

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Optional;

import io.github.camelanaplan.client.model.SourceLayout;

/**
 * What an import expects of its file, with nothing left open.
 *
 * @param charset   the encoding
 * @param separator what separates columns
 * @param delimiter what encloses texts; {@link #NONE} for nothing
 * @param headerRow the line of the header, from 1
 * @param names     of the columns; empty when only their number is known
 * @param columns   how many columns there are
 */
record Expectation(Charset charset, char separator, char delimiter, int headerRow, List<String> names, int columns) {
    static final char NONE = 0;

    /** What a layout asks for; empty when it leaves too much open for anything to be compared. */
    static Optional<Expectation> of(SourceLayout layout) {
        String separator = textOf(layout.separator());
        String delimiter = textOf(layout.delimiter());
        int columns = layout.headerNames().isEmpty()
                ? numberOf(layout.columnCount())
                : layout.headerNames().size();
        int headerRow = numberOf(layout.headerRow());
        boolean told = separator.length() == 1 && delimiter.length() <= 1 && headerRow > 0 && columns > 0;
        if (!told || !isKnown(layout.encoding())) {
            return Optional.empty();
        }
        return Optional.of(new Expectation(
                Charset.forName(layout.encoding()),
                separator.charAt(0),
                delimiter.isEmpty() ? NONE : delimiter.charAt(0),
                headerRow,
                layout.headerNames(),
                columns));
    }

    private static boolean isKnown(String encoding) {
        try {
            return encoding != null && Charset.isSupported(encoding);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    private static String textOf(String text) {
        return text == null ? "" : text;
    }

    private static int numberOf(Integer number) {
        return number == null ? 0 : number;
    }
}
