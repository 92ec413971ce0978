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
import io.github.camelanaplan.benchmark.run.Samples;
import io.github.camelanaplan.benchmark.service.Link;
import io.github.camelanaplan.benchmark.service.SinkService;

/** An upload of a file over loopback, against both yardsticks. */
public final class Uploads implements Suite {
    @Override
    public String name() {
        return "upload";
    }

    @Override
    public void run(Lab lab, Report report) throws Exception {
        long size = lab.settings().size();
        try (SinkService sink = SinkService.behind(Link.unlimited())) {
            Contestant usual = lab.uploading(Contestant.of("the usual way", "upload-usual"), sink, size);
            Contestant limit = lab.uploading(Contestant.of("the limit of gzip", "upload-limit"), sink, size);
            Contestant bare = lab.uploading(Contestant.of("file to a bare socket", "upload-socket"), sink, size);
            Contestant auto = lab.upload("compression=auto", "compression=auto", sink, size);
            Contestant gzip = lab.upload("compression=gzip", "compression=gzip", sink, size);
            Contestant none = lab.upload("compression=none", "compression=none", sink, size);
            Map<Contestant, Samples> found = lab.rounds().run(List.of(usual, limit, bare, auto, gzip, none), ran -> {
                if (!ran.equals(limit)) {
                    sink.upload().requireSameAs(lab.csv(size));
                }
            });
            judge(report, found.get(usual), found.get(limit), found.get(auto), found.get(gzip));
            String title = "Upload of " + Numbers.size(size) + " of CSV over loopback";
            report.add(Speeds.table(title, size, found));
            report.add("upload", Speeds.chart(title + ", MB/s", size, found));
        }
    }

    private static void judge(Report report, Samples usual, Samples limit, Samples auto, Samples gzip) {
        double enough = Runtime.getRuntime().availableProcessors() < 4 ? 5 : 7;
        report.add(Figure.atLeast("speed of an upload with `auto` : the usual way", 15, speed(auto, usual)));
        report.add(Figure.atLeast("speed of an upload with `gzip` : the limit", 0.8, speed(gzip, limit)));
        report.add(Figure.atLeast("speed of an upload with `gzip` : the usual way", enough, speed(gzip, usual)));
        report.add(Figure.atMost(
                "CPU of an upload with `gzip` : the usual way", 1 / 3.0, gzip.median("cpu") / usual.median("cpu")));
    }

    private static double speed(Samples ours, Samples yardstick) {
        return yardstick.median("seconds") / ours.median("seconds");
    }
}
