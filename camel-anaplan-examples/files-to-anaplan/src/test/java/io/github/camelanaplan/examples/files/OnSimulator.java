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
import java.util.List;
import java.util.stream.Stream;

import org.apache.camel.main.Main;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.DemoModel;

/** The routes, with a simulator in place of Anaplan and some files to begin with. */
public final class OnSimulator {
    static final String USER = "planner@example.com";
    static final String PASSWORD = "secret";

    private OnSimulator() {}

    /** Runs until Ctrl-C. */
    public static void main(String... arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(System.getenv("FOLDER")));
        try (AnaplanSimulator anaplan = simulator(USER, PASSWORD)) {
            for (Path sample : samples()) {
                Files.copy(sample, folder.resolve(sample.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            System.out.printf(
                    "Put CSV files into %s, and see there what becomes of them. Stop with Ctrl-C.%n",
                    folder.toAbsolutePath());
            routes(anaplan).run();
        }
    }

    static AnaplanSimulator simulator(String user, String password) {
        return AnaplanSimulator.builder()
                .user(user, password)
                .workspace("Finance", finance -> finance.model("Sales", DemoModel::declare))
                .build()
                .start();
    }

    /** The application as it is, but for the address of Anaplan. */
    static Main routes(AnaplanSimulator anaplan) {
        Main main = new Main();
        main.addInitialProperty(
                "camel.component.anaplan.api-url", anaplan.apiUrl().toString());
        main.addInitialProperty(
                "camel.component.anaplan.auth-url", anaplan.authUrl().toString());
        return main;
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> samples = Files.list(Path.of("samples"))) {
            return samples.sorted().toList();
        }
    }
}
