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
package io.github.camelanaplan.examples.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.SimulatedModel;
import io.github.camelanaplan.simulator.faults.CallKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class FilesToAnaplanTest {
    private static final String USER = "planner@example.com";
    private static final String PASSWORD = "files-n0t-in-any-log";

    @TempDir
    private Path folder;

    private AnaplanSimulator anaplan;
    private SimulatedModel model;
    private Main routes;

    @BeforeEach
    void start() throws Exception {
        anaplan = OnSimulator.simulator(USER, PASSWORD);
        model = anaplan.model("Sales");
        startRoutes();
    }

    private void startRoutes() throws Exception {
        routes = OnSimulator.routes(anaplan);
        routes.addOverrideProperty("folder", folder.toString());
        routes.addOverrideProperty("camel.component.anaplan.username", USER);
        routes.addOverrideProperty("camel.component.anaplan.password", PASSWORD);
        routes.addOverrideProperty("camel.component.anaplan.poll-interval", "10");
        routes.start();
    }

    @AfterEach
    void stop() {
        routes.stop();
        anaplan.close();
    }

    @Test
    void goodFileIsLoadedAndDone() throws IOException {
        drop("products.csv");

        assertThat(the("done", ".csv")).hasSameTextualContentAs(Path.of("samples/products.csv"));
        assertThat(products()).isEqualTo(3);
        assertThat(in("done")).hasSize(1);
    }

    @Test
    void rejectedRowsAreBesideTheFileWithTheirReasons() throws IOException {
        drop("products-with-errors.csv");

        assertThat(the("done", ".rejected.csv"))
                .content()
                .contains("Tyre", "ATLANTIS", "Bell", "cheap", "Invalid number");
        assertThat(the("done", "errors.csv")).exists();
        assertThat(products()).isEqualTo(1);
    }

    @Test
    void fileThatDoesNotFitIsFailedAndNothingIsSent() throws IOException {
        drop("customers.csv");

        assertThat(the("failed", ".reason.txt"))
                .content()
                .contains("does not fit import", "'Product'")
                .endsWith("\n");
        assertThat(the("failed", ".csv")).exists();
        assertThat(model.tasks()).isEmpty();
    }

    @Test
    void failedFileIsTakenAgainWhenItIsBack() throws IOException {
        model.nextTask("Products from products.csv").fails();
        drop("products.csv");
        Path failed = the("failed", ".csv");
        assertThat(the("failed", ".reason.txt")).exists();

        Files.move(failed, folder.resolve("products.csv"));

        assertThat(the("done", ".csv")).exists();
        assertThat(products()).isEqualTo(3);
    }

    @Test
    void sameFileIsNotLoadedAgainEvenAfterARestart() throws Exception {
        drop("products.csv");
        Path done = the("done", ".csv");
        routes.stop();
        startRoutes();

        Files.copy(done, folder.resolve("products.csv"), StandardCopyOption.COPY_ATTRIBUTES);

        assertThat(the("doubtful", ".csv")).exists();
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void fileWhoseRejectedRowsCannotBeFetchedIsDoneAndNotLoadedAgain() throws IOException {
        anaplan.faults().on(CallKind.DUMP_CHUNKS).always().status(403);
        drop("products-with-errors.csv");
        Path done = the("done", "errors.csv");
        assertThat(the("done", ".reason.txt")).exists();

        Files.copy(done, folder.resolve("products-with-errors.csv"), StandardCopyOption.COPY_ATTRIBUTES);

        assertThat(the("doubtful", ".csv")).exists();
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void fileOfWhichNobodyKnowsTheEndIsNotLoadedAgain() throws IOException {
        anaplan.faults().on(CallKind.POLL_TASK).always().status(404);
        drop("products.csv");
        Path doubtful = the("doubtful", ".csv");
        assertThat(the("doubtful", ".reason.txt")).exists();

        Files.copy(doubtful, folder.resolve("products.csv"), StandardCopyOption.COPY_ATTRIBUTES);

        await().until(() -> in("doubtful").size() == 3);
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void newVersionOfAFileIsLoaded() throws IOException {
        drop("products.csv");
        assertThat(the("done", ".csv")).exists();

        Path newer = folder.resolve("later.csv");
        Files.writeString(newer, "Product,Code,Region,Price\nBike,P1,EMEA,110\n");
        Files.setLastModifiedTime(newer, FileTime.fromMillis(0));
        Files.move(newer, folder.resolve("products.csv"));

        await().until(() -> in("done").size() == 2);
        assertThat(model.data().list("Products").items())
                .anySatisfy(bike -> assertThat(bike.properties()).containsEntry("Price", "110"));
    }

    @Test
    void fileWhoseEndNobodyKnowsIsDoubtful() throws IOException {
        anaplan.faults().on(CallKind.POLL_TASK).always().forgetTasks();
        drop("products.csv");

        assertThat(the("doubtful", ".reason.txt")).content().contains("task");
        assertThat(the("doubtful", ".csv")).exists();
    }

    private void drop(String sample) throws IOException {
        Files.copy(Path.of("samples", sample), folder.resolve(sample));
    }

    /** The one file of a folder whose name ends so, once it is there. */
    private Path the(String of, String end) {
        return await().until(
                        () -> in(of).stream()
                                .filter(file -> file.toString().endsWith(end))
                                .toList(),
                        found -> found.size() == 1)
                .get(0);
    }

    private List<Path> in(String name) throws IOException {
        Path directory = folder.resolve(name);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private int products() {
        return model.data().list("Products").size();
    }
}
