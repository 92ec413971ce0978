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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.camelanaplan.benchmark.report.Figure;
import io.github.camelanaplan.benchmark.report.Numbers;
import io.github.camelanaplan.benchmark.report.Report;
import io.github.camelanaplan.benchmark.run.Contestant;
import io.github.camelanaplan.benchmark.run.Samples;
import io.github.camelanaplan.benchmark.service.Link;
import io.github.camelanaplan.benchmark.service.SinkService;

/** A download to a file, against a bare socket that is copied to a file. */
public final class Downloads implements Suite {
    private static final List<String> OPTIONS = List.of("", "downloadConnections=1", "downloadConnections=8");

    @Override
    public String name() {
        return "download";
    }

    @Override
    public void run(Lab lab, Report report) throws Exception {
        long size = lab.settings().size();
        Path file = lab.settings().scratch().resolve("download.csv");
        try (SinkService sink = SinkService.behind(Link.unlimited())) {
            sink.offer(lab.csv(Math.min(size, lab.settings().warmup())), size);
            Contestant bare = downloading(Contestant.of("bare socket to a file", "download-socket"), sink, file);
            List<Contestant> all = new ArrayList<>(List.of(bare));
            for (String options : OPTIONS) {
                String name = options.isEmpty() ? "default options" : options;
                all.add(downloading(Contestant.of(name, "download"), sink, file).with("options", options));
            }
            Map<Contestant, Samples> found = lab.rounds().run(all, ran -> checkAndDelete(sink, file));
            Files.deleteIfExists(file);
            report.add(Figure.atLeast(
                    "speed of a download to a file : a bare socket",
                    0.7,
                    found.get(bare).median("seconds") / found.get(all.get(1)).median("seconds")));
            String title = "Download of " + Numbers.size(size) + " to a file";
            report.add(Speeds.table(title, size, found));
            report.add("download", Speeds.chart(title + ", MB/s", size, found));
        }
    }

    static Contestant downloading(Contestant contestant, SinkService sink, Path file) {
        return contestant.with("url", sink.url()).with("file", file);
    }

    static void checkAndDelete(SinkService sink, Path file) throws IOException {
        sink.requireDownloaded(file);
        Files.delete(file);
    }
}
