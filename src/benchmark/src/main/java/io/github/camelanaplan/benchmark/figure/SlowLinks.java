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

import java.util.List;
import java.util.Map;

import io.github.camelanaplan.benchmark.report.Figure;
import io.github.camelanaplan.benchmark.report.Numbers;
import io.github.camelanaplan.benchmark.report.Report;
import io.github.camelanaplan.benchmark.run.Contestant;
import io.github.camelanaplan.benchmark.run.Rounds;
import io.github.camelanaplan.benchmark.run.Samples;
import io.github.camelanaplan.benchmark.service.Link;
import io.github.camelanaplan.benchmark.service.SinkService;

/** Uploads through links that are slower than loopback, against the best that link and processors allow. */
public final class SlowLinks implements Suite {
    private static final Map<String, Long> LINKS = Map.of("1 Gbit/s", 1_000_000_000L, "100 Mbit/s", 100_000_000L);

    @Override
    public String name() {
        return "link";
    }

    @Override
    public void run(Lab lab, Report report) throws Exception {
        for (String link : LINKS.keySet().stream().sorted().toList()) {
            run(lab, report, link, LINKS.get(link));
        }
    }

    private static void run(Lab lab, Report report, String name, long bits) throws Exception {
        long size = lab.settings().size();
        try (SinkService sink = SinkService.behind(Link.ofBits(bits))) {
            Contestant limit = lab.uploading(Contestant.of("the limit of gzip, no link", "upload-limit"), sink, size);
            Contestant auto = lab.upload("compression=auto", "compression=auto", sink, size);
            Contestant gzip = lab.upload("compression=gzip", "compression=gzip", sink, size);
            Contestant none = lab.upload("compression=none", "compression=none", sink, size);
            Rounds.Check check = ran -> {
                if (!ran.equals(limit)) {
                    sink.upload().requireSameAs(lab.csv(size));
                }
            };
            Map<Contestant, Samples> found = lab.rounds().run(List.of(limit, auto), check);
            // For comparison only, and slow
            found.putAll(lab.rounds().single().run(List.of(gzip, none), check));
            double best = best(size, bits / 8.0, found.get(limit));
            report.add(Figure.atLeast(
                    "speed of an upload with `auto` through " + name + " : the best that is possible",
                    0.9,
                    best / found.get(auto).median("seconds")));
            report.add(Speeds.table(
                    "Upload of " + Numbers.size(size) + " through " + name + " (best possible: " + Numbers.plain(best)
                            + " s)",
                    size,
                    found));
        }
    }

    /** Seconds: either as it is, or compressed as fast as the link takes it and the processors give it. */
    private static double best(long size, double bytesPerSecond, Samples limit) {
        double plain = size / bytesPerSecond;
        double compressed = Math.max(limit.median("wire") / bytesPerSecond, limit.median("seconds"));
        return Math.min(plain, compressed);
    }
}
