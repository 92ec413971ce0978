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
package io.github.camelanaplan.benchmark;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.benchmark.figure.DownloadVariations;
import io.github.camelanaplan.benchmark.figure.Downloads;
import io.github.camelanaplan.benchmark.figure.Lab;
import io.github.camelanaplan.benchmark.figure.LargeContents;
import io.github.camelanaplan.benchmark.figure.SlowLinks;
import io.github.camelanaplan.benchmark.figure.SmallImport;
import io.github.camelanaplan.benchmark.figure.SmallSteps;
import io.github.camelanaplan.benchmark.figure.Suite;
import io.github.camelanaplan.benchmark.figure.Uploads;
import io.github.camelanaplan.benchmark.figure.Variations;
import io.github.camelanaplan.benchmark.figure.Waiting;
import io.github.camelanaplan.benchmark.report.Report;
import io.github.camelanaplan.benchmark.run.Settings;

/** Measures everything, or what {@code -Donly} names, and writes the report. */
public final class Benchmark {
    private static final Logger LOG = LoggerFactory.getLogger(Benchmark.class);

    private static final List<Suite> SUITES = List.of(
            new Uploads(),
            new SlowLinks(),
            new Downloads(),
            new LargeContents(),
            new Waiting(),
            new SmallImport(),
            new Variations(),
            new DownloadVariations(),
            new SmallSteps());

    private Benchmark() {}

    /** Takes everything from system properties, see {@link Settings}. */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.ofSystem();
        Report report = new Report(settings);
        Lab lab = new Lab(settings);
        for (Suite suite : SUITES) {
            if (settings.wants(suite.name())) {
                LOG.info("Suite {}", suite.name());
                suite.run(lab, report);
            }
        }
        report.write();
        LOG.info("Written to {}", settings.report());
    }
}
