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
import java.io.UncheckedIOException;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import io.github.camelanaplan.benchmark.micro.ChunkCompression;
import io.github.camelanaplan.benchmark.micro.ChunkReading;
import io.github.camelanaplan.benchmark.report.Numbers;
import io.github.camelanaplan.benchmark.report.Report;
import io.github.camelanaplan.benchmark.report.Table;

/** What reading and compressing a chunk cost by themselves. */
public final class SmallSteps implements Suite {
    private static final int ITERATIONS = 4;
    private static final TimeValue EACH = TimeValue.seconds(1);

    @Override
    public String name() {
        return "micro";
    }

    @Override
    public void run(Lab lab, Report report) throws Exception {
        Options options = new OptionsBuilder()
                .include(ChunkCompression.class.getName())
                .include(ChunkReading.class.getName())
                .forks(1)
                .warmupIterations(2)
                .warmupTime(EACH)
                .measurementIterations(ITERATIONS)
                .measurementTime(EACH)
                .output(lab.settings().scratch().resolve("jmh.log").toString())
                .build();
        Table table = new Table("A chunk of 10 MB, one processor", "Step", "Milliseconds", "MB/s");
        for (RunResult result : new Runner(options).run()) {
            double millis = result.getPrimaryResult().getScore();
            table.row(
                    title(result),
                    Numbers.plain(millis),
                    Numbers.plain(Lab.megabytesPerSecond(ChunkCompression.CHUNK, millis / 1000)));
        }
        report.add(table);
    }

    private static String title(RunResult result) {
        String level = result.getParams().getParam("level");
        return level == null
                ? "read, " + result.getParams().getParam("way")
                : "deflate, level " + level + ", to 1/" + Numbers.ratio(ratio(Integer.parseInt(level)));
    }

    private static double ratio(int level) {
        ChunkCompression compression = new ChunkCompression();
        compression.level = level;
        try {
            compression.prepare();
            return ChunkCompression.CHUNK / (double) compression.compress();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            compression.release();
        }
    }
}
