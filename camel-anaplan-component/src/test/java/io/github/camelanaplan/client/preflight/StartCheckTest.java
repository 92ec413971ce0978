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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.model.ContentFinding;
import io.github.camelanaplan.client.model.ContentFinding.Kind;
import io.github.camelanaplan.client.model.SourceLayout;

import static org.assertj.core.api.Assertions.assertThat;

class StartCheckTest {
    private static final List<String> NAMES = List.of("Product", "Code", "Region", "Price");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Product,Code,Region,Price\nBike,P1,EMEA,100\n",
                "Product,Code,Region,Price\r\nBike,P1,EMEA,100\r\n",
                "Product,Code,Region,Price\rBike,P1,EMEA,100\r",
                "Product,Code,Region,Price",
                "\"Product\",\"Code\",\"Region\",\"Price\"\n\"Bike\nblue\",P1,EMEA,100\n",
                "\uFEFFProduct,Code,Region,Price\n"
            })
    void contentThatFitsHasNoFindings(String content) {
        assertThat(check(content)).isEmpty();
    }

    @Test
    void missingColumnsAreNamedWithTheirPlaces() {
        assertThat(only(check("Product,Region\n")))
                .isEqualTo(
                        new ContentFinding(Kind.MISSING_COLUMN, "'Code' (column 2), 'Price' (column 4) are missing"));
    }

    @Test
    void extraColumnsAreNamedWithTheirPlacesAndNotSerious() {
        ContentFinding extra = only(check("Product,Code,Region,Price,Notes\n"));

        assertThat(extra)
                .isEqualTo(new ContentFinding(Kind.EXTRA_COLUMN, "'Notes' (column 5) is not known to the import"));
        assertThat(extra.serious()).isFalse();
    }

    @Test
    void extraColumnInBetweenIsSaidToMoveOthers() {
        assertThat(only(check("Product,Notes,Code,Region,Price\n")).message())
                .isEqualTo("'Notes' (column 2) is not known to the import, which moves those behind");
    }

    @Test
    void reorderedColumnsAreToldWithWhereTheyAreAndBelong() {
        ContentFinding reordered = only(check("Product,Region,Code,Price\n"));

        assertThat(reordered.kind()).isEqualTo(Kind.REORDERED_COLUMNS);
        assertThat(reordered.serious()).isTrue();
        assertThat(reordered.message())
                .isEqualTo(
                        "columns are in another order: 'Code' is column 3 and not 2, 'Region' is column 2 and not 3");
    }

    @Test
    void columnsThatOnlyMovedUpAreNotReordered() {
        assertThat(kinds(check("Code,Region,Price\n"))).containsExactly(Kind.MISSING_COLUMN);
    }

    @Test
    void duplicateColumnsAreToldWithAllTheirPlaces() {
        assertThat(only(check("Product,Code,Region,Price,code\n")))
                .isEqualTo(new ContentFinding(Kind.DUPLICATE_COLUMN, "'Code' is there 2 times, as columns 2, 5"));
    }

    @Test
    void columnThatTheImportHasTwiceMayBeThereTwice() {
        SourceLayout twice = layout("UTF-8", ",", "\"", 1, List.of("Name", "Name"));

        assertThat(check(twice, "Name,Name\n")).isEmpty();
        assertThat(only(check(twice, "Name\n")).message()).isEqualTo("'Name' (column 2) is missing");
    }

    @Test
    void nameThatDiffersByWhatCannotBeSeenWellIsMatchedAndRemarked() {
        ContentFinding spelling = only(check("product,Code ,Region,Price\n"));

        assertThat(spelling.kind()).isEqualTo(Kind.SPELLING);
        assertThat(spelling.serious()).isFalse();
        assertThat(spelling.message())
                .isEqualTo("'product' (column 1) is called 'Product' in the import, "
                        + "'Code ' (column 2) is called 'Code' in the import");
    }

    @Test
    void accentEncodedInAnotherWayIsMatched() {
        assertThat(kinds(check(layout("UTF-8", ",", "\"", 1, List.of("Région", "Code")), "Re\u0301gion,Code\n")))
                .containsExactly(Kind.SPELLING);
    }

    @Test
    void columnWithoutNameIsToldByItsPlace() {
        assertThat(only(check("Product,Code,Region,Price,\n")))
                .isEqualTo(new ContentFinding(Kind.BLANK_NAME, "column 5 has no name"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {"; ! semicolons", "| ! vertical bars", "^ ! '^'"})
    void otherSeparatorIsToldByName(char separator, String word) {
        assertThat(only(check("Product,Code,Region,Price\n".replace(',', separator))))
                .isEqualTo(new ContentFinding(
                        Kind.SEPARATOR, "columns are separated by " + word + ", where the import expects commas"));
    }

    @Test
    void columnsAreComparedInSpiteOfAnotherSeparator() {
        assertThat(kinds(check("Product\tCode\tRegion\tCost\n")))
                .containsExactly(Kind.SEPARATOR, Kind.MISSING_COLUMN, Kind.EXTRA_COLUMN);
    }

    @Test
    void otherTextDelimiterIsTold() {
        assertThat(only(check("'Product','Code','Region','Price'\n")))
                .isEqualTo(new ContentFinding(
                        Kind.TEXT_DELIMITER,
                        "names are enclosed in single quotes, where the import expects double quotes"));
        assertThat(only(check(layout("UTF-8", ",", "", 1, NAMES), "\"Product\",\"Code\",\"Region\",\"Price\"\n")))
                .isEqualTo(new ContentFinding(
                        Kind.TEXT_DELIMITER, "names are enclosed in double quotes, where the import expects nothing"));
    }

    @Test
    void nameWhoseDelimiterIsNeverClosedIsTold() {
        assertThat(check("\"Product,Code,Region,Price\nBike,P1,EMEA,100\n"))
                .extracting(ContentFinding::message)
                .first()
                .isEqualTo("a name in the header row begins with a quote (\") and does not end with one");
    }

    @Test
    void emptyContentLacksItsHeader() {
        assertThat(only(check("")))
                .isEqualTo(new ContentFinding(Kind.HEADER_MISSING, "it is empty: even the header row is missing"));
    }

    @Test
    void blankHeaderRowIsMissing() {
        assertThat(only(check("\nProduct,Code,Region,Price\n")).message())
                .isEqualTo("the header row is missing: line 1 is blank");
    }

    @Test
    void headerRowIsLookedForInItsLine() {
        SourceLayout third = layout("UTF-8", ",", "\"", 3, NAMES);

        assertThat(check(third, "Report\n\nProduct,Code,Region,Price\n")).isEmpty();
        assertThat(only(check(third, "Report\nmade today\n")).message())
                .isEqualTo("the header row is missing: it should be line 3, and the content ends before");
    }

    @Test
    void headerRowThatLooksLikeDataIsNotShown() {
        ContentFinding data = only(check("Bike,P1,EMEA,100\nTyre,P2,EMEA,5\n"));

        assertThat(data.kind()).isEqualTo(Kind.HEADER_LOOKS_LIKE_DATA);
        assertThat(data.message())
                .isEqualTo("the header row (line 1) looks like data: it has none of the names, but numbers; "
                        + "the import knows 'Product', 'Code', 'Region', 'Price'");
    }

    @Test
    void rowWithNoneOfTheNamesIsNotShownEither() {
        ContentFinding none = only(check("Ann,Smith,Leeds,married\n"));

        assertThat(none.kind()).isEqualTo(Kind.MISSING_COLUMN);
        assertThat(none.message()).doesNotContain("Ann", "Leeds");
    }

    @Test
    void numberOfColumnsIsComparedWhereTheirNamesAreNotKnown() {
        SourceLayout unnamed = new SourceLayout("UTF-8", ",", "\"", 1, 2, List.of(), 3);

        assertThat(check(unnamed, "A,B,C\n")).isEmpty();
        assertThat(only(check(unnamed, "A,B\n")).message())
                .isEqualTo("the header row has 2 columns where the import knows 3");
        assertThat(kinds(check(unnamed, "A,B,C,D\n"))).containsExactly(Kind.EXTRA_COLUMN);
        assertThat(kinds(check(unnamed, "A;B;C\n"))).containsExactly(Kind.SEPARATOR);
    }

    @Test
    void longListsAreCutAndNoNameLeavesItsLine() {
        List<String> many = IntStream.range(0, 30).mapToObj(i -> "Column " + i).toList();
        ContentFinding missing = only(check(layout("UTF-8", ",", "\"", 1, many), "Column 0\n"));

        assertThat(missing.message())
                .contains("'Column 10'")
                .doesNotContain("'Column 11'")
                .contains("19 more");
        assertThat(check("Product,Code,Region,Price,\"two\nlines\"\n"))
                .extracting(ContentFinding::message)
                .containsExactly("'two lines' (column 5) is not known to the import");
    }

    @Test
    void headerRowWithoutEndIsNotCompared() {
        byte[] endless = new byte[ContentStart.MOST];
        Arrays.fill(endless, (byte) 'x');

        assertThat(kinds(StartCheck.findings(expectation(layout(StandardCharsets.UTF_8)), endless, false)))
                .containsExactly(Kind.HEADER_TOO_LONG);
    }

    static SourceLayout layout(Charset charset) {
        return layout(charset.name(), ",", "\"", 1, NAMES);
    }

    private static SourceLayout layout(
            String encoding, String separator, String delimiter, int headerRow, List<String> names) {
        return new SourceLayout(encoding, separator, delimiter, headerRow, headerRow + 1, names, names.size());
    }

    static Expectation expectation(SourceLayout layout) {
        return Expectation.of(layout).orElseThrow();
    }

    private static List<ContentFinding> check(String content) {
        return check(layout(StandardCharsets.UTF_8), content);
    }

    private static List<ContentFinding> check(SourceLayout layout, String content) {
        return StartCheck.findings(expectation(layout), content.getBytes(StandardCharsets.UTF_8), true);
    }

    private static ContentFinding only(List<ContentFinding> findings) {
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<Kind> kinds(List<ContentFinding> findings) {
        return findings.stream().map(ContentFinding::kind).collect(Collectors.toList());
    }
}
