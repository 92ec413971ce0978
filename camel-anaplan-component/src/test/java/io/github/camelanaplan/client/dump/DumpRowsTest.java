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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.model.DumpRow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DumpRowsTest {
    private static final String HEADER =
            "\"_Status_\",\"Column 1\",\"Parent\",\"Code\",\"_Line_\",\"_Error_1_\",\"_Error_2_\"\n";

    @Test
    void warningsAndRejectionsAreTold() throws IOException {
        List<DumpRow> rows = read(HEADER + "\"W\",\"Max Warren\",\",\",\"\",\"151\",\"Invalid parent\",\"\"\n"
                + "\"E\",\"\",\"Org\",\"C1\",\"11522\",\"Invalid name\",\"Invalid code\"\n");

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).status()).isEqualTo("W");
        assertThat(rows.get(0).line()).isEqualTo(151);
        assertThat(rows.get(0).errors()).containsExactly("Invalid parent");
        assertThat(rows.get(0).columns()).containsEntry("Parent", ",").containsEntry("Column 1", "Max Warren");
        assertThat(rows.get(1).errors()).containsExactly("Invalid name", "Invalid code");
        assertThat(rows.get(1).columns().keySet()).containsExactly("Column 1", "Parent", "Code");
    }

    @Test
    void tabsSeparateWhereTheSourceHadThem() throws IOException {
        List<DumpRow> rows = read("Product\tPrice, net\t_Line_\t__Error__0\nBike\tcheap\t7\tInvalid number\n");

        assertThat(rows).containsExactly(row(null, 7, "Invalid number", "Product", "Bike", "Price, net", "cheap"));
    }

    @Test
    void semicolonsSeparateWhereTheSourceHadThem() throws IOException {
        List<DumpRow> rows = read("\"_Status_\";\"A,B\";\"_Line_\";\"_Error_1_\"\nE;\"1;2\";3;\"x, y\"\n");

        assertThat(rows).containsExactly(row("E", 3, "x, y", "A,B", "1;2"));
    }

    @Test
    void columnOfLinesMayComeFirst() throws IOException {
        assertThat(read("_Line_\tA\t_Error_1_\n9\tx\tbad\n")).containsExactly(row(null, 9, "bad", "A", "x"));
    }

    @Test
    void separatorIsFoundHoweverTheBytesArrive() throws IOException {
        String dump = "Product\tPrice\t_Line_\t_Error_1_\nBike\tcheap\t7\tInvalid number\n";

        try (InputStream slow = oneByOne(dump);
                DumpRows rows = DumpRows.read(slow)) {
            assertThat(rows.next()).isEqualTo(row(null, 7, "Invalid number", "Product", "Bike", "Price", "cheap"));
        }
    }

    @Test
    void quotesAndLineBreaksInCellsStay() throws IOException {
        List<DumpRow> rows = read(HEADER + "\"E\",\"two\nlines\",\"a \"\"b\"\"\",\" blank \",\"5\",\"bad\",\"\"\r\n"
                + "\"E\",\"next\",\"\",\"\",\"7\",\"bad\",\"\"\n");

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).columns())
                .containsEntry("Column 1", "two\nlines")
                .containsEntry("Parent", "a \"b\"")
                .containsEntry("Code", " blank ");
        assertThat(rows.get(1).line()).isEqualTo(7);
    }

    @Test
    void columnsOfOneNameAreBothKept() throws IOException {
        List<DumpRow> rows = read("\"_Status_\",\"A\",\"A\",\"A\",\"_Line_\",\"_Error_1_\"\nE,1,2,3,4,bad\n");

        assertThat(rows).containsExactly(row("E", 4, "bad", "A", "1", "A (2)", "2", "A (3)", "3"));
    }

    @Test
    void rowsThatAreTooShortOrTooLongAreRead() throws IOException {
        List<DumpRow> rows = read(HEADER + "E,x\nE,x,p,c,3,bad,,more\n");

        assertThat(rows.get(0).line()).isNull();
        assertThat(rows.get(0).columns()).containsOnlyKeys("Column 1");
        assertThat(rows.get(1).line()).isEqualTo(3);
    }

    @Test
    void lineThatIsNoNumberIsNone() throws IOException {
        assertThat(read(HEADER + "E,x,p,c,?,bad,\n").get(0).line()).isNull();
    }

    @Test
    void finalNewlineMayBeMissing() throws IOException {
        assertThat(read(HEADER + "E,x,p,c,1,bad,")).hasSize(1);
    }

    @Test
    void emptyDumpHasNoRows() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(read(HEADER)).isEmpty();
        try (DumpRows rows = DumpRows.read(InputStream.nullInputStream())) {
            assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void dumpThatBreaksOffIsAnErrorAndNotItsEnd() throws IOException {
        InputStream broken = new SequenceInputStream(bytes(HEADER + "E,x,p,c,1,bad,\n"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("chunk 1 of 2");
            }
        });

        try (DumpRows rows = DumpRows.read(broken)) {
            assertThatThrownBy(() ->
                            rows.forEachRemaining(row -> assertThat(row.line()).isEqualTo(1)))
                    .isInstanceOf(TransferFailedException.class)
                    .hasMessageContaining("chunk 1 of 2");
        }
    }

    private static DumpRow row(String status, long line, String error, String... columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i += 2) {
            cells.put(columns[i], columns[i + 1]);
        }
        return new DumpRow(status, line, List.of(error), cells);
    }

    private static List<DumpRow> read(String dump) throws IOException {
        List<DumpRow> all = new ArrayList<>();
        try (DumpRows rows = DumpRows.read(bytes(dump))) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Never gives more than one byte, nor says that there are more. */
    private static InputStream oneByOne(String text) {
        InputStream all = bytes(text);
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return all.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return all.read(target, offset, Math.min(1, length));
            }
        };
    }
}
