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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ActionTest {
    private final Bench bench = new Bench(m -> m.list("Products", l -> l.property("Colour", Format.TEXT)
                    .item("Bike", "P1", "", Map.of("Colour", "red"))
                    .item("Car", "P2", "", Map.of("Colour", "blue")))
            .list("Parts", l -> l.parent("Products").item("Wheel", "", "Bike").item("Door", "", "P2"))
            .module("Stock", d -> d.dimension("Products").lineItem("Units", Format.NUMBER))
            .file("stock.csv", f -> f.columns("P", "U", "Comment"))
            .importIntoModule("Load", i -> i.from("stock.csv")
                    .into("Stock")
                    .dimension("Products", "P")
                    .lineItem("Units", "U"))
            .importFromModel("From hub", "Data Hub")
            .deleteAction("Delete red", d -> d.fromList("Products").whereProperty("Colour", "red"))
            .deleteAction("Delete all", d -> d.fromList("Products"))
            .action("Sort", "ORDER_HIERARCHY"));

    @Test
    void deleteTakesItemsAndTheirCells() {
        bench.upload("stock.csv", "P,U\nP1,1\nP2,2\n").run("Load");

        TaskResult result = bench.run("Delete red");

        assertThat(result.details())
                .containsExactly(new Detail(
                        "deleteFromSelectionSucceeded",
                        "1 items were deleted from the list Products using Colour is red",
                        0,
                        List.of("affectedItems", "1", "targetName", "Products", "filterName", "Colour is red")));
        assertThat(bench.data.list("Products").items())
                .extracting(ListItem::name)
                .containsExactly("Car");
        assertThat(bench.data.module("Stock").cellCount()).isEqualTo(1);
        assertThat(bench.data.module("Stock").cell("Units", "Car")).contains("2");
    }

    @Test
    void childrenOfDeletedItemsStayWithoutParent() {
        bench.run("Delete red");

        assertThat(bench.data.list("Parts").items())
                .extracting(ListItem::parent)
                .containsExactly("", "Car");
    }

    @Test
    void deleteOfEverythingLeavesNothingAndThenDeletesNothing() {
        bench.run("Delete all");
        assertThat(bench.data.list("Products").size()).isZero();

        TaskResult again = bench.run("Delete all");

        assertThat(again.successful()).isTrue();
        assertThat(Bench.values(again.details().get(0))).containsEntry("affectedItems", "0");
    }

    @Test
    void otherActionsSucceed() {
        TaskResult result = bench.run("Sort");

        assertThat(result.successful()).isTrue();
        assertThat(Bench.types(result)).containsExactly("taskElementSucceeded");
        assertThat(result.objectName()).isEqualTo("Sort");
    }

    @Test
    void importFromModelNeedsNoFileAndChangesNothing() {
        TaskResult result = bench.run("From hub");

        assertThat(result.successful()).isTrue();
        assertThat(Bench.types(result)).containsExactly("hierarchyNoChanges");
    }

    @Test
    void unknownIdIsMistakeOfTheCaller() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelEngine(bench.model, bench.data)
                        .run("112000000099", new MemoryFiles(), new RunParameters("en_US", List.of())))
                .withMessageContaining("112000000099");
    }
}
