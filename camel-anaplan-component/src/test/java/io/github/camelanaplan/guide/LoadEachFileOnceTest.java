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
package io.github.camelanaplan.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.simulator.faults.CallKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Where files end up while the JVM lives. */
class LoadEachFileOnceTest extends GuideTestSupport {
    private static final String NAME = "products.csv";

    @TempDir
    private Path folder;

    @BeforeEach
    void nameTheFolder() {
        context.getPropertiesComponent().addInitialProperty("folder", folder.toString());
    }

    /** Before the folder is gone. */
    @AfterEach
    void stopRoutes() {
        context.stop();
    }

    @Test
    void importedFileIsDone() throws Exception {
        Files.writeString(folder.resolve(NAME), PlanningModel.PRODUCTS);

        load();

        assertThat(ended("done"))
                .singleElement()
                .satisfies(file -> assertThat(file).content().isEqualTo(PlanningModel.PRODUCTS));
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void rejectedRowsAreKeptUnderTheNameOfTheirFile() throws Exception {
        Files.writeString(folder.resolve(NAME), PlanningModel.PRODUCTS_WITH_TWO_REJECTS);

        load();

        assertThat(ended("rejected")).singleElement().satisfies(file -> assertThat(file)
                .hasFileName(ended("done").get(0).getFileName().toString())
                .content()
                .contains("Invalid parent", "Invalid number"));
    }

    @Test
    void fileThatWasNotSentFailsAndCanBePutBack() throws Exception {
        anaplan.faults().on(CallKind.PUT_CHUNK).status(403);
        Files.writeString(folder.resolve(NAME), PlanningModel.PRODUCTS);
        load();
        assertThat(model.tasks()).isEmpty();
        Path failed = ended("failed").get(0);

        Files.move(failed, folder.resolve(failed.getFileName()));

        patiently().until(() -> ended("done").size() == 1);
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void fileOfATaskThatFailedIsNoDoubt() throws Exception {
        model.nextTask(PlanningModel.LOAD_PRODUCTS).fails();
        Files.writeString(folder.resolve(NAME), PlanningModel.PRODUCTS);

        load();

        assertThat(ended("failed")).hasSize(1);
    }

    @Test
    void fileWhoseImportMayHaveBeenStartedIsDoubtful() throws Exception {
        anaplan.faults().on(CallKind.START_TASK).resetAfterProcessing();
        Files.writeString(folder.resolve(NAME), PlanningModel.PRODUCTS);

        load();

        assertThat(ended("doubtful")).hasSize(1);
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void fileWhoseTaskIsLostIsDoubtful() throws Exception {
        anaplan.faults().on(CallKind.POLL_TASK).forgetTasks();
        Files.writeString(folder.resolve(NAME), PlanningModel.PRODUCTS);

        load();

        assertThat(ended("doubtful")).hasSize(1);
    }

    @Test
    void allThatWasLeftBehindIsSettledBeforeAnythingNewBegins() throws Exception {
        Files.createDirectory(folder.resolve("working"));
        Files.writeString(folder.resolve("working").resolve("1.csv"), PlanningModel.PRODUCTS);
        Files.writeString(folder.resolve("working").resolve("2.csv"), PlanningModel.PRODUCTS);
        Files.writeString(folder.resolve(NAME), PlanningModel.PRODUCTS);
        anaplan.faults().on(CallKind.START_TASK).occurrence(2).run(model::holdTasks);

        context.addRoutes(new LoadEachFileOnce());
        patiently().until(() -> model.tasks().size() == 2);
        patiently().during(Duration.ofSeconds(2)).until(() -> Files.exists(folder.resolve(NAME)));
        model.releaseTasks();

        patiently().until(() -> ended("done").size() == 3);
        assertThat(model.tasks()).hasSize(3);
        assertThat(model.interleavedUploads(NAME)).isEmpty();
    }

    private void load() throws Exception {
        context.addRoutes(new LoadEachFileOnce());
        patiently().until(() -> Stream.of("done", "failed", "doubtful")
                .anyMatch(place -> !ended(place).isEmpty()));
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(30));
    }

    private List<Path> ended(String place) {
        if (!Files.isDirectory(folder.resolve(place))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve(place))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
