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
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class AnyCsvTest {
    @TempDir
    private Path folder;

    static Arguments[] tables() {
        return new Arguments[] {
            arguments("semicolons", "City;Note;Value\nZürich;\"one; two\";1,5\nKraków;\"say \"\"hi\"\"\";2\n", 2, 3),
            arguments("tabs and CRLF", "a\tb\r\n1\t2\r\n3\t\r\n", 2, 2),
            arguments("quoted commas in the header", "\"a, b\",c\n1,2\n", 1, 2),
            arguments("line breaks in fields", "a,b\n\"1\n2\",\"3\r\n4\"\n5,6\n", 2, 2),
            arguments("blank lines", "\n\na,b\n\n1,2\n\n\n3,4\n\n", 2, 2),
            arguments("duplicate and blank names", "Year,Year,,year,Year (2)\n1,2,3,4,5\n6,7,8,9,10\n", 2, 5),
            arguments("one column", "a\n1\n\"\"\n \n2\n", 4, 1),
            arguments("header only", "a,b,c\n", 0, 3),
            arguments("no final line break", "a,b", 0, 2),
            arguments("byte-order mark", "\uFEFFa,b\n1,2\n", 1, 2),
            arguments("byte-order mark before a quote", "\uFEFF\"a\",b\n1,2\n", 1, 2),
            arguments("short rows", "a,b,c\n1\n1,2\n1,2,3\n", 3, 3),
            arguments("short row first under twice the same name", "a,a,b\n1,2,3\n4\n", 2, 3),
            arguments("rows of nothing", "a,b\n,\n,\n", 2, 2),
            arguments("the same row twice", "a,b\n1,2\n1,2\n", 2, 2),
            arguments("blanks that matter", "a,b\n 1 ,\" 2 \"\n\t,3\n", 2, 2),
            arguments("names that Anaplan has too", "Name,Code,Parent\n1,2,3\n", 1, 3),
            arguments("quotes within", "a,b\nit's 5\" wide,x\n", 1, 2),
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void tableComesBackEqual(String name, String csv, int rows, int columns) throws IOException {
        Ran ran = run(csv, StandardCharsets.UTF_8);

        assertThat(ran.err()).isEmpty();
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .contains("odd.csv: " + Console.count(rows, "row") + " of " + Console.count(columns, "column"))
                .contains(Console.count(rows, "row") + ", each equal to the one that was sent")
                .contains(Console.count(rows, "row") + " went in and came back");
    }

    static Arguments[] noTables() {
        return new Arguments[] {
            arguments("", "has no header"),
            arguments("\n\n", "has no header"),
            arguments(" , ,\n1,2,3\n", "has no header"),
            arguments("a,b\n1,2,3\n", "3 fields"),
        };
    }

    @ParameterizedTest
    @MethodSource("noTables")
    void whatIsNoTableIsRefused(String csv, String reason) throws IOException {
        Ran ran = run(csv, StandardCharsets.UTF_8);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).startsWith("The quickstart failed: odd.csv ").contains(reason);
        assertThat(ran.out()).isBlank();
    }

    @Test
    void otherEncodingIsRefused() throws IOException {
        Ran ran = run("Straße,Ort\nÄ,Ö\n", StandardCharsets.ISO_8859_1);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("odd.csv cannot be read as CSV in UTF-8: it holds bytes that are not UTF-8");
    }

    @Test
    void quoteThatNeverEndsIsRefusedByAnaplan() throws IOException {
        Ran ran = run("a,b\n\"1,2\n", StandardCharsets.UTF_8);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("Unmatched text delimiter in the record at line 2");
    }

    @Test
    void missingFileIsNamed() {
        Path missing = folder.resolve("missing.csv");

        Ran ran = Ran.with(missing.toString());

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).isEqualToIgnoringNewLines("The quickstart failed: There is no file " + missing);
    }

    @Test
    void folderIsNoFile() {
        assertThat(Ran.with(folder.toString()).err()).contains(folder + " is a folder; give the path of a CSV in it");
    }

    @Test
    void oneColumnWithPipesIsWarnedOf() throws IOException {
        Ran ran = run("City|Size\nZürich|430000\n", StandardCharsets.UTF_8);

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("1 row of 1 column", "Beware: the header is one column that holds '|'");
        assertThat(run("a,b|c\n1,2\n", StandardCharsets.UTF_8).out()).doesNotContain("Beware");
    }

    private Ran run(String csv, Charset encoding) throws IOException {
        Path file = folder.resolve("odd.csv");
        Files.write(file, csv.getBytes(encoding));
        return Ran.with(file.toString());
    }
}
