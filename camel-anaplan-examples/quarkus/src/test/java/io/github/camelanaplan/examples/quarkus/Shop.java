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
package io.github.camelanaplan.examples.quarkus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The application as it was built, in a process of its own. */
final class Shop implements AutoCloseable {
    private static final String BUILT = "target/quarkus-app/quarkus-run.jar";
    private static final long PATIENCE = 10;

    private final Process process;

    private Shop(Process process) {
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @param folder  where it has its database
     * @param anaplan where Anaplan is
     * @param log     where it writes to
     */
    static Shop start(Path folder, URI anaplan, Path log, Map<String, String> environment) {
        ProcessBuilder java = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dshop.folder=" + folder,
                "-Dcamel.component.anaplan.api-url=" + anaplan,
                "-Dcamel.component.anaplan.auth-url=" + anaplan,
                // The simulator's tasks take no time
                "-Dcamel.component.anaplan.poll-interval=20",
                "-jar",
                BUILT));
        java.environment().putAll(environment);
        try {
            return new Shop(
                    java.redirectErrorStream(true).redirectOutput(log.toFile()).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Asks it to stop, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
