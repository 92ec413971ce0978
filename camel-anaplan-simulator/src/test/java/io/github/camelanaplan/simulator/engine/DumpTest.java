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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.model.Format;

import static org.assertj.core.api.Assertions.assertThat;

class DumpTest {
    private final Bench bench = new Bench(m -> m.list(
                    "Towns", l -> l.property("People", Format.NUMBER).property("Area", Format.NUMBER))
            .list("Names")
            .file("towns.txt", f -> f.encoding(StandardCharsets.ISO_8859_1).separator(';'))
            .importIntoList("Towns", i -> i.from("towns.txt")
                    .into("Towns")
                    .name("Town")
                    .property("People", "People")
                    .property("Area", "Area"))
            .importIntoList("Names", i -> i.from("towns.txt").into("Names").name("Town")));

    private TaskResult load(String importName, String content) {
        return bench.upload("towns.txt", content.getBytes(StandardCharsets.ISO_8859_1))
                .run(importName);
    }

    @Test
    void hasAllSourceColumnsQuotedInUtf8AndTheLineWhereTheRecordStarts() {
        load("Names", "Town;Says\nOslo;\"two\nlines\"\nOslo;\"a \"\"b\"\", c\"\n;Tromsø\n");

        assertThat(bench.dumpOf("Names")).isEqualTo("""
                        "_Status_","Town","Says","_Line_","_Error_1_"
                        "E","Oslo","a ""b"", c","4","Duplicate key in source"
                        "E","","Tromsø","5","Empty key"
                        """);
    }

    @Test
    void hasTwoErrorColumnsWhereRowsCanHaveTwoProblems() {
        TaskResult result = load("Towns", "Town;People;Area\nOslo;many;1\n;many;large\n");

        assertThat(bench.dumpOf("Towns")).isEqualTo("""
                        "_Status_","Town","People","Area","_Line_","_Error_1_","_Error_2_"
                        "E","Oslo","many","1","2","Invalid number",""
                        "E","","many","large","3","Empty key","Invalid number"
                        """);
        assertThat(result.details())
                .filteredOn(detail -> detail.type().equals("moduleImportNumberFormat"))
                .extracting(Detail::occurrences)
                .containsExactly(3);
    }

    @Test
    void isWrittenLikeItsSourceTooWithoutTheStatus() {
        load("Names", "Town;Says\n;\"Moss; \"\"Jeløy\"\"\"\n");

        assertThat(bench.dumpOf("Names", DumpLayout.LIKE_SOURCE)).isEqualTo("""
                        "Town";"Says";"_Line_";"_Error_1_"
                        "";"Moss; ""Jeløy""\";"2";"Empty key"
                        """);
    }

    @Test
    void isNotWrittenWhenNoRowIsRejected() {
        TaskResult result = load("Names", "Town\nOslo\n");

        assertThat(result.failureDumpAvailable()).isFalse();
        assertThat(bench.dumpOf("Names")).isEmpty();
    }

    @Test
    void streamsWhileRowsAreRead() {
        String rows = IntStream.rangeClosed(1, 100_001)
                .mapToObj(i -> "town " + i + ";many;")
                .collect(Collectors.joining("\n", "Town;People;Area\n", "\n"));
        StreamingFiles files = new StreamingFiles(rows.getBytes(StandardCharsets.ISO_8859_1));

        TaskResult result = bench.run("Towns", files);

        assertThat(result.details().get(1).occurrences()).isEqualTo(100_001);
        assertThat(files.lines).isEqualTo(100_002);
        assertThat(files.mostBytesReadBetweenWrites).isLessThan(rows.length() / 10);
        assertThat(files.closed).isTrue();
    }

    @Test
    void thatCannotBeWrittenFailsTheImportAndChangesNothing() {
        UserFiles broken =
                new StreamingFiles("Town;People;Area\nOslo;1;1\nBergen;x;\n".getBytes(StandardCharsets.US_ASCII)) {
                    @Override
                    public OutputStream dump(String importId, DumpLayout layout) throws IOException {
                        throw new IOException("disk full");
                    }
                };

        TaskResult result = bench.run("Towns", broken);

        assertThat(result.successful()).isFalse();
        assertThat(Bench.types(result)).containsExactly("importFailedGeneralError");
        assertThat(result.details().get(0).localMessageText()).contains("disk full");
        assertThat(bench.data.list("Towns").size()).isZero();
    }

    /** Sees how far apart reading and dumping are. */
    private static class StreamingFiles implements UserFiles {
        private final byte[] content;
        private int lines;
        private int bytesRead;
        private int bytesReadAtLastWrite;
        private int mostBytesReadBetweenWrites;
        private boolean closed;

        StreamingFiles(byte[] content) {
            this.content = content;
        }

        @Override
        public Optional<InputStream> open(String fileId) {
            return Optional.of(new ByteArrayInputStream(content) {
                @Override
                public synchronized int read(byte[] b, int off, int len) {
                    int count = super.read(b, off, len);
                    bytesRead += Math.max(count, 0);
                    return count;
                }
            });
        }

        @Override
        public OutputStream replace(String fileId) {
            throw new UnsupportedOperationException("no exports here");
        }

        @Override
        public OutputStream dump(String importId, DumpLayout layout) throws IOException {
            return new OutputStream() {
                @Override
                public void write(int b) {
                    lines += b == '\n' && layout == DumpLayout.WITH_STATUS ? 1 : 0;
                    mostBytesReadBetweenWrites = Math.max(mostBytesReadBetweenWrites, bytesRead - bytesReadAtLastWrite);
                    bytesReadAtLastWrite = bytesRead;
                }

                @Override
                public void close() {
                    closed = true;
                }
            };
        }
    }
}
