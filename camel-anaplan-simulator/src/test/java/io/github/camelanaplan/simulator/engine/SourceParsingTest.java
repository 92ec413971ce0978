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

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.simulator.model.FileBuilder;
import io.github.camelanaplan.simulator.model.Format;

import static org.assertj.core.api.Assertions.assertThat;

class SourceParsingTest {
    private static Bench rows(Consumer<FileBuilder> file, String nameColumn, String textColumn) {
        return new Bench(m -> m.list("Rows", l -> l.property("Text", Format.TEXT))
                .file("rows.txt", file)
                .importIntoList(
                        "Load",
                        i -> i.from("rows.txt").into("Rows").name(nameColumn).property("Text", textColumn)));
    }

    private static Bench rows(Consumer<FileBuilder> file) {
        return rows(file, "Name", "Text");
    }

    private static List<String> texts(Bench bench) {
        return bench.data.list("Rows").items().stream()
                .map(item -> item.name() + "=" + item.properties().getOrDefault("Text", ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
    void contentIsReadInTheDeclaredEncoding(String encoding) {
        Charset charset = Charset.forName(encoding);
        Bench bench = rows(f -> f.encoding(charset));

        bench.upload("rows.txt", "Name,Text\nÅse,blåbær\n".getBytes(charset)).run("Load");

        assertThat(texts(bench)).containsExactly("Åse=blåbær");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void byteOrderMarkIsSkipped(String encoding) {
        Charset charset = Charset.forName(encoding);
        Bench bench = rows(f -> f.encoding(charset));

        bench.upload("rows.txt", "\uFEFFName,Text\na,b".getBytes(charset)).run("Load");

        assertThat(texts(bench)).containsExactly("a=b");
    }

    @Test
    void separatorAndDelimiterAreTheDeclaredOnes() {
        Bench bench = rows(f -> f.separator('\t').delimiter('\''));

        bench.upload("rows.txt", "Name\tText\r\na\t'one\ttwo''s\nlines'\r\nb\t\"x\"\r\n")
                .run("Load");

        assertThat(texts(bench)).containsExactly("a=one\ttwo's\nlines", "b=\"x\"");
    }

    @Test
    void withoutDelimiterQuotesAreText() {
        Bench bench = rows(f -> f.noDelimiter());

        bench.upload("rows.txt", "Name,Text\na,\"b\n").run("Load");

        assertThat(texts(bench)).containsExactly("a=\"b");
    }

    @Test
    void headerAndDataStartOnTheDeclaredLines() {
        Bench bench = rows(f -> f.headerRow(3).firstDataRow(5));

        bench.upload("rows.txt", "Report \"of\ntoday\nName,Text\nunits,words\na,b\n")
                .run("Load");

        assertThat(texts(bench)).containsExactly("a=b");
    }

    @Test
    void columnsAreNumberedWithoutHeader() {
        Bench bench = rows(f -> f.headerRow(0).firstDataRow(1), "Column 1", "Column 2");

        bench.upload("rows.txt", "a,b\nc,d\n").run("Load");

        assertThat(texts(bench)).containsExactly("a=b", "c=d");
    }

    @Test
    void blankLinesAreNoRowsAndShortRowsAreFilledUp() {
        Bench bench = rows(f -> {});

        TaskResult result =
                bench.upload("rows.txt", "Name,Text\n\na\n\n\nb,c,d\n\n").run("Load");

        assertThat(texts(bench)).containsExactly("a=", "b=c");
        assertThat(Bench.values(result.details().get(0))).containsEntry("totalRowCount", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "Name,Text", "Name,Text\n"})
    void nothingOrHeaderAloneSucceedsWithoutChange(String content) {
        TaskResult result = rows(f -> {}).upload("rows.txt", content).run("Load");

        assertThat(result.successful()).isTrue();
        assertThat(Bench.types(result)).containsExactly("hierarchyNoChanges");
    }

    @Test
    void oneByteIsHeaderThatLacksTheColumns() {
        TaskResult result = rows(f -> {}).upload("rows.txt", "x").run("Load");

        assertThat(result.successful()).isFalse();
        assertThat(Bench.types(result)).containsExactly("hierarchyImportFailed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name,Text\na,\"b\nc,d\n", "Name,Text\na,\"b"})
    void delimiterThatIsNeverClosedFailsTheImport(String content) {
        Bench bench = rows(f -> {});

        TaskResult result = bench.upload("rows.txt", content).run("Load");

        assertThat(result.successful()).isFalse();
        assertThat(Bench.types(result)).containsExactly("unmatchedTextDelimiter");
        assertThat(result.details().get(0).localMessageText()).contains("line 2");
        assertThat(texts(bench)).isEmpty();
    }

    @Test
    void textAfterClosingDelimiterFailsTheImport() {
        TaskResult result =
                rows(f -> {}).upload("rows.txt", "Name,Text\na,\"b\"c\n").run("Load");

        assertThat(result.successful()).isFalse();
        assertThat(Bench.types(result)).containsExactly("importFailedGeneralError");
    }

    @Test
    void lineOfFortyMegabytesIsOneRow() {
        Bench bench = rows(f -> {});
        byte[] content = ("Name,Text\na," + "x".repeat(40_000_000)).getBytes(StandardCharsets.US_ASCII);

        TaskResult result = bench.upload("rows.txt", content).run("Load");

        assertThat(result.successful()).isTrue();
        assertThat(bench.data.list("Rows").item("a").orElseThrow().properties().get("Text"))
                .hasSize(40_000_000);
    }
}
