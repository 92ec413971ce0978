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
package io.github.camelanaplan.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** A file that gets other bytes while it is sent, and as many of them, is not imported. */
class RewrittenWhileReadTest extends AnaplanTestSupport {
    private static final int SIZE = 3_000_000;

    @TempDir
    Path folder;

    /** Clocks of files may stand still for as long as a test takes. */
    private Path hourOld(String name, int size) throws IOException {
        Path file = Files.write(folder.resolve(name), TestBytes.random(size));
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
    }

    private static void rewrite(Path file) throws IOException {
        Files.write(file, new byte[1000], StandardOpenOption.WRITE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chunkSize=1&compression=gzip",
                "chunkSize=1&compression=none",
                "chunkSize=1&compression=none&uploadConnections=4",
                "chunkSize=1&verifyUpload=size",
                "chunkSize=50",
                "chunkSize=0"
            })
    void fileThatIsRewrittenWithTheSameLengthIsNotImported(String options) throws Exception {
        Path file = hourOld("same.csv", SIZE);
        when(RequestPattern.put("/files/*"), () -> rewrite(file));
        when(RequestPattern.put("/chunks/0"), () -> rewrite(file));

        Exchange done = importing(options, file);

        failedWithoutAStart(done);
        assertThat(done.getException())
                .hasMessageContaining("products.csv")
                .hasMessageContaining("same.csv was written to while it was read");
    }

    @Test
    void pieceThatIsRewrittenWithTheSameLengthIsNotImported() throws Exception {
        // More than is read ahead, so that it is being read when the first chunk arrives
        Path first = hourOld("first.csv", 20 * SIZE);
        when(RequestPattern.put("/chunks/0"), () -> rewrite(first));

        Exchange done = importing("chunkSize=1", List.of(first, "the end"));

        failedWithoutAStart(done);
        assertThat(done.getException()).hasMessageContaining("first.csv was written to while it was read");
    }

    @Test
    void fileThatIsMovedAwayIsSentAsItWas() throws Exception {
        Path file = hourOld("moved.csv", SIZE);
        byte[] content = Files.readAllBytes(file);
        when(RequestPattern.put("/chunks/0"), () -> Files.move(file, folder.resolve("done.csv")));

        succeed("anaplan:upload/products.csv?chunkSize=1&" + inModel(), file);

        assertThat(model.fileContent(USER, "products.csv")).hasValue(content);
    }

    @Test
    void fileThatIsReplacedByAnotherIsSentAsItWas() throws Exception {
        Path file = hourOld("replaced.csv", SIZE);
        assumeThat(Files.getAttribute(file, "fileKey"))
                .as("what tells one file from another here")
                .isNotNull();
        byte[] content = Files.readAllBytes(file);
        Path other = Files.write(folder.resolve("other.csv"), new byte[SIZE]);
        when(RequestPattern.put("/chunks/0"), () -> Files.move(other, file, StandardCopyOption.REPLACE_EXISTING));

        succeed("anaplan:upload/products.csv?chunkSize=1&" + inModel(), file);

        assertThat(model.fileContent(USER, "products.csv")).hasValue(content);
    }

    private void failedWithoutAStart(Exchange done) {
        assertThat(done.getException()).isInstanceOf(TransferFailedException.class);
        assertThat(model.tasks()).isEmpty();
    }

    private Exchange importing(String option, Object body) {
        return send("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel() + "&" + option, body);
    }

    private interface Change {
        void make() throws IOException;
    }

    /** Changes something when a call arrives, which then gets its real answer. */
    private void when(RequestPattern call, Change change) {
        anaplan.nextAnswers(
                request -> {
                    if (call.test(request)) {
                        make(change);
                    }
                    return false;
                },
                1,
                CannedAnswer.status(500));
    }

    private static void make(Change change) {
        try {
            change.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
