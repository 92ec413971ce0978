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
package io.github.camelanaplan.simulator.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.model.ExportLayout;
import io.github.camelanaplan.simulator.model.Format;

import static org.assertj.core.api.Assertions.assertThat;

class ExportTest {
    private final Bench bench =
            new Bench(m -> m.list("Products", l -> l.item("Bike", "P1").item("Car, red", "P2"))
                    .list("Months", l -> l.item("Jan").item("Feb"))
                    .list("Versions", l -> l.item("Actual").item("Plan"))
                    .list("Towns", l -> l.parent("Versions")
                            .property("Mayor", Format.TEXT)
                            .item("Tromsø", "T1", "Plan", Map.of("Mayor", " Kari \"K\" "))
                            .item("Oslo"))
                    .module("Prices", d -> d.dimension("Products")
                            .lineItem("Price", Format.NUMBER)
                            .lineItem("Note", Format.TEXT))
                    .module("Revenue", d -> d.dimension("Products")
                            .dimension("Months")
                            .lineItem("Units", Format.NUMBER)
                            .lineItem("Amount", Format.NUMBER))
                    .module("Cube", d -> d.dimension("Products")
                            .dimension("Months")
                            .dimension("Versions")
                            .lineItem("Units", Format.NUMBER)
                            .lineItem("Note", Format.TEXT))
                    .file("in.csv")
                    .importIntoModule("Prices", i -> i.from("in.csv")
                            .into("Prices")
                            .dimension("Products", "P")
                            .lineItem("Price", "X")
                            .lineItem("Note", "Y"))
                    .importIntoModule("Revenue", i -> i.from("in.csv")
                            .into("Revenue")
                            .dimension("Products", "P")
                            .dimension("Months", "M")
                            .lineItem("Units", "X")
                            .lineItem("Amount", "Y"))
                    .importIntoModule("Cube", i -> i.from("in.csv")
                            .into("Cube")
                            .dimension("Products", "P")
                            .dimension("Months", "M")
                            .dimension("Versions", "V")
                            .lineItem("Units", "X")
                            .lineItem("Note", "Y"))
                    .export("multi", e -> e.ofModule("Revenue"))
                    .export("single", e -> e.ofModule("Revenue").layout(ExportLayout.TABULAR_SINGLE_COLUMN))
                    .export("prices grid", e -> e.ofModule("Prices").layout(ExportLayout.GRID_CURRENT_PAGE))
                    .export("prices all", e -> e.ofModule("Prices")
                            .layout(ExportLayout.GRID_ALL_PAGES)
                            .quoteAll())
                    .export("page", e -> e.ofModule("Revenue").layout(ExportLayout.GRID_CURRENT_PAGE))
                    .export("pages", e -> e.ofModule("Revenue").layout(ExportLayout.GRID_ALL_PAGES))
                    .export("cube page", e -> e.ofModule("Cube").layout(ExportLayout.GRID_CURRENT_PAGE))
                    .export("cube pages", e -> e.ofModule("Cube").layout(ExportLayout.GRID_ALL_PAGES))
                    .export("towns", e -> e.ofList("Towns"))
                    .export("mayors", e -> e.ofList("Towns").columns("Mayor"))
                    .export("towns.txt", e -> e.ofList("Towns")
                            .columns("Name", "Code")
                            .encoding(StandardCharsets.UTF_16LE)
                            .separator('\t')
                            .noDelimiter()
                            .exportFormat("text/plain"))
                    .export("made up", e -> e.ofSyntheticBytes(1_000_003)));

    private String export(String name) {
        TaskResult result = bench.run(name);
        assertThat(result.successful()).isTrue();
        return bench.exported(name);
    }

    private void load(String importName, String rows) {
        TaskResult result = bench.upload("in.csv", "P,M,V,X,Y\n" + rows).run(importName);
        assertThat(result.failureDumpAvailable()).isFalse();
    }

    @Test
    void multiColumnHasRowPerPlaceWithAnyCellInTheOrderOfTheLists() {
        load("Revenue", "P2,Jan,,,5\nP1,Feb,,2,3\nP1,Jan,,1,\n");

        assertThat(export("multi"))
                .isEqualTo("Products,Months,Units,Amount\nBike,Jan,1,\nBike,Feb,2,3\n\"Car, red\",Jan,,5\n");
    }

