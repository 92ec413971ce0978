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
package io.github.camelanaplan.component.reliability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.component.fork.ForkedJvm;
import io.github.camelanaplan.component.reliability.KillPoint.AfterRestart;
import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.SimulatedModel;
import io.github.camelanaplan.simulator.files.ContentRead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A JVM is killed, and started again on the same folder: nothing is imported twice, nothing is lost, no file is there in part.
 * What it runs are the routes of the guide.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledTest {
    private static final String USER = "planner@example.com";
    private static final String PASSWORD = "n0t-in-any-log";
    private static final String IN_WORK = "a-products.csv";
    private static final String WAITING = "b-products.csv";
    private static final String SOURCE = "products.csv";
    private static final int KILLED = 128 + 9;

    /** Of more than two chunks, and with a row that is rejected. */
    private static final byte[] LARGE =
            (PlanningModel.PRODUCTS + "Tyre,P4,ATLANTIS,9\n" + largeRows()).getBytes(StandardCharsets.UTF_8);

    private static final byte[] SMALL = PlanningModel.PRODUCTS.getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path temporary;

    private AnaplanSimulator anaplan;
    private SimulatedModel model;
    private Inbox inbox;
    private Path folder;

    private static String largeRows() {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < 100; row++) {
            rows.append("Part ")
                    .append(row)
                    .append(",Q")
                    .append(row)
                    .append(",EMEA,")
                    .append(" ".repeat(100_000))
                    .append("1\n");
        }
        return rows.toString();
    }

    @BeforeEach
    void start() throws IOException {
        anaplan = AnaplanSimulator.builder()
                .user(USER, PASSWORD)
                .workspace("Finance", finance -> finance.model("Sales", PlanningModel::declare))
                .build()
                .start();
        model = anaplan.model("Sales");
        folder = Files.createDirectory(temporary.resolve("inbox"));
        inbox = new Inbox(folder);
    }

    @AfterEach
    void stop() {
        anaplan.close();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void fileInWorkIsNeitherImportedTwiceNorLost(KillPoint point) throws Exception {
        inbox.put(IN_WORK, LARGE);
        inbox.put(WAITING, SMALL);

        killAt(point);

        assertThat(inbox.files("working")).singleElement().satisfies(file -> assertThat(file)
                .hasBinaryContent(LARGE));
        int tasks = model.tasks().size();

        String told = restart(point);

        assertThat(inbox.copies(IN_WORK)).singleElement().satisfies(file -> {
            assertThat(file).hasBinaryContent(LARGE);
            assertThat(file.getParent())
                    .hasFileName(point.afterRestart() == AfterRestart.IN_DOUBT ? "doubtful" : "done");
        });
        assertThat(inbox.copies(WAITING)).singleElement().satisfies(file -> {
            assertThat(file).hasBinaryContent(SMALL);
            assertThat(file.getParent()).hasFileName("done");
        });
        assertThat(imports(SMALL)).hasSize(1);
        switch (point.afterRestart()) {
            case BEGUN_ANEW -> {
                assertThat(tasks).isZero();
                assertThat(imports(LARGE)).hasSize(1);
            }
            case IN_DOUBT -> {
                assertThat(model.tasks()).hasSize(tasks + 1);
                assertThat(told).containsPattern("ERROR .*" + IN_WORK + " is doubtful: it .* may have been imported");
            }
            case ATTACHED -> {
                assertThat(tasks).isEqualTo(1);
                assertThat(imports(LARGE)).hasSize(1);
            }
        }
        assertThat(model.tasks()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void fileOfAJvmThatIsKilledTimeAndAgainIsImportedOnce() throws Exception {
        inbox.put(IN_WORK, LARGE);

        for (KillPoint point : List.of(KillPoint.BEFORE_SIGN_IN, KillPoint.MID_UPLOAD, KillPoint.POLLING)) {
            killAt(point);
        }
        model.releaseTasks();
        killAt(KillPoint.MID_DUMP);
        restart(() -> {});

        assertThat(inbox.files("done")).singleElement().satisfies(file -> assertThat(file)
                .hasBinaryContent(LARGE));
        assertThat(inbox.files("rejected")).hasSize(1);
        assertThat(model.tasks()).hasSize(1);
    }

    /** As far as the file is concerned this is between the end of the exchange and the move. */
    @Test
    void fileThatWasImportedButNotMovedIsNotImportedAgain() throws Exception {
        Path obstacle = Files.createFile(folder.resolve("done"));
        inbox.put(IN_WORK, SMALL);
        Process process = begin("first.txt");
        try {
            patiently().until(() -> console("first.txt").contains("Error during commit"));
        } finally {
            kill(process);
        }
        assertThat(inbox.files("working")).hasSize(1);
        Files.delete(obstacle);

        restart(() -> {});

        assertThat(inbox.files("done")).singleElement().satisfies(file -> assertThat(file)
                .hasBinaryContent(SMALL));
        assertThat(model.tasks()).hasSize(1);
    }

    private void killAt(KillPoint point) throws Exception {
        CompletableFuture<Process> machine = new CompletableFuture<>();
        point.arm(anaplan.faults(), () -> kill(machine.join()));
        if (point == KillPoint.POLLING) {
            model.holdTasks();
        }
        Process process = begin("first.txt");
        machine.complete(process);
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES))
                    .as(console("first.txt"))
                    .isTrue();
            assertThat(process.exitValue()).as(console("first.txt")).isEqualTo(KILLED);
        } finally {
            process.destroyForcibly();
        }
        anaplan.faults().forget();
    }

    private static void kill(Process process) {
        process.destroyForcibly().onExit().join();
    }

    private String restart(KillPoint point) throws Exception {
        return restart(() -> {
            if (point == KillPoint.POLLING) {
                // another file would take the place of the one that the task reads
                long looks = calls(point);
                patiently().until(() -> calls(point) > looks);
                assertThat(inbox.files(".")).hasSize(1);
                model.releaseTasks();
            }
        });
    }

    private String restart(Runnable meanwhile) throws Exception {
        Process process = begin("second.txt");
        try {
            meanwhile.run();
            patiently().until(() -> inbox.open().isEmpty());
            return console("second.txt");
        } finally {
            kill(process);
        }
    }

    private long calls(KillPoint point) {
        return anaplan.journal().stream().filter(point.calls()).count();
    }

    private List<ContentRead> imports(byte[] content) {
        return model.contentsRead(SOURCE).stream()
                .filter(read -> read.is(content))
                .toList();
    }

    private Process begin(String console) throws IOException {
        ForkedJvm machine = new ForkedJvm(
                temporary.resolve(console),
                "-XX:TieredStopAtLevel=1",
                // It reads ahead by as many chunks as it has processors: no further than there are chunks in these
                // files
                "-XX:ActiveProcessorCount=1",
                "-XX:+UseSerialGC",
                "-Dlog4j2.configurationFile=classpath:warnings-log4j2.properties");
        return machine.begin(
                LoadingProgram.class,
                "folder=" + folder,
                option("apiUrl", anaplan.apiUrl()),
                option("authUrl", anaplan.authUrl()),
                option("username", USER),
                option("password", PASSWORD),
                option("modelId", model.id()),
                option("pollInterval", 10),
                option("chunkSize", 1));
    }

    private static String option(String name, Object value) {
        return "camel.component.anaplan." + name + "=" + value;
    }

    private String console(String name) throws IOException {
        return Files.readString(temporary.resolve(name));
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(1));
    }
}
