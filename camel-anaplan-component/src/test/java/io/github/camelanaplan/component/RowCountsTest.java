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
package io.github.camelanaplan.component;

import org.apache.camel.Message;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.model.RowCounts;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.model.Format;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts as the details of the service give them. */
@EachApiVersion
class RowCountsTest extends AnaplanTestSupport {
    private static final String TWO_ITEMS = "Units and price";

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator.workspace(
                "Finance",
                finance -> finance.model("Sales", sales -> {
                    PlanningModel.declare(sales);
                    sales.module("Plan", m -> m.dimension("Months")
                                    .lineItem("Units", Format.NUMBER)
                                    .lineItem("Price", Format.NUMBER))
                            .importIntoModule(TWO_ITEMS, i -> i.from("revenue.csv")
                                    .into("Plan")
                                    .dimension("Months", "Month")
                                    .lineItem("Units", "Units")
                                    .lineItem("Price", "Price"));
                }));
    }

    private RowCounts rows(String target, String content) {
        return succeed("anaplan:import/" + target + "?failOn=never&" + inModel(), content)
                .getBody(TaskOutcome.class)
                .rows();
    }

    @Test
    void listImportCountsItsRows() {
        assertThat(rows(PlanningModel.LOAD_PRODUCTS, PlanningModel.PRODUCTS_WITH_TWO_REJECTS))
                .isEqualTo(new RowCounts(5L, 3L, 0L, 0L, 0L, 2L));
    }

    @Test
    void secondListImportCountsWhatItUpdatesAndIgnores() {
        rows(PlanningModel.LOAD_PRODUCTS, PlanningModel.PRODUCTS);

        assertThat(rows(PlanningModel.LOAD_PRODUCTS, PlanningModel.PRODUCTS.replace("100", "101")))
                .isEqualTo(new RowCounts(3L, 0L, 1L, 2L, 0L, 0L));
    }

    @Test
    void moduleImportCountsItsCells() {
        rows(PlanningModel.LOAD_PRODUCTS, PlanningModel.PRODUCTS);

        assertThat(rows(PlanningModel.LOAD_REVENUE, PlanningModel.REVENUE + "P9,Jan 26,1\nP1,Mar 26,1\n"))
                .isEqualTo(new RowCounts(5L, null, null, 0L, null, 2L));
    }

    @Test
    void moduleImportIntoSeveralLineItemsAddsTheirCellsUp() {
        assertThat(rows(TWO_ITEMS, "Month,Units,Price\nJan 26,1,2\nFeb 26,x,4\n"))
                .isEqualTo(new RowCounts(4L, null, null, 0L, null, 1L));
    }

    @Test
    void countsThatTheServiceDoesNotGiveHaveNoHeader() {
        rows(PlanningModel.LOAD_PRODUCTS, PlanningModel.PRODUCTS);

        Message done = succeed("anaplan:import/" + PlanningModel.LOAD_REVENUE + "?" + inModel(), PlanningModel.REVENUE);

        assertThat(done.getHeaders())
                .containsEntry(AnaplanConstants.ROWS_TOTAL, 3L)
                .containsEntry(AnaplanConstants.ROWS_REJECTED, 0L)
                .doesNotContainKeys(
                        AnaplanConstants.ROWS_CREATED, AnaplanConstants.ROWS_UPDATED, AnaplanConstants.ROWS_WARNED);
    }
}
