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

import java.util.Map;

import io.github.camelanaplan.benchmark.report.BarChart;
import io.github.camelanaplan.benchmark.report.Numbers;
import io.github.camelanaplan.benchmark.report.Table;
import io.github.camelanaplan.benchmark.run.Contestant;
import io.github.camelanaplan.benchmark.run.Samples;

/** How fast contents of one size went. */
final class Speeds {
    private static final double GIB = 1L << 30;

    private Speeds() {}

    static Table table(String title, long bytes, Map<Contestant, Samples> found) {
        Table table = new Table(title, "Way", "Seconds, best", "Seconds, median", "MB/s", "CPU seconds per GiB");
        found.forEach((contestant, samples) -> table.row(
                contestant.name(),
                samples.failure().orElse(Numbers.plain(samples.least("seconds"))),
                Numbers.plain(samples.median("seconds")),
                Numbers.plain(Lab.megabytesPerSecond(bytes, samples.median("seconds"))),
                Numbers.plain(samples.median("cpu") * GIB / bytes)));
        return table;
    }

    static BarChart chart(String title, long bytes, Map<Contestant, Samples> found) {
        BarChart chart = new BarChart(title);
        found.forEach((contestant, samples) ->
                chart.bar(contestant.name(), Lab.megabytesPerSecond(bytes, samples.median("seconds"))));
        return chart;
    }
}
