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
package io.github.camelanaplan.benchmark.worker;

import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The main class of a measured JVM: {@code job=name result=file} and what else the job wants to know. */
public final class Worker {
    private static final Map<String, Job> JOBS = Map.of(
            "upload", new ComponentUpload(),
            "upload-usual", new UsualUpload(),
            "upload-limit", new DeflateLimit(),
            "upload-socket", new SocketUpload(),
            "download", new ComponentDownload(),
            "download-socket", new SocketCopy(),
            "waiting", new WaitingImports(),
            "small", new SmallImports());

    private Worker() {}

    /** Runs one job and ends the JVM, also if threads are left. */
    public static void main(String[] args) throws Exception {
        Arguments arguments = new Arguments(Arrays.stream(args)
                .map(arg -> arg.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
        Properties result = new Properties();
        int exit = 0;
        try {
            Job job = JOBS.get(arguments.text("job"));
            job.run(arguments).numbers().forEach((name, number) -> result.setProperty(name, number.toString()));
        } catch (Exception | OutOfMemoryError e) {
            result.setProperty("failure", Failures.why(e));
            exit = 1;
        }
        try (Writer writer = Files.newBufferedWriter(Path.of(arguments.text("result")))) {
            result.store(writer, null);
        }
        Runtime.getRuntime().halt(exit);
    }
}
