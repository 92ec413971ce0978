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
package io.github.camelanaplan.karaf;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.awaitility.Awaitility.await;

/** A Karaf that runs in a process of its own, as people start it, and is told what to do through its console. */
final class Karaf implements AutoCloseable {
    private static final Path HOME = Path.of(System.getProperty("karaf.home"));
    private static final Path LOG = HOME.resolve("data/log/karaf.log");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long SECONDS_TO_STOP = 30;

    private final int sshPort;
    private final Path output;
    private final Process process;

    private Karaf(int sshPort) throws IOException {
        this.sshPort = sshPort;
        this.output = HOME.resolveSibling("karaf.out");
        this.process = script("karaf", "daemon", "clean")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** Starts it, and waits until its console knows the commands for features. */
    static Karaf start() throws IOException {
        Files.writeString(etc("users.properties"), """
                karaf = n0t-in-any-log,_g_:admingroup
                _g_\\:admingroup = group,admin,manager,viewer,systembundles,ssh
                """);
        Files.writeString(etc("org.ops4j.pax.url.mvn.cfg"), """
                org.ops4j.pax.url.mvn.localRepository = %s
                org.ops4j.pax.url.mvn.defaultRepositories = ${karaf.home.uri}${karaf.default.repository}@id=system@snapshots,%s@id=build@snapshots
                org.ops4j.pax.url.mvn.repositories = %s
                """.formatted(
                        System.getProperty("local.repository"),
                        Path.of(System.getProperty("build.repository")).toUri(),
                        central()));
        Files.copy(
                Path.of(System.getProperty("feature.processing")),
                etc("org.apache.karaf.features.xml"),
                StandardCopyOption.REPLACE_EXISTING);
        leaveOut("management");
        // "clean" keeps it
        Files.deleteIfExists(LOG);
        Karaf karaf = new Karaf(freePort());
        await().atMost(PATIENCE).until(() -> karaf.console("feature:repo-list").contains("framework-"));
        return karaf;
    }

    /** Of the places that Karaf would look at by itself, those with snapshots would only take time. */
    private static String central() throws IOException {
        Properties given = new Properties();
        try (Reader in = Files.newBufferedReader(etc("org.ops4j.pax.url.mvn.cfg"))) {
            given.load(in);
        }
        return Stream.of(given.getProperty("org.ops4j.pax.url.mvn.repositories").split(","))
                .map(String::strip)
                .filter(place -> place.endsWith("@id=central"))
                .findAny()
                .orElse("");
    }

    /** Management listens at two more ports. */
    private static void leaveOut(String bootFeature) throws IOException {
        Path file = etc("org.apache.karaf.features.cfg");
        List<String> others = Files.readAllLines(file).stream()
                .filter(line -> !line.strip().startsWith(bootFeature + "/"))
                .toList();
        Files.write(file, others);
    }

    private static Path etc(String file) {
        return HOME.resolve("etc").resolve(file);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Runs commands of the console, up to the first that fails, and tells what they have written. */
    String console(String... commands) throws IOException, InterruptedException {
        Process client =
                script("client", "-t", "240000", "-b").redirectErrorStream(true).start();
        try (var in = client.getOutputStream()) {
            in.write((String.join("\n", commands) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        client.waitFor();
        return answer;
    }

    private ProcessBuilder script(String name, String... arguments) {
        ProcessBuilder builder =
                new ProcessBuilder(HOME.resolve("bin").resolve(name).toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ORG_APACHE_KARAF_SHELL_SSHPORT", Integer.toString(sshPort));
        return builder;
    }

    /** What it has logged and written so far. */
    String log() throws IOException {
        return Files.readString(output) + Files.readString(LOG);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(SECONDS_TO_STOP, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }
}
