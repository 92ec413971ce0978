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

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.SimulatedModel;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.model.ModelBuilder;

/** Routes that run in a Java machine of their own, against a local Anaplan with one model. */
abstract class ForkedRouteTestSupport {
    static final String USER = "planner@example.com";
    static final String PASSWORD = "n0t-in-any-log";

    @TempDir
    Path folder;

    SimulatedModel model;
    private AnaplanSimulator anaplan;

    /** What is in the model. */
    abstract void declare(ModelBuilder model);

    /** What else there is. */
    void declare(SimulatorBuilder simulator) {
        // Nothing, as a rule
    }

    @BeforeEach
    void start() {
        SimulatorBuilder simulator = AnaplanSimulator.builder()
                .user(USER, PASSWORD)
                .workspace("Finance", w -> w.model("Sales", this::declare));
        declare(simulator);
        anaplan = simulator.build().start();
        model = anaplan.model("Sales");
    }

    @AfterEach
    void stop() {
        anaplan.close();
    }

    /** Runs a route until one exchange is through, and gives the exit code: 0 where that did not fail. */
    int run(ForkedJvm machine, String from, String to) throws IOException, InterruptedException {
        return machine.run(
                OneExchange.class,
                from,
                to,
                "apiUrl=" + anaplan.apiUrl(),
                "authUrl=" + anaplan.authUrl(),
                "username=" + USER,
                "password=" + PASSWORD);
    }

    /** The checksum of a file that the service has. */
    long stored(String fileId) throws IOException, InterruptedException {
        return new StoredFile(anaplan.apiUrl(), USER, PASSWORD).checksum(model.id(), fileId);
    }
}
