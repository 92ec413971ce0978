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

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.SimulatedModel;

import static org.assertj.core.api.Assertions.assertThat;

/** Content of any size goes through a small heap, in both directions, with Camel's defaults. */
class FlatMemoryTest {
    private static final String USER = "planner@example.com";
    private static final String PASSWORD = "n0t-in-any-log";
    private static final long GIBIBYTE = 1L << 30;
    private static final long LARGE = 320_000_000;

    @TempDir
    Path folder;

    private AnaplanSimulator anaplan;
    private SimulatedModel model;
    private ForkedJvm smallHeap;

    @BeforeEach
    void start() {
        anaplan = AnaplanSimulator.builder()
                .user(USER, PASSWORD)
                .workspace(
                        "Finance",
                        w -> w.model("Sales", m -> m.list("Products")
                                .file("large.csv")
                                .importIntoList("Load", i -> i.from("large.csv")
                                        .into("Products")
                                        .name("Product"))
                                .export("Large.csv", e -> e.ofSyntheticBytes(GIBIBYTE))))
                .build()
                .start();
        model = anaplan.model("Sales");
        smallHeap = new ForkedJvm(folder.resolve("console.txt"), "-Xmx96m");
    }

    @AfterEach
    void stop() {
        anaplan.close();
    }

    @Test
    void exportOfAGibibyteGoesToAFileIn96MegabytesOfHeap() throws Exception {
        Path out = folder.resolve("out");

        int exitCode = runRoute(
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

        int exitCode = runRoute(
                "file:" + in.toUri().getPath() + "?noop=true", "anaplan:upload/large.csv?modelId=" + model.id());

        assertThat(exitCode).as(smallHeap.console()).isZero();
        assertThat(stored(model.fileId("large.csv"))).isEqualTo(checksum(in.resolve("large.csv")));
    }

    private int runRoute(String from, String to) throws Exception {
        return smallHeap.run(
                OneExchange.class,
                from,
                to,
                "apiUrl=" + anaplan.apiUrl(),
                "authUrl=" + anaplan.authUrl(),
                "username=" + USER,
                "password=" + PASSWORD);
    }

    private long stored(String fileId) throws Exception {
        return new StoredFile(anaplan.apiUrl(), USER, PASSWORD).checksum(model.id(), fileId);
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
