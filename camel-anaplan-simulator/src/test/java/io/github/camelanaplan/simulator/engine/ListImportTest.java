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

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.model.Format;
import io.github.camelanaplan.simulator.model.ListItem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ListImportTest {
    private static final String IMPORT = "Products from products.csv";
    private static final String KEYS = "hierarchyName successRowCount successCreateCount successUpdateCount"
            + " warningsRowCount warningsCreateCount warningsUpdateCount failedCount ignoredCount totalRowCount"
            + " totalCreateCount totalUpdateCount invalidCount updatedCount renamedCount createdCount";

    private final Bench bench =
            new Bench(m -> m.list("Regions", l -> l.item("EMEA", "R1").item("APAC", "R2"))
                    .list("Products", l -> l.parent("Regions")
                            .property("Colour", Format.TEXT)
                            .property("Price", Format.NUMBER)
                            .property("Sold", Format.BOOLEAN)
                            .property("Since", Format.DATE))
                    .file("products.csv")
                    .importIntoList(IMPORT, i -> i.from("products.csv")
                            .into("Products")
                            .name("Product")
                            .code("Code")
                            .parent("Region")
                            .property("Colour", "Colour")
                            .property("Price", "Price")
                            .property("Sold", "Sold")
                            .property("Since", "Since"))
                    .importIntoList("Lenient", i -> i.from("products.csv")
                            .into("Products")
                            .code("Code")
                            .parent("Region")
                            .acceptUnknownParents()));

    private TaskResult load(String... rows) {
        return bench.upload(
                        "products.csv",
                        "Product,Code,Region,Colour,Price,Sold,Since\n" + String.join("\n", rows) + "\n")
                .run(IMPORT);
    }

    private List<ListItem> products() {
        return bench.data.list("Products").items();
    }

    @Test
    void newCodesBecomeItems() {
        TaskResult result = load("Bike,P1,R1,red,10.50,yes,2026-01-31", "Car,P2,EMEA,,,,");

        assertThat(result.successful()).isTrue();
        assertThat(result.failureDumpAvailable()).isFalse();
        assertThat(products()).extracting(ListItem::name).containsExactly("Bike", "Car");
        ListItem bike = products().get(0);
        assertThat(bike.code()).isEqualTo("P1");
        assertThat(bike.parent()).isEqualTo("EMEA");
        assertThat(bike.properties())
                .containsEntry("Colour", "red")
                .containsEntry("Price", "10.50")
                .containsEntry("Sold", "true")
                .containsEntry("Since", "2026-01-31");
        assertThat(products().get(1).properties()).isEmpty();
    }

    @Test
    void completionDetailCountsEveryRowOnce() {
        load("Bike,P1,R1,red,1,,", "Car,P2,R1,,2,,");

        TaskResult result = load("Bicycle,P1,R1,red,1,,", "Car,P2,R1,,2.0,,", "Boat,P3,R2,,3,,", "Bad,P4,R9,,4,,");

        Detail detail = result.details().get(0);
        assertThat(detail.type()).isEqualTo("hierarchyRowsProcessedWithFailures");
        assertThat(detail.localMessageText())
                .isEqualTo("Products: 2 (1/1) rows successful, 0 (0/0) rows has warnings, 1 failed, 1 ignored");
        assertThat(Bench.values(detail).keySet()).containsExactly(KEYS.split(" "));
        assertThat(Bench.values(detail))
                .containsAllEntriesOf(Map.of(
                        "hierarchyName",
                        "Products",
                        "successRowCount",
                        "2",
                        "successCreateCount",
                        "1",
                        "successUpdateCount",
                        "1",
                        "failedCount",
                        "1",
                        "ignoredCount",
                        "1",
                        "totalRowCount",
                        "4",
                        "createdCount",
                        "1",
                        "renamedCount",
                        "1"));
        assertThat(products()).extracting(ListItem::name).containsExactly("Bicycle", "Car", "Boat");
    }

    @Test
    void rowsThatChangeNothingAreNoChanges() {
        load("Bike,P1,R1,red,1,,");

        TaskResult result = load("Bike,P1,R1,red,1,,");

        assertThat(Bench.types(result)).containsExactly("hierarchyNoChanges");
        assertThat(result.details().get(0).localMessageText()).isEqualTo("Products: no changes required");
        assertThat(Bench.values(result.details().get(0)))
                .containsEntry("ignoredCount", "1")
                .containsEntry("totalRowCount", "1");
    }

    @Test
    void everyReasonToRejectHasItsCode() {
        TaskResult result = load(
                "Bike,P1,R1,,,,",
                "Bike again,P1,R1,,,,",
                "No key,,R1,,,,",
                "Car,P2,R9,,,,",
                "Boat,P3,R1,,abc,,",
                "Plane,P4,R1,,,maybe,",
                "Train,P5,R1,,,,31/01/2026",
                ",P6,R1,,,,",
                "Bike,P7,R1,,,,");

        assertThat(result.successful()).isTrue();
        assertThat(result.failureDumpAvailable()).isTrue();
        assertThat(Bench.types(result))
                .containsExactly(
                        "hierarchyRowsProcessedWithFailures",
                        "hierarchyImportDuplicateKeyInSource",
                        "hierarchyImportEmptyKey",
                        "hierarchyImportInvalidParent",
                        "moduleImportNumberFormat",
                        "moduleImportBooleanFormat",
                        "moduleImportDateFormat",
                        "hierarchyImportInvalidName");
        assertThat(result.details().get(7).occurrences()).isEqualTo(2);
        assertThat(products()).extracting(ListItem::name).containsExactly("Bike");
        assertThat(bench.dumpOf(IMPORT)).contains("\"Invalid name: Bike\"");
    }

    @Test
    void unknownParentCanBeMereWarning() {
        TaskResult result =
                bench.upload("products.csv", "Code,Region\nP1,R9\nP2,R1\n").run("Lenient");

        assertThat(Bench.types(result))
                .containsExactly("hierarchyRowsProcessedWithWarnings", "hierarchyImportInvalidParent");
        assertThat(result.details().get(0).localMessageText())
                .isEqualTo("Products: 1 (1/0) rows successful, 1 (1/0) rows has warnings, 0 ignored");
        assertThat(bench.dumpOf("Lenient")).contains("\"W\",\"P1\",\"R9\",\"2\",\"Invalid parent\"");
        assertThat(products()).extracting(ListItem::parent).containsExactly("", "EMEA");
    }

    @Test
    void missingColumnIsNamedAndChangesNothing() {
        TaskResult result =
                bench.upload("products.csv", "Product,Kode\nBike,P1\n").run(IMPORT);

        assertThat(result.successful()).isFalse();
        assertThat(Bench.types(result)).containsExactly("hierarchyImportFailed");
        assertThat(result.details().get(0).localMessageText()).contains("'Code'");
        assertThat(products()).isEmpty();
    }

    @Test
    void missingFileIsNoLongerAvailable() {
        TaskResult result = bench.run(IMPORT);

        assertThat(result.successful()).isFalse();
        assertThat(Bench.types(result)).containsExactly("uploadedFileNoLongerAvailable");
    }

    @Test
    void itemWithoutCodeIsAdoptedByItsName() {
        Bench adopting = new Bench(m -> m.list("Towns", l -> l.item("Oslo"))
                .file("towns.csv")
                .importIntoList(
                        "Towns",
                        i -> i.from("towns.csv").into("Towns").name("Name").code("Code")));

        adopting.upload("towns.csv", "Name,Code\nOslo,T1\n").run("Towns");

        assertThat(adopting.data.list("Towns").items())
                .extracting(ListItem::name, ListItem::code)
                .containsExactly(tuple("Oslo", "T1"));
    }

    @Test
    void nameIsKeyWhenNoCodeIsMapped() {
        Bench byName = new Bench(m -> m.list("Towns", l -> l.item("Oslo", "T1").property("Mayor", Format.TEXT))
                .file("towns.csv")
                .importIntoList(
                        "Towns",
                        i -> i.from("towns.csv").into("Towns").name("Name").property("Mayor", "Mayor")));

        byName.upload("towns.csv", "Name,Mayor\n Oslo , Kari \nBergen,Ola\n").run("Towns");

        assertThat(byName.data.list("Towns").size()).isEqualTo(2);
        assertThat(byName.data.list("Towns").item("T1").orElseThrow().properties())
                .containsEntry("Mayor", " Kari ");
    }
}
