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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.camelanaplan.secrets.SecretScan;
import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.SimulatedModel;
import io.github.camelanaplan.simulator.SimulatorBuilder;

/** One import in a machine of its own that logs everything that anybody would log, at TRACE. */
final class Everything {
    private final Path folder;
    private final AnaplanSimulator anaplan;

    Everything(Path folder, AnaplanSimulator anaplan) {
        this.folder = folder;
        this.anaplan = anaplan;
    }

    /** What the import needs. */
    static void declare(SimulatorBuilder simulator) {
        simulator.workspace(
                "Finance",
                w -> w.model(
                        "Sales",
                        m -> m.list("Products").file("products.csv").importIntoList("Load", i -> i.from("products.csv")
                                .into("Products")
                                .name("Product"))));
    }

    /** Runs it with options of the component, such as {@code username=joe}, and gives the exit code: 0 for success. */
    int run(String... options) throws IOException, InterruptedException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("products.csv"), "Product\nBike\n");
        SimulatedModel model = anaplan.model("Sales");
        List<String> arguments = new ArrayList<>(List.of(
                "file:" + in.toUri().getPath() + "?noop=true",
                "anaplan:import/Load?modelId=" + model.id(),
                "apiUrl=" + anaplan.apiUrl(),
                "authUrl=" + anaplan.authUrl(),
                "oauthUrl=" + anaplan.oauthUrl()));
        arguments.addAll(List.of(options));
        ForkedJvm machine = new ForkedJvm(
                folder.resolve("console.txt"),
                "-Dlog.file=" + folder.resolve("everything.log"),
                "-Dlog4j2.configurationFile=classpath:everything-log4j2.properties");
        return machine.run(OneExchange.class, arguments.toArray(String[]::new));
    }

    /** What was written to log and console with this text in it. */
    List<String> linesWith(String text) throws IOException {
        return lines().filter(line -> line.contains(text)).toList();
    }

    /** What was written to log and console and looks like a secret. */
    List<String> linesWithSecrets() throws IOException {
        return lines().filter(line -> SecretScan.secretIn(line).isPresent()).toList();
    }

    private Stream<String> lines() throws IOException {
        return (Files.readString(folder.resolve("everything.log")) + Files.readString(folder.resolve("console.txt")))
                .lines();
    }
}
