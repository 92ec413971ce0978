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

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.model.Format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ModuleImportTest {
    private static final String IMPORT = "Revenue from revenue.csv";

    private final Bench bench =
            new Bench(m -> m.list("Products", l -> l.item("Bike", "P1").item("Car", "P2"))
                    .list("Months", l -> l.item("Jan 26").item("Feb 26"))
                    .module("Revenue", d -> d.dimension("Products")
                            .dimension("Months")
                            .lineItem("Units", Format.NUMBER)
                            .lineItem("Note", Format.TEXT))
                    .file("revenue.csv")
                    .importIntoModule(IMPORT, i -> i.from("revenue.csv")
                            .into("Revenue")
                            .dimension("Products", "Code")
                            .dimension("Months", "Month")
                            .lineItem("Units", "Units")
                            .lineItem("Note", "Note")));

    private TaskResult load(String... rows) {
        return bench.upload("revenue.csv", "Code,Month,Units,Note\n" + String.join("\n", rows))
                .run(IMPORT);
    }

    @Test
    void itemsAreFoundByCodeThenByNameThenIgnoringCase() {
        TaskResult result = load("P1,Jan 26,1,a", "Car,Jan 26,2,b", "bike,FEB 26,3,c");

        assertThat(Bench.types(result)).containsExactly("lineItemRowsProcessed", "lineItemRowsProcessed");
        assertThat(result.details().get(0).localMessageText()).isEqualTo("Units cells: 3");
        assertThat(bench.data.module("Revenue").cell("Units", "Bike", "Jan 26")).contains("1");
        assertThat(bench.data.module("Revenue").cell("Units", "P2", "Jan 26")).contains("2");
        assertThat(bench.data.module("Revenue").cell("Note", "Bike", "Feb 26")).contains("c");
        assertThat(bench.data.module("Revenue").cellCount()).isEqualTo(6);
    }

    @Test
    void unknownItemFailsTheWholeRow() {
        TaskResult result = load("P9,Jan 26,1,a", "P1,Mar 26,1,a", "P9,Mar 26,1,a", "P1,Jan 26,1,a");

        assertThat(result.successful()).isTrue();
        assertThat(result.failureDumpAvailable()).isTrue();
        assertThat(result.details().get(0).localMessageText()).isEqualTo("Units cells: 4 (3 failed)");
        assertThat(Bench.values(result.details().get(0)))
                .containsEntry("lineItemName", "Units")
                .containsEntry("rowCount", "4")
                .containsEntry("failureCount", "3")
                .containsEntry("ignoredCount", "0");
        assertThat(result.details().subList(2, 4))
                .extracting(Detail::type, Detail::localMessageText, Detail::occurrences)
                .containsExactly(
                        tuple("moduleImportInvalidListIdentifier", "Item not located in Products list", 2),
                        tuple("moduleImportInvalidListIdentifier", "Item not located in Months list", 2));
        assertThat(bench.dumpOf(IMPORT)).isEqualTo("""
                        "_Status_","Code","Month","Units","Note","_Line_","_Error_1_","_Error_2_"
                        "E","P9","Jan 26","1","a","2","Item not located in Products list",""
                        "E","P1","Mar 26","1","a","3","Item not located in Months list",""
                        "E","P9","Mar 26","1","a","4","Item not located in Products list","Item not located in Months list"
                        """);
    }

    @Test
    void badNumberFailsItsCellOnly() {
        TaskResult result = load("P1,Jan 26,many,note");

        assertThat(Bench.types(result))
                .containsExactly(
                        "lineItemRowsProcessedWithFailures", "lineItemRowsProcessed", "moduleImportNumberFormat");
        assertThat(bench.dumpOf(IMPORT)).contains("\"Invalid number\"");
        assertThat(bench.data.module("Revenue").cell("Note", "Bike", "Jan 26")).contains("note");
        assertThat(bench.data.module("Revenue").cell("Units", "Bike", "Jan 26")).isEmpty();
    }

    @Test
    void cellsThatStayAreIgnoredAndEmptyValuesClear() {
        load("P1,Jan 26,1.0,a", "P2,Jan 26,2,b");

        TaskResult result = load("P1,Jan 26,1,", "P2,Jan 26,x,b");

        assertThat(Bench.types(result))
                .containsExactly(
                        "lineItemRowsProcessedWithFailuresAndIgnored",
                        "lineItemRowsProcessedWithIgnored",
                        "moduleImportNumberFormat");
        assertThat(result.details().get(0).localMessageText()).isEqualTo("Units cells: 2 (1 failed, 1 ignored)");
        assertThat(bench.data.module("Revenue").cell("Note", "Bike", "Jan 26")).isEmpty();
    }

    @Test
    void repeatedNumbersAddUpAndRepeatedTextsFail() {
        TaskResult result = load("P1,Jan 26,1.5,a", "P1,Jan 26,2.25,b");

        assertThat(Bench.types(result)).contains("moduleImportRepeatedNonNumeric");
        assertThat(bench.data.module("Revenue").cell("Units", "Bike", "Jan 26")).contains("3.75");
        assertThat(bench.data.module("Revenue").cell("Note", "Bike", "Jan 26")).contains("a");
    }

    @Test
    void missingColumnIsNamed() {
        TaskResult result =
                bench.upload("revenue.csv", "Code,Month,Note\nP1,Jan 26,a\n").run(IMPORT);

        assertThat(result.successful()).isFalse();
        assertThat(Bench.types(result)).containsExactly("moduleImportFailed");
        assertThat(result.details().get(0).localMessageText()).contains("'Units'");
    }

    @Test
    void headerAloneIsNoRowAndSuccess() {
        TaskResult result = load();

        assertThat(result.successful()).isTrue();
        assertThat(result.details().get(0).localMessageText()).isEqualTo("Units cells: 0");
    }
}
