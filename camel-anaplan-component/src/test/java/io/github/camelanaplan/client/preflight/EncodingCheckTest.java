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
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.model.ContentFinding;
import io.github.camelanaplan.client.model.ContentFinding.Kind;
import io.github.camelanaplan.client.model.SourceLayout;

import static org.assertj.core.api.Assertions.assertThat;

/** What the beginning of content shows of its encoding. */
class EncodingCheckTest {
    private static final String HEADER = "Produit,Numéro,Prix\n";
    private static final List<String> NAMES = List.of("Produit", "Numéro", "Prix");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32"})
    void contentInTheDeclaredEncodingHasNoFindings(String encoding) {
        assertThat(check(encoding, HEADER.getBytes(Charset.forName(encoding)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-8", "UTF-16LE, UTF-16LE", "UTF-16LE, UTF-16", "UTF-16BE, UTF-16"})
    void byteOrderMarkOfTheDeclaredEncodingIsNoFinding(String actual, String declared) {
        assertThat(check(declared, ("\uFEFF" + HEADER).getBytes(Charset.forName(actual))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "US-ASCII"})
    void byteOrderMarkIsToldWhereTheEncodingHasNone(String declared) {
        List<ContentFinding> findings = check(declared, ("\uFEFF" + HEADER).getBytes(StandardCharsets.UTF_8));

        assertThat(findings).extracting(ContentFinding::kind).containsExactly(Kind.BYTE_ORDER_MARK);
        assertThat(findings.get(0).message())
                .isEqualTo("it begins with the byte-order mark of UTF-8, which the import, as it expects " + declared
                        + ", takes for the beginning of the first column's name");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16LE, UTF-8",
        "UTF-16BE, UTF-8",
        "UTF-16LE, ISO-8859-1",
        "UTF-8, UTF-16LE",
        "UTF-8, UTF-16",
        "UTF-16LE, UTF-16BE"
    })
    void otherEncodingIsToldByName(String actual, String declared) {
        List<ContentFinding> findings = check(declared, HEADER.getBytes(Charset.forName(actual)));

        assertThat(findings)
                .containsExactly(new ContentFinding(
                        Kind.ENCODING, "it is in " + actual + ", where the import expects " + declared));
    }

    @Test
    void byteOrderMarkOfAnotherEncodingIsToldAsThatEncoding() {
        assertThat(check("UTF-8", ("\uFEFF" + HEADER).getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly(
                        new ContentFinding(Kind.ENCODING, "it is in UTF-16LE, where the import expects UTF-8"));
    }

    @Test
    void byteThatIsNoTextIsToldWithItsPlace() {
        assertThat(check("UTF-8", HEADER.getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly(new ContentFinding(
                        Kind.ENCODING, "byte 12 (0xE9) is no text in UTF-8, which the import expects"));
    }

    @Test
    void utf8IsRecognisedWhereASingleByteEncodingIsExpected() {
        assertThat(check("ISO-8859-1", HEADER.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        new ContentFinding(Kind.ENCODING, "it looks like UTF-8, where the import expects ISO-8859-1"));
    }

    @Test
    void rowsBelowTheHeaderAreNotLookedAt() {
        assertThat(check("UTF-8", (HEADER.replace('é', 'e') + "été\n").getBytes(StandardCharsets.ISO_8859_1)))
                .extracting(ContentFinding::kind)
                .doesNotContain(Kind.ENCODING);
    }

    @Test
    void workbooksAndCompressedFilesAreNoText() {
        assertThat(check("UTF-8", new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}))
                .extracting(ContentFinding::message)
                .containsExactly("it is a ZIP archive, as workbooks (.xlsx) are, and no text");
        assertThat(check("UTF-8", new byte[] {0x1f, (byte) 0x8b, 8, 0}))
                .extracting(ContentFinding::message)
                .containsExactly("it is compressed by gzip, and no text");
    }

    private static List<ContentFinding> check(String declared, byte[] content) {
        SourceLayout layout = new SourceLayout(declared, ",", "\"", 1, 2, NAMES, NAMES.size());
        return StartCheck.findings(StartCheckTest.expectation(layout), content, true);
    }
}
