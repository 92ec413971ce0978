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
import java.util.ArrayList;
import java.util.List;

import io.github.camelanaplan.benchmark.report.Numbers;
import io.github.camelanaplan.benchmark.report.Report;
import io.github.camelanaplan.benchmark.run.Contestant;
import io.github.camelanaplan.benchmark.service.Link;
import io.github.camelanaplan.benchmark.service.SinkService;

/** What size, chunk size, connections and the kind of source make of an upload. */
public final class Variations implements Suite {
    private static final List<String> SOURCES = List.of("remote", "pieces", "bytes");
    private static final List<String> OPTIONS = List.of("chunkSize=1", "chunkSize=50", "uploadConnections=4");

    @Override
    public String name() {
        return "variations";
    }

    @Override
    public void run(Lab lab, Report report) throws Exception {
        long size = lab.settings().size() / 4;
        try (SinkService sink = SinkService.behind(Link.unlimited())) {
            for (long bytes : List.of(size / 16, size / 4)) {
                measure(lab, report, sink, bytes, compressions(lab, sink, bytes, "file"));
            }
            List<Contestant> all = new ArrayList<>(compressions(lab, sink, size, "file"));
            for (String source : SOURCES) {
                all.addAll(compressions(lab, sink, size, source));
            }
            for (String options : OPTIONS) {
                all.add(lab.upload("file, gzip, " + options, "compression=gzip&" + options, sink, size));
                all.add(lab.upload("file, none, " + options, "compression=none&" + options, sink, size));
            }
            measure(lab, report, sink, size, all);
        }
    }

    private static void measure(Lab lab, Report report, SinkService sink, long bytes, List<Contestant> all)
            throws Exception {
        report.add(Speeds.table(
                "Uploads of " + Numbers.size(bytes), bytes, lab.rounds().run(all, ran -> sink.upload()
                        .requireSameAs(lab.csv(bytes)))));
    }

    private static List<Contestant> compressions(Lab lab, SinkService sink, long bytes, String source)
            throws IOException {
        List<Contestant> all = new ArrayList<>();
        for (String compression : List.of("auto", "gzip", "none")) {
            // Large enough to hold all of it, for the source that does
            all.add(lab.upload(source + ", " + compression, "compression=" + compression, sink, bytes)
                    .with("source", source)
                    .heap("1g"));
        }
        return all;
    }
}
