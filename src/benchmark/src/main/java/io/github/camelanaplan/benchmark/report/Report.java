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
package io.github.camelanaplan.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.camelanaplan.benchmark.run.Settings;

/** Gathers what all suites found, and writes it down. Not thread-safe. */
public final class Report {
    private final Settings settings;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final Map<String, BarChart> charts = new LinkedHashMap<>();

    /** An empty report. */
    public Report(Settings settings) {
        this.settings = settings;
    }

    /** Adds a figure with a goal. */
    public void add(Figure figure) {
        figures.add(figure);
    }

    /** Adds a table. */
    public void add(Table table) {
        tables.add(table);
    }

    /** Adds a picture, to be written to a file of this name. */
    public void add(String name, BarChart chart) {
        if (!chart.isEmpty()) {
            charts.put(name, chart);
        }
    }

    /** Writes everything, over what an earlier run wrote. */
    public void write() throws IOException {
        Path folder = settings.report();
        Files.createDirectories(folder);
        StringBuilder page = new StringBuilder("<!-- Written by the benchmark, see src/benchmark/README.md -->\n");
        page.append("# Results\n\n").append(introduction()).append('\n');
        charts.keySet()
                .forEach(name ->
                        page.append("![").append(name).append("](").append(name).append(".svg)\n\n"));
        page.append(goals().markdown());
        tables.forEach(table -> page.append('\n').append(table.markdown()));
        Files.writeString(folder.resolve("results.md"), page);
        for (Map.Entry<String, BarChart> chart : charts.entrySet()) {
            Files.writeString(
                    folder.resolve(chart.getKey() + ".svg"), chart.getValue().svg());
        }
    }

    private String introduction() {
        return "%s: %s. Medians of %d rounds, in which all ways were measured in turn. Service and client share the machine.%n"
                .formatted(LocalDate.now(ZoneOffset.UTC), Machine.describe(), settings.rounds());
    }

    private Table goals() {
        Table table = new Table("Goals", "What", "Goal", "Measured", "Reached");
        figures.forEach(
                figure -> table.row(figure.what(), figure.goal(), figure.measured(), figure.reached() ? "yes" : "no"));
        return table;
    }
}
