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
package io.github.camelanaplan.examples.quickstart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.github.camelanaplan.simulator.model.Format;
import io.github.camelanaplan.simulator.model.ModelBuilder;

/** Any CSV, and a model made for it: a numbered list that takes every row, with a text for each column. */
final class AnyPlan {
    private final CsvFile csv;
    private final List<String> properties;

    private AnyPlan(CsvFile csv) {
        this.csv = csv;
        this.properties = unique(csv.columns());
    }

    static Scenario scenario(String path) {
        CsvFile csv = CsvFile.read(Path.of(path));
        return new Scenario(csv, new AnyPlan(csv)::declare, 0);
    }

    private void declare(ModelBuilder model) {
        // Columns that the header does not name one by one are mapped by their position
        boolean named = properties.equals(csv.columns());
        model.list("Rows", list -> {
                    list.numbered();
                    properties.forEach(property -> list.property(property, Format.TEXT));
                })
                .file("plan.csv", file -> file.separator(csv.separator())
                        .headerRow(named ? csv.headerLine() : 0)
                        .firstDataRow(csv.headerLine() + 1))
                .importIntoList("Load plan", load -> {
                    load.from("plan.csv").into("Rows");
                    for (int i = 0; i < properties.size(); i++) {
                        load.property(properties.get(i), named ? properties.get(i) : "Column " + (i + 1));
                    }
                })
                .export("Export plan", export -> export.ofList("Rows").columns(properties.toArray(String[]::new)))
                .deleteAction("Clear plan", delete -> delete.fromList("Rows"));
    }

    /** A name for each column, whatever the header leaves blank or says twice. */
    private static List<String> unique(List<String> columns) {
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        List<String> names = new ArrayList<>();
        for (String column : columns) {
            String base = column.isEmpty() ? "Column " + (names.size() + 1) : column;
            String name = base;
            for (int n = 2; !taken.add(name); n++) {
                name = base + " (" + n + ")";
            }
            names.add(name);
        }
        return names;
    }
}
