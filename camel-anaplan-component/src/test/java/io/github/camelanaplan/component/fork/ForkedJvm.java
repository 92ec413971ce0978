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
import java.util.concurrent.TimeUnit;

/** A Java machine with the class path of the tests. */
public final class ForkedJvm {
    private static final int PATIENCE_MINUTES = 3;

    private final Path console;
    private final List<String> options;
    private List<String> before = List.of();

    /**
     * @param console the file that takes what it writes to the console
     * @param options of the machine, such as {@code -Xmx96m}
     */
    public ForkedJvm(Path console, String... options) {
        this.console = console;
        this.options = List.of(options);
    }

    /** Runs a program to its end, and gives its exit code. */
    public int run(Class<?> program, String... arguments) throws IOException, InterruptedException {
        Process process = begin(program, arguments);
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("It has not ended:\n" + console());
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Lets it write no file larger than that, as on a disk that is full then; on systems with a POSIX shell only. */
    ForkedJvm withFilesUpTo(long bytes) {
        long blocks = bytes / 512;
        before = List.of("sh", "-c", "ulimit -f " + blocks + " && exec \"$@\"", "sh");
        return this;
    }

    /** Begins a program, whose end is a matter of the caller. */
    public Process begin(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path")));
        command.add(program.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()))
                .start();
    }

    /** What it wrote to the console. */
    public String console() throws IOException {
        return Files.exists(console) ? Files.readString(console) : "";
    }
}
