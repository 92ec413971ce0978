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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelanaplan.benchmark.report.Figure;
import io.github.camelanaplan.benchmark.report.Numbers;
import io.github.camelanaplan.benchmark.report.Report;
import io.github.camelanaplan.benchmark.run.Contestant;
import io.github.camelanaplan.benchmark.run.Samples;
import io.github.camelanaplan.benchmark.service.Link;
import io.github.camelanaplan.benchmark.service.SinkService;

/** Contents much larger than the heap, both ways through routes as Camel makes them by default. */
public final class LargeContents implements Suite {
    private static final String HEAP = "96m";
    private static final List<String> SOURCES = List.of("file", "remote", "pieces", "stream");

    @Override
    public String name() {
        return "large";
    }

    @Override
    public void run(Lab lab, Report report) throws Exception {
        long size = lab.settings().large();
        Map<Contestant, Samples> found = new LinkedHashMap<>();
        try (SinkService sink = SinkService.behind(Link.unlimited())) {
            found.putAll(lab.rounds().single().run(uploads(lab, sink, size), ran -> sink.upload()
                    .requireSameAs(lab.csv(size))));
            Path file = lab.settings().scratch().resolve("download.csv");
            sink.offer(lab.csv(Math.min(size, lab.settings().warmup())), size);
            Contestant down = Downloads.downloading(Contestant.of("down to a file", "download"), sink, file)
                    .with("options", "")
                    .heap(HEAP);
            found.putAll(lab.rounds().single().run(List.of(down), ran -> Downloads.checkAndDelete(sink, file)));
            Files.deleteIfExists(file);
        }
        found.forEach((contestant, samples) -> report.add(new Figure(
                Numbers.size(size) + " " + contestant.name(),
                "heap of " + HEAP,
                samples.failure().orElse("whole and right"),
                samples.failure().isEmpty())));
        report.add(Speeds.table(Numbers.size(size) + " with a heap of " + HEAP, size, found));
    }

    private static List<Contestant> uploads(Lab lab, SinkService sink, long size) throws IOException {
        List<Contestant> all = new ArrayList<>();
        for (String source : SOURCES) {
            all.add(lab.upload("up, from " + source, "", sink, size)
                    .with("source", source)
                    .heap(HEAP));
        }
        return all;
    }
}
