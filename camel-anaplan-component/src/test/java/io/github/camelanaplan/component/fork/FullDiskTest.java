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
import java.util.Collections;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import io.github.camelanaplan.simulator.model.ModelBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes from Anaplan and does not fit the disk: the system lets the process write no file beyond a size. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs a POSIX shell to limit the size of files")
class FullDiskTest extends ForkedRouteTestSupport {
    private static final long ROOM = 1 << 20;
    private static final long EXPORTED = 25_000_000;
    private static final int REJECTED = 60_000;

    @Override
    void declare(ModelBuilder model) {
        model.list("Regions")
                .list("Products", l -> l.parent("Regions"))
                .file("products.csv")
                .importIntoList("Load", i -> i.from("products.csv")
                        .into("Products")
                        .name("Product")
                        .parent("Region"))
                .export("Large.csv", e -> e.ofSyntheticBytes(EXPORTED));
    }

    @Test
    void exportThatDoesNotFitTheDiskFailsAndTheNextWithRoomIsWhole() throws Exception {
        Path out = folder.resolve("out");
        String export = "anaplan:export/Large.csv?delay=1h&modelId=" + model.id();
        String target = "file:" + out.toUri().getPath();

        ForkedJvm full = machine("full.txt").withFilesUpTo(ROOM);
        assertThat(run(full, export, target)).as(full.console()).isEqualTo(1);
        assertThat(full.console())
                .contains("Cannot store file", "Large.csv", "File too large")
                .doesNotContain("OutOfMemoryError");

        ForkedJvm roomy = machine("roomy.txt");
        assertThat(run(roomy, export, target)).as(roomy.console()).isZero();
        assertThat(out.resolve("Large.csv")).hasSize(EXPORTED);
    }

    @Test
    void rejectedRowsThatDoNotFitTheDiskAreLeftInTheServiceAndNothingElseIsLeft() throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.write(
                in.resolve("products.csv"),
                Stream.concat(Stream.of("Product,Region"), Collections.nCopies(REJECTED, "Tyre,ATLANTIS").stream())
                        .toList());
        String load = "anaplan:import/Load?failOn=never&modelId=" + model.id();

        ForkedJvm full = machine("full.txt").withFilesUpTo(ROOM);
        int exitCode = run(full, "file:" + in.toUri().getPath() + "?noop=true", load);

        assertThat(exitCode).as(full.console()).isZero();
        assertThat(full.console())
                .contains("could not be fetched at once", "temporary file", "File too large")
                .contains(REJECTED + " rejected");
        try (Stream<Path> left = Files.list(folder.resolve("tmp"))) {
            assertThat(left.filter(file -> file.getFileName().toString().startsWith("camel-anaplan-")))
                    .isEmpty();
        }
    }

    private ForkedJvm machine(String console) throws Exception {
        return new ForkedJvm(
                folder.resolve(console),
                "-Xmx96m",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "-Dlog4j2.configurationFile=classpath:console-log4j2.properties");
    }
}
