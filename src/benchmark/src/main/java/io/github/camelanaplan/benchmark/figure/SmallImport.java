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

import io.github.camelanaplan.benchmark.report.Figure;
import io.github.camelanaplan.benchmark.report.Numbers;
import io.github.camelanaplan.benchmark.report.Report;
import io.github.camelanaplan.benchmark.run.Contestant;
import io.github.camelanaplan.benchmark.run.Samples;

/** What the component adds to the time that the service takes for a small import. */
public final class SmallImport implements Suite {
    @Override
    public String name() {
        return "small";
    }

    @Override
    public void run(Lab lab, Report report) throws Exception {
        try (Local anaplan = new Local(1)) {
            Contestant small = Contestant.of("small import", "small")
                    .with("url", anaplan.url())
                    .with("path", anaplan.path())
                    .with("authorization", Local.authorization())
                    .with("options", anaplan.options() + "&pollInterval=5ms")
                    .with("imports", lab.settings().small());
            Samples found = lab.rounds().run(List.of(small), ran -> {}).get(small);
            double beyond = found.median("beyond");
            String measured = "%s ms (%s ms, of which the service's own %s ms)"
                    .formatted(
                            Numbers.plain(beyond),
                            Numbers.plain(found.median("component")),
                            Numbers.plain(found.median("service")));
            report.add(new Figure(
                    "import of 10 rows, beyond the service's own time, median",
                    "at most 15 ms",
                    found.failure().orElse(measured),
                    beyond <= 15));
        }
    }
}
