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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.model.ModelBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** Chunks of 50 MB and a heap of 64: they go through, or an error says what to do. */
class LargeChunksTest extends ForkedRouteTestSupport {
    private static final int CHUNK = 50_000_000;

    private ForkedJvm smallHeap;

    @Override
    void declare(ModelBuilder model) {
        model.file("large.csv").export("Large.csv", e -> e.ofSyntheticBytes(4L * CHUNK));
    }

    @Override
    void declare(SimulatorBuilder simulator) {
        simulator.downloadChunkSize(CHUNK);
    }

    @BeforeEach
    void makeSmallHeap() {
        smallHeap = new ForkedJvm(
                folder.resolve("console.txt"),
                "-Xmx64m",
                "-Dlog4j2.configurationFile=classpath:console-log4j2.properties");
    }

    @Test
    void chunksThatTheServiceHasCutTooLargeAreAnErrorThatSaysWhatToDo() throws Exception {
        Path out = folder.resolve("out");

        int exitCode = run(
                smallHeap,
                "anaplan:export/Large.csv?delay=1h&downloadConnections=4&modelId=" + model.id(),
                "file:" + out.toUri().getPath());

        assertThat(exitCode).as(smallHeap.console()).isEqualTo(1);
        assertThat(smallHeap.console())
                .contains("a chunk of 50000000 bytes is too large for this heap", "more memory")
                .doesNotContain("OutOfMemoryError");
    }

    @ParameterizedTest
    @CsvSource({"gzip,1,1", "gzip,4,1", "none,1,0", "none,4,0", "auto,1,0", "auto,4,0"})
    void fileIsSentAsItIsOrRefusedBeforeAnythingIsSent(String compression, int connections, int expected)
            throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        byte[] content = new byte[2 * CHUNK];
        new Random(1).nextBytes(content);
        Files.write(in.resolve("large.csv"), content);

        int exitCode = run(
                smallHeap,
                "file:" + in.toUri().getPath() + "?noop=true",
                "anaplan:upload/large.csv?chunkSize=50&compression=" + compression + "&uploadConnections=" + connections
                        + "&modelId=" + model.id());

        assertThat(exitCode).as(smallHeap.console()).isEqualTo(expected);
        assertThat(smallHeap.console()).doesNotContain("OutOfMemoryError");
        if (expected == 0) {
            assertThat(model.fileContent(USER, "large.csv")).hasValue(content);
        } else {
            assertThat(smallHeap.console()).contains("set a smaller chunkSize");
            assertThat(model.fileContent(USER, "large.csv")).isEmpty();
        }
    }
}
