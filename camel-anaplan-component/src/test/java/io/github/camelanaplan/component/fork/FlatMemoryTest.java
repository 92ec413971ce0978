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
package io.github.camelanaplan.component.fork;

import java.io.BufferedWriter;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.model.ModelBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** Content of any size goes through a small heap, in both directions, with Camel's defaults. */
class FlatMemoryTest extends ForkedRouteTestSupport {
    private static final long GIBIBYTE = 1L << 30;
    private static final long LARGE = 320_000_000;

    private ForkedJvm smallHeap;

    @Override
    void declare(ModelBuilder model) {
        model.list("Products")
                .file("large.csv")
                .importIntoList(
                        "Load", i -> i.from("large.csv").into("Products").name("Product"))
                .export("Large.csv", e -> e.ofSyntheticBytes(GIBIBYTE));
    }

    @BeforeEach
    void makeSmallHeap() {
        smallHeap = new ForkedJvm(folder.resolve("console.txt"), "-Xmx96m");
    }

    @Test
    void exportOfAGibibyteGoesToAFileIn96MegabytesOfHeap() throws Exception {
        Path out = folder.resolve("out");

        int exitCode = run(
                smallHeap,
                "anaplan:export/Large.csv?delay=1h&modelId=" + model.id(),
                "file:" + out.toUri().getPath());

        assertThat(exitCode).as(smallHeap.console()).isZero();
        assertThat(out.resolve("Large.csv")).hasSize(GIBIBYTE);
        assertThat(checksum(out.resolve("Large.csv"))).isEqualTo(stored(model.exportId("Large.csv")));
    }

    @Test
    void largeFileIsUploadedIn96MegabytesOfHeap() throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        writeLarge(in.resolve("large.csv"));

        int exitCode = run(
                smallHeap,
                "file:" + in.toUri().getPath() + "?noop=true",
                "anaplan:upload/large.csv?modelId=" + model.id());

        assertThat(exitCode).as(smallHeap.console()).isZero();
        assertThat(stored(model.fileId("large.csv"))).isEqualTo(checksum(in.resolve("large.csv")));
    }

    private static long checksum(Path file) throws Exception {
        try (InputStream content = Files.newInputStream(file)) {
            return StoredFile.checksum(content);
        }
    }

    private static void writeLarge(Path file) throws Exception {
        String line = ",Ampoule électrique,EMEA,25.5\n";
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int row = 0; row < LARGE / (line.length() + 7); row++) {
                out.write("P");
                out.write(Integer.toString(row));
                out.write(line);
            }
        }
    }
}
