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
package io.github.camelanaplan.quarkus.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.DemoModel;

/** A local Anaplan with the model of the guide, and the settings that lead the application there. */
public final class Anaplan implements QuarkusTestResourceLifecycleManager {
    private static final String PASSWORD = "planner-n0t-in-any-log";

    private AnaplanSimulator simulator;
    private Path folder;

    @Override
    public Map<String, String> start() {
        RobotKey robot = RobotKey.create();
        simulator = AnaplanSimulator.builder()
                .user("planner@example.com", PASSWORD)
                .user("robot@example.com", user -> user.certificate(robot.certificate()))
                .workspace("Finance", finance -> finance.model("Sales", DemoModel::declare))
                .build()
                .start();
        folder = temporary();
        Map<String, String> settings = new HashMap<>(Map.of(
                "ANAPLAN_USERNAME", "planner@example.com",
                "ANAPLAN_PASSWORD", PASSWORD,
                "ROBOT_CERTIFICATE", robot.certificatePem(),
                "ROBOT_KEY", robot.keyPem(),
                "ROBOT_KEY_PASSWORD", RobotKey.PASSWORD,
                "inbox", folder.resolve("inbox").toString(),
                "outbox", folder.resolve("outbox").toString()));
        for (String component : new String[] {"anaplan", "robot"}) {
            String option = "camel.component." + component + ".";
            settings.put(option + "api-url", simulator.apiUrl().toString());
            settings.put(option + "auth-url", simulator.authUrl().toString());
            settings.put(option + "poll-interval", "10");
        }
        return settings;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("camel-anaplan-quarkus");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        simulator.close();
        deleteFolder();
    }

    private void deleteFolder() {
        try (var paths = Files.walk(folder)) {
            paths.sorted((one, other) -> other.compareTo(one))
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
