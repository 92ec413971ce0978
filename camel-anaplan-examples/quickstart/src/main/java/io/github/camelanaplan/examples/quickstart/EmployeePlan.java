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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.camelanaplan.simulator.model.Format;
import io.github.camelanaplan.simulator.model.ModelBuilder;

/**
 * The example's own CSV, some 3,000 employees, and a model for it: a list of employees below a list of cost centres. Three
 * rows are wrong: a number that is there twice, a cost centre that is not there, and a salary that is no number.
 */
final class EmployeePlan {
    private static final int WRONG_ROWS = 3;
    private static final String[] COST_CENTRES = {
        "Sales, Nordics",
        "Sales, DACH",
        "Sales, France",
        "Sales, Türkiye",
        "Marketing",
        "Marketing, EMEA",
        "R&D, Zürich",
        "R&D, Kraków",
        "R&D, 東京",
        "Finance",
        "Finance, Shared Services",
        "IT",
        "Legal",
        "People & Culture",
        "Operations, São Paulo",
        "Operations, Göteborg"
    };

    private EmployeePlan() {}

    static Scenario scenario() {
        return new Scenario(CsvFile.read(file()), EmployeePlan::declare, WRONG_ROWS);
    }

    /** The CSV as a file, as the class path may be a jar. */
    private static Path file() {
        try (InputStream csv = EmployeePlan.class.getResourceAsStream("/employees.csv")) {
            Path folder = Files.createTempDirectory("quickstart");
            Path file = folder.resolve("employees.csv");
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            Files.copy(csv, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void declare(ModelBuilder model) {
        model.list("Cost centres", list -> {
                    for (String name : COST_CENTRES) {
                        list.item(name);
                    }
                })
                .list("Employees", list -> list.parent("Cost centres")
                        .property("Job title", Format.TEXT)
                        .property("Start date", Format.DATE)
                        .property("FTE", Format.NUMBER)
                        .property("Salary", Format.NUMBER)
                        .property("Bonus %", Format.NUMBER))
                .file("plan.csv")
                .importIntoList("Load plan", load -> load.from("plan.csv")
                        .into("Employees")
                        .code("Employee No")
                        .name("Name")
                        .parent("Cost centre")
                        .property("Job title", "Job title")
                        .property("Start date", "Start date")
                        .property("FTE", "FTE")
                        .property("Salary", "Salary")
                        .property("Bonus %", "Bonus %"))
                .export("Export plan", export -> export.ofList("Employees")
                        .columns("Code", "Name", "Parent", "Job title", "Start date", "FTE", "Salary", "Bonus %"))
                .deleteAction("Clear plan", delete -> delete.fromList("Employees"));
    }
}
