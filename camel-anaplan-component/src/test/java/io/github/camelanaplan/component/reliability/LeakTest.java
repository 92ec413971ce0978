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

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.component.fork.ForkedJvm;
import io.github.camelanaplan.simulator.AnaplanSimulator;

import static org.assertj.core.api.Assertions.assertThat;

/** After hundreds of imports and exports on a bad day nothing is left over, neither at rest nor after the end. */
class LeakTest {
    private static final int EACH = 200;
    private static final long SEED = 7;
    /** A timer, those who look at tasks, and two for each exchange under way: who ends one may begin another. */
    private static final int MOST_THREADS = 1 + 8 + 2 * SoakModels.WORKERS;

    private static final Properties FACTS = new Properties();

    @BeforeAll
    static void run(@TempDir Path folder) throws Exception {
        Path temp = Files.createDirectory(folder.resolve("temp"));
        Path facts = folder.resolve("facts.properties");
        ForkedJvm machine = new ForkedJvm(folder.resolve("console.txt"), "-Djava.io.tmpdir=" + temp);
        try (AnaplanSimulator anaplan = SoakModels.start()) {
            SoakFaults.inject(anaplan, SEED);

            int exitCode =
                    machine.run(LeakProbe.class, anaplan.apiUrl().toString(), String.valueOf(EACH), facts.toString());

            assertThat(exitCode).as(machine.console()).isZero();
            assertThat(anaplan.journal())
                    .filteredOn(call -> call.fault() != null)
                    .hasSizeGreaterThan(EACH / 2);
        }
        try (Reader in = Files.newBufferedReader(facts)) {
            FACTS.load(in);
        }
        Files.writeString(Path.of("target", "leaks.txt"), FACTS + "\n");
        assertThat(FACTS).containsEntry("ended", String.valueOf(4 * EACH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"once", "twice", "stopped"})
    void noConnectionIsKeptFromOthers(String when) {
        assertThat(FACTS).containsEntry(when + ".leased", "0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"once", "twice"})
    void connectionsAreNoMoreThanAllowed(String when) {
        assertThat(number(when + ".connections")).isBetween(1, 2 * LeakProbe.CONNECTIONS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"once", "twice"})
    void nothingWaitsForWhatHasEnded(String when) {
        assertThat(FACTS)
                .containsEntry(when + ".timer", "0")
                .containsEntry(when + ".turns", "0")
                .containsEntry(when + ".starting", "0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"once", "twice"})
    void noExchangeIsKept(String when) {
        assertThat(FACTS).containsEntry(when + ".exchanges", "0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"once", "twice"})
    void threadsAreNoMoreThanThereIsToDo(String when) {
        assertThat(number(when + ".threads")).isBetween(1, MOST_THREADS);
    }

    @Test
    void connectionsAndThreadsAreGoneAfterTheEnd() {
        assertThat(FACTS)
                .containsEntry("stopped.kept", "0")
                .containsEntry("stopped.sockets", "0")
                .containsEntry("stopped.open", "[]")
                .containsEntry("stopped.threads", "[]");
    }

    @Test
    void noTemporaryFileIsLeft() {
        // One directory for all rejected rows
        assertThat(FACTS)
                .containsEntry("once.temp", "1")
                .containsEntry("twice.temp", "1")
                .containsEntry("stopped.temp", "[]");
    }

    @Test
    void componentsThatHaveStoppedAreForgotten() {
        assertThat(FACTS).containsEntry("stopped.components", "0").containsEntry("stopped.budgets", "0");
    }

    private static int number(String fact) {
        return Integer.parseInt(FACTS.getProperty(fact));
    }
}
