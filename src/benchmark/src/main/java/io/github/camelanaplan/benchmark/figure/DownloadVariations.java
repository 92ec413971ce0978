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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.camelanaplan.benchmark.report.Numbers;
import io.github.camelanaplan.benchmark.report.Report;
import io.github.camelanaplan.benchmark.run.Contestant;
import io.github.camelanaplan.benchmark.run.Samples;
import io.github.camelanaplan.benchmark.service.Link;
import io.github.camelanaplan.benchmark.service.SinkService;

/** What size, the service's chunks, connections and the kind of target make of a download. */
public final class DownloadVariations implements Suite {
    private static final int USUAL_CHUNK = 10_000_000;

    @Override
    public String name() {
        return "download-variations";
    }

    @Override
    public void run(Lab lab, Report report) throws Exception {
        long size = lab.settings().size() / 4;
        List<String> connections = List.of("", "downloadConnections=1", "downloadConnections=8");
        measure(lab, report, size / 16, USUAL_CHUNK, List.of(""));
        measure(lab, report, size / 4, USUAL_CHUNK, List.of(""));
        measure(lab, report, size, USUAL_CHUNK, connections);
        measure(lab, report, size, USUAL_CHUNK / 10, connections);
        measure(lab, report, size, USUAL_CHUNK * 5, connections);
    }

    private static void measure(Lab lab, Report report, long bytes, int chunk, List<String> connections)
            throws Exception {
        Path file = lab.settings().scratch().resolve("download.csv");
        try (SinkService sink = SinkService.behind(Link.unlimited())) {
            sink.offer(lab.csv(Math.min(bytes, lab.settings().warmup())), bytes, chunk);
            List<Contestant> all = new ArrayList<>();
            for (String options : connections) {
                String name = options.isEmpty() ? "default options" : options;
                Contestant toFile = Downloads.downloading(Contestant.of(name + ", to a file", "download"), sink, file)
                        .with("options", options);
                all.add(toFile);
                all.add(toFile.named(name + ", read and dropped").with("target", "nowhere"));
            }
            Map<Contestant, Samples> found = lab.rounds().run(all, ran -> {
                if (!ran.arguments().containsKey("target")) {
                    Downloads.checkAndDelete(sink, file);
                }
            });
            Files.deleteIfExists(file);
            report.add(Speeds.table(
                    "Downloads of " + Numbers.size(bytes) + " in chunks of " + chunk / 1_000_000 + " MB",
                    bytes,
                    found));
        }
    }
}
