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
package io.github.camelanaplan.benchmark.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.benchmark.report.Figure;
import io.github.camelanaplan.benchmark.report.Numbers;
import io.github.camelanaplan.benchmark.report.Report;
import io.github.camelanaplan.benchmark.run.Contestant;
import io.github.camelanaplan.benchmark.run.Sample;

/** Many imports that wait for their tasks at once. */
public final class Waiting implements Suite {
    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);

    @Override
    public String name() {
        return "waiting";
    }

    @Override
    public void run(Lab lab, Report report) throws Exception {
        int imports = lab.settings().waiting();
        Path started = lab.settings().scratch().resolve("started");
        Files.deleteIfExists(started);
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        try (Local anaplan = new Local(imports + 1)) {
            anaplan.model().holdTasks();
            watch.scheduleWithFixedDelay(() -> tell(anaplan, imports + 1, started), 1, 1, TimeUnit.SECONDS);
            Sample sample = lab.fork()
                    .run(Contestant.of("waiting", "waiting")
                            .with("url", anaplan.url())
                            .with("options", anaplan.options())
                            .with("imports", imports)
                            .with("started", started));
            LOG.info("{} waiting imports: {}", imports, sample);
            judge(report, imports, sample);
        } finally {
            watch.shutdownNow();
        }
    }

    private static void tell(Local anaplan, int expected, Path started) {
        try {
            if (!Files.exists(started) && anaplan.model().tasks().size() >= expected) {
                Files.createFile(started);
            }
        } catch (IOException e) {
            LOG.warn("The start of all imports could not be told", e);
        }
    }

    private static void judge(Report report, int imports, Sample sample) {
        String what = imports + " waiting imports: ";
        if (sample.failure() != null) {
            report.add(new Figure(what + "all", "wait", sample.failure(), false));
            return;
        }
        double threads = sample.numbers().get("threads");
        double heap = sample.numbers().get("bytesEach") / 1000;
        report.add(new Figure(what + "threads of the JVM", "at most 32", Numbers.plain(threads), threads <= 32));
        report.add(new Figure(what + "heap for each", "at most 20 KB", Numbers.plain(heap) + " KB", heap <= 20));
    }
}
