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
import java.nio.file.Path;

import io.github.camelanaplan.benchmark.data.CsvFile;
import io.github.camelanaplan.benchmark.run.Contestant;
import io.github.camelanaplan.benchmark.run.Fork;
import io.github.camelanaplan.benchmark.run.Rounds;
import io.github.camelanaplan.benchmark.run.Settings;
import io.github.camelanaplan.benchmark.service.SinkService;

/**
 * What suites work with.
 *
 * @param settings how much is measured
 */
public record Lab(Settings settings) {

    Fork fork() {
        return new Fork(settings.scratch());
    }

    Rounds rounds() {
        return new Rounds(fork(), settings.rounds());
    }

    Path csv(long bytes) throws IOException {
        return CsvFile.of(settings.scratch(), bytes);
    }

    /** An upload by the component, of a file unless told otherwise. */
    Contestant upload(String name, String options, SinkService sink, long bytes) throws IOException {
        return uploading(Contestant.of(name, "upload"), sink, bytes)
                .with("options", options)
                .with("source", "file");
    }

    /** Tells whoever uploads what, where to, and with what to warm up. */
    Contestant uploading(Contestant contestant, SinkService sink, long bytes) throws IOException {
        return contestant
                .with("url", sink.url())
                .with("file", csv(bytes))
                .with("warmup", csv(Math.min(bytes, settings.warmup())));
    }

    static double megabytesPerSecond(long bytes, double seconds) {
        return bytes / 1e6 / seconds;
    }
}
