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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelanaplan.simulator.model.Format;
import io.github.camelanaplan.simulator.model.ListImportBuilder;
import io.github.camelanaplan.simulator.model.ModelBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** The quickstart believes nothing that it has not compared. */
class FailureTest {
    private static final Consumer<ListImportBuilder> BOTH =
            load -> load.property("City", "City").property("Size", "Size");

    @TempDir
    private Path folder;

    private Path csv;

    @BeforeEach
    void writeCsv() throws IOException {
        csv = Files.writeString(folder.resolve("cities.csv"), "City,Size\nZürich,430000\nKraków,800000\n");
    }

    @Test
    void valuesThatCameBackOtherwiseAreToldWithTheirLine() {
        Ran ran = run(model -> declare(model, BOTH, "Size", "City"), 0);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err())
                .contains("The row of line 2 was sent as [Zürich, 430000] and came back as [430000, Zürich]");
    }

    @Test
    void rowThatDidNotComeBackIsTold() {
        Ran ran = run(model -> declare(model, load -> load.into("Towns").property("City", "City"), "City", "Size"), 0);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("The row of line 2 did not come back: [Zürich, 430000]");
    }

    @Test
    void failedImportIsToldInAnaplansWords() {
        Ran ran = run(model -> declare(model, load -> load.property("City", "Town"), "City", "Size"), 0);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("Import 'Load plan'").contains("the source has no column 'Town'");
        assertThat(ran.out()).contains("Import").doesNotContain("Done");
    }

    @Test
    void whatTheModelDoesNotHaveIsToldByName() {
        Ran ran = run(model -> model.file("plans.csv"), 0);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("no file named 'plan.csv'").contains("'plans.csv'");
    }

    @Test
    void unexpectedErrorsAreTold() {
        Ran ran = Ran.with(() -> {
            throw new IllegalStateException("nobody expected this");
        });

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("nobody expected this");
    }

    @Test
    void otherNumberOfRejectedRowsIsToldWhateverItIs() {
        Ran ran = run(model -> declare(model, BOTH, "City", "Size"), 2);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("Anaplan was to reject 2 rows, but rejected 0");
    }

    @Test
    void rowsThatTheDeleteLeavesAreTold() {
        Ran ran = run(
                model -> tables(model, BOTH, "City", "Size").deleteAction("Clear plan", d -> d.fromList("Towns")), 0);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("Anaplan was to delete the 2 rows that were loaded, but deleted 0");
        assertThat(ran.out()).doesNotContain("Done");
    }

    private Ran run(Consumer<ModelBuilder> model, int rejected) {
        return Ran.with(() -> new Scenario(CsvFile.read(csv), model, rejected));
    }

    private static void declare(ModelBuilder model, Consumer<ListImportBuilder> mapping, String... exported) {
        tables(model, mapping, exported).deleteAction("Clear plan", delete -> delete.fromList("Rows"));
    }

    private static ModelBuilder tables(ModelBuilder model, Consumer<ListImportBuilder> mapping, String... exported) {
        return model.list(
                        "Rows",
                        list -> list.numbered().property("City", Format.TEXT).property("Size", Format.TEXT))
                .list("Towns", list -> list.numbered().property("City", Format.TEXT))
                .file("plan.csv")
                .importIntoList(
                        "Load plan",
                        load -> mapping.accept(load.from("plan.csv").into("Rows")))
                .export("Export plan", export -> export.ofList("Rows").columns(exported));
    }
}