    @Test
    void singleColumnHasRowPerCell() {
        load("Revenue", "P1,Feb,,2,3\nP1,Jan,,1,\n");

        assertThat(export("single"))
                .isEqualTo("Products,Months,Line Item,Value\nBike,Jan,Units,1\nBike,Feb,Units,2\nBike,Feb,Amount,3\n");
    }

    @Test
    void gridOfOneDimensionHasLineItemsAcross() {
        load("Prices", "P1,,,9.5,cheap\n");

        assertThat(export("prices grid")).isEqualTo("Products,Price,Note\nBike,9.5,cheap\n\"Car, red\",,\n");
        assertThat(export("prices all"))
                .isEqualTo("\"Products\",\"Price\",\"Note\"\n\"Bike\",\"9.5\",\"cheap\"\n\"Car, red\",\"\",\"\"\n");
    }

    @Test
    void gridOfTwoDimensionsHasTheSecondAcrossAndLineItemsAsPages() {
        load("Revenue", "P1,Jan,,1,10\nP1,Feb,,2,20\n");

        assertThat(export("page")).isEqualTo("Products,Jan,Feb\nBike,1,2\n\"Car, red\",,\n");
        assertThat(export("pages"))
                .isEqualTo("Line Item,Products,Jan,Feb\nUnits,Bike,1,2\nUnits,\"Car, red\",,\n"
                        + "Amount,Bike,10,20\nAmount,\"Car, red\",,\n");
    }

    @Test
    void furtherDimensionsAreLeadingColumnsOfAllPages() {
        load("Cube", "P1,Jan,Plan,1,a\nP1,Feb,Actual,2,b\n");

        assertThat(export("cube page")).isEqualTo("Products,Jan,Feb\nBike,,2\n\"Car, red\",,\n");
        assertThat(export("cube pages").lines())
                .startsWith("Versions,Line Item,Products,Jan,Feb", "Actual,Units,Bike,,2")
                .contains("Plan,Note,Bike,a,")
                .hasSize(9);
        assertThat(bench.describe("cube pages").dataTypes())
                .containsExactly("ENTITY", "TEXT", "ENTITY", "MIXED", "MIXED");
    }

    @Test
    void listExportHasPropertiesQuotedWhereNeeded() {
        assertThat(export("towns")).isEqualTo("Name,Code,Parent,Mayor\nTromsø,T1,Plan,\" Kari \"\"K\"\" \"\nOslo,,,\n");
        assertThat(export("mayors")).isEqualTo("Mayor\n\" Kari \"\"K\"\" \"\n\"\"\n");
    }

    @Test
    void encodingAndSeparatorAreTheDeclaredOnes() {
        bench.run("towns.txt");

        assertThat(bench.exported("towns.txt", StandardCharsets.UTF_16LE))
                .isEqualTo("\uFEFFName\tCode\nTromsø\tT1\nOslo\t\n");
    }

    @Test
    void resultTellsTheSizeInBytes() {
        TaskResult result = bench.run("towns");

        int size = bench.exportedBytes("towns").length;
        assertThat(result.details())
                .containsExactly(new Detail(
                        "exportSucceeded",
                        "Export for towns completed successfully. " + size + " bytes written.",
                        0,
                        List.of("exportName", "towns", "fileSize", Integer.toString(size))));
    }

    @Test
    void madeUpLinesAreRepeatableAndHaveTheDeclaredSize() {
        bench.run("made up");
        byte[] first = bench.exportedBytes("made up");

        bench.run("made up");

        assertThat(first).hasSize(1_000_003);
        assertThat(bench.exportedBytes("made up")).isEqualTo(first);
        assertThat(bench.exported("made up"))
                .startsWith("Row,Product,Amount\n000000000001,\"Product, made up\",12345.678901\n000000000002,");
    }

    @Test
    void descriptionShowsTheTable() {
        load("Revenue", "P1,Jan,,1,10\nP1,Feb,,2,20\n");

        ExportDescription description = bench.describe("multi");

        assertThat(description.headerNames()).containsExactly("Products", "Months", "Units", "Amount");
        assertThat(description.dataTypes()).containsExactly("ENTITY", "ENTITY", "NUMBER", "NUMBER");
        assertThat(description.listNames()).containsExactly("Products", "Months", "", "");
        assertThat(description.rowCount()).isEqualTo(2);
        assertThat(bench.describe("towns").listNames()).containsExactly("Towns", "", "Versions", "");
        assertThat(bench.describe("made up").headerNames()).hasSize(3);
    }
}
