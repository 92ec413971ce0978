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
package io.github.camelanaplan.benchmark.run;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs a job in a JVM of its own. */
public final class Fork {
    private static final String WORKER = "io.github.camelanaplan.benchmark.worker.Worker";
    /** What {@code ExitOnOutOfMemoryError} exits with. */
    private static final int OUT_OF_MEMORY = 3;

    private static final long PATIENCE_MINUTES = 20;

    private final Path scratch;

    /**
     * @param scratch where the JVM leaves its result
     */
    public Fork(Path scratch) {
        this.scratch = scratch;
    }

    /**
     * Runs it to its end.
     *
     * @return what it found, or why it failed
     */
    public Sample run(Contestant contestant) throws IOException, InterruptedException {
        Files.createDirectories(scratch);
        Path result = scratch.resolve("result.properties");
        Files.deleteIfExists(result);
        Process process = new ProcessBuilder(command(contestant, result))
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("worker.log").toFile())
                .start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return Sample.failed("did not end in time");
        }
        return Files.exists(result) ? read(result) : Sample.failed(end(process.exitValue()));
    }

    private static String end(int exit) {
        return exit == OUT_OF_MEMORY ? "out of memory" : "ended with " + exit;
    }

    private static List<String> command(Contestant contestant, Path result) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + contestant.heap(),
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                WORKER,
                "job=" + contestant.job(),
                "result=" + result));
        contestant.arguments().forEach((name, value) -> command.add(name + "=" + value));
        return command;
    }

    private static Sample read(Path result) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(result)) {
            properties.load(reader);
        }
        String failure = properties.getProperty("failure");
        if (failure != null) {
            return Sample.failed(failure);
        }
        Map<String, Double> numbers = properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, name -> Double.valueOf(properties.getProperty(name))));
        return new Sample(numbers, null);
    }
}
