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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import io.github.camelanaplan.client.model.ContentFinding;
import io.github.camelanaplan.client.model.ContentFinding.Kind;

/** What there is to say about the beginning of content. */
final class StartCheck {
    /** Numbers, with what stands around them, and dates. */
    private static final Pattern DATA =
            Pattern.compile("[-+(]?\\p{Sc}?\\s?\\d[\\d.,'\\s]*[)%]?|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*");
    /** What single-byte text mostly is; it has nearly every byte. */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final Expectation expected;
    private final byte[] bytes;
    private final boolean all;
    private final List<ContentFinding> findings = new ArrayList<>();

    private StartCheck(Expectation expected, byte[] bytes, boolean all) {
        this.expected = expected;
        this.bytes = bytes;
        this.all = all;
    }

    /** Whether the bytes go far enough to have the header row. */
    static boolean isEnough(Expectation expected, byte[] bytes) {
        Decoding decoding = Decoding.of(bytes, expected.charset());
        return HeaderLine.find(decoding.text(), false, expected).state() != HeaderLine.State.UNFINISHED;
    }

    /**
     * @param all whether the content has no more than these bytes
     */
    static List<ContentFinding> findings(Expectation expected, byte[] bytes, boolean all) {
        StartCheck check = new StartCheck(expected, bytes, all);
        check.run();
        return List.copyOf(check.findings);
    }

    private void run() {
        if (Decoding.startsWith(bytes, 'P', 'K', 3, 4)) {
            found(Kind.ENCODING, "it is a ZIP archive, as workbooks (.xlsx) are, and no text");
        } else if (Decoding.startsWith(bytes, 0x1f, 0x8b)) {
            found(Kind.ENCODING, "it is compressed by gzip, and no text");
        } else {
            Decoding shown = Decoding.of(bytes, expected.charset());
            HeaderLine line = HeaderLine.findIn(shown.text(), all, expected);
            Decoding decoding = encoding(shown, line);
            header(decoding == shown ? line : HeaderLine.findIn(decoding.text(), all, expected));
        }
    }

    /** Tells of the encoding, and how the content is best read. */
    private Decoding encoding(Decoding shown, HeaderLine line) {
        String declared = expected.charset().name();
        if (shown.mark()
                && !Decoding.knowsMarks(expected.charset())
                && shown.charset().equals(StandardCharsets.UTF_8)) {
            found(
                    Kind.BYTE_ORDER_MARK,
                    "it begins with the byte-order mark of UTF-8, which the import, as it expects " + declared
                            + ", takes for the beginning of the first column's name");
            return shown;
        }
        if (!shown.isOf(expected.charset())) {
            found(Kind.ENCODING, "it is in " + shown.charset().name() + ", where the import expects " + declared);
            return shown;
        }
        OptionalInt fault = shown.firstFault(line.end());
        if (fault.isPresent()) {
            String hex = String.format("0x%02X", bytes[fault.getAsInt()]);
            found(
                    Kind.ENCODING,
                    "byte " + (fault.getAsInt() + 1) + " (" + hex + ") is no text in " + declared
                            + ", which the import expects");
            return Decoding.as(WESTERN, bytes);
        }
        return looksLikeUtf8(shown, line);
    }

    /** Any bytes are text in a single-byte encoding; but what is text in UTF-8 as well was hardly meant otherwise. */
    private Decoding looksLikeUtf8(Decoding shown, HeaderLine line) {
        boolean plain = line.text().chars().allMatch(c -> c < 0x80);
        if (plain || expected.charset().newEncoder().maxBytesPerChar() > 1) {
            return shown;
        }
        Decoding other = Decoding.as(StandardCharsets.UTF_8, bytes);
        HeaderLine otherLine = HeaderLine.findIn(other.text(), all, expected);
        boolean fits = other.firstFault(otherLine.end()).isEmpty()
                && HeaderReading.best(otherLine.text(), expected).score()
                        >= HeaderReading.best(line.text(), expected).score();
        if (!fits) {
            return shown;
        }
        found(
                Kind.ENCODING,
                "it looks like UTF-8, where the import expects "
                        + expected.charset().name());
        return other;
    }

    private void header(HeaderLine line) {
        if (bytes.length == 0) {
            found(Kind.HEADER_MISSING, "it is empty: even the header row is missing");
        } else if (line.state() == HeaderLine.State.MISSING) {
            found(
                    Kind.HEADER_MISSING,
                    "the header row is missing: it should be line " + expected.headerRow()
                            + ", and the content ends before");
        } else if (line.state() == HeaderLine.State.UNFINISHED) {
            found(
                    Kind.HEADER_TOO_LONG,
                    "the header row (line " + expected.headerRow() + ") does not end within " + ContentStart.MOST
                            + " bytes, and was not compared");
        } else if (line.text().isBlank()) {
            found(Kind.HEADER_MISSING, "the header row is missing: line " + expected.headerRow() + " is blank");
        } else {
            reading(HeaderReading.best(line.text(), expected));
        }
    }

    private void reading(HeaderReading best) {
        if (best.separator() != expected.separator()) {
            found(
                    Kind.SEPARATOR,
                    "columns are separated by " + Words.separators(best.separator()) + ", where the import expects "
                            + Words.separators(expected.separator()));
        }
        if (best.delimiter() != expected.delimiter()) {
            found(
                    Kind.TEXT_DELIMITER,
                    best.delimiter() == Expectation.NONE
                            ? "a name in the header row begins with a quote (" + expected.delimiter()
                                    + ") and does not end with one"
                            : "names are enclosed in " + Words.delimiters(best.delimiter())
                                    + ", where the import expects " + Words.delimiters(expected.delimiter()));
        }
        if (best.isHeader(expected)) {
            findings.addAll(Columns.compare(expected, best.names()));
        } else {
            noHeader(best.names());
        }
    }

    /** What is no header may be data, of which nothing is told. */
    private void noHeader(List<String> cells) {
        String line = "line " + expected.headerRow();
        String names = "the import knows " + Words.names(expected.names());
        if (cells.stream().anyMatch(cell -> DATA.matcher(cell.strip()).matches())) {
            found(
                    Kind.HEADER_LOOKS_LIKE_DATA,
                    "the header row (" + line + ") looks like data: it has none of the names, but numbers; " + names);
        } else {
            found(Kind.MISSING_COLUMN, "the header row (" + line + ") has none of the names; " + names);
        }
    }

    private void found(Kind kind, String message) {
        findings.add(new ContentFinding(kind, message));
    }
}
