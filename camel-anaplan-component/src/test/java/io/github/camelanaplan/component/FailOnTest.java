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

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelanaplan.client.error.TaskFailedException;
import io.github.camelanaplan.client.error.TaskPartialException;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.SimulatorBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** What of the end of a task is an error, at each level. */
@EachApiVersion
class FailOnTest extends AnaplanTestSupport {
    private static final String LENIENT = "Products with any parent";
    private static final String BROKEN = "Products from a column that is not there";

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator.workspace(
                "Finance",
                finance -> finance.model("Sales", sales -> {
                    PlanningModel.declare(sales);
                    sales.importIntoList(LENIENT, i -> i.from("products.csv")
                                    .into("Products")
                                    .name("Product")
                                    .code("Code")
                                    .parent("Region")
                                    .acceptUnknownParents())
                            .importIntoList(
                                    BROKEN,
                                    i -> i.from("products.csv").into("Products").name("Product name"));
                }));
    }

    private Exchange run(String what, String failOn) {
        String target =
                what.equals("warnings") ? LENIENT : what.equals("failure") ? BROKEN : PlanningModel.LOAD_PRODUCTS;
        if (what.equals("ignored")) {
            succeed("anaplan:import/" + target + "?" + inModel(), PlanningModel.PRODUCTS);
        }
        String content = what.equals("rejected")
                ? PlanningModel.PRODUCTS_WITH_TWO_REJECTS
                : what.equals("warnings") ? PlanningModel.PRODUCTS + "Tyre,P4,ATLANTIS,9\n" : PlanningModel.PRODUCTS;
        return send("anaplan:import/" + target + "?failOn=" + failOn + "&" + inModel(), content);
    }

    @ParameterizedTest
    @CsvSource({
        "success,never",
        "success,failure",
        "success,rejected",
        "success,warnings",
        "success,ignored",
        "ignored,never",
        "ignored,failure",
        "ignored,rejected",
        "ignored,warnings",
        "warnings,never",
        "warnings,failure",
        "warnings,rejected",
        "rejected,never",
        "rejected,failure",
        "failure,never"
    })
    void belowItsLevelAnEndIsNoError(String what, String failOn) {
        Exchange done = run(what, failOn);

        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getBody()).isInstanceOf(TaskOutcome.class);
        assertThat(done.getMessage().getHeader(AnaplanConstants.OUTCOME)).isEqualTo(outcomeOf(what));
    }

    @ParameterizedTest
    @CsvSource({
        "ignored,ignored",
        "warnings,warnings",
        "warnings,ignored",
        "rejected,rejected",
        "rejected,warnings",
        "rejected,ignored",
        "failure,failure",
        "failure,rejected",
        "failure,warnings",
        "failure,ignored"
    })
    void fromItsLevelOnAnEndIsAnError(String what, String failOn) {
        Exchange done = run(what, failOn);

        assertThat(done.getException())
                .isInstanceOf(what.equals("failure") ? TaskFailedException.class : TaskPartialException.class);
        assertThat(done.getMessage().getHeader(AnaplanConstants.OUTCOME)).isEqualTo(outcomeOf(what));
    }

    private static String outcomeOf(String what) {
        return switch (what) {
            case "failure" -> "FAILED";
            case "warnings", "rejected" -> "PARTIAL";
            default -> "SUCCESS";
        };
    }

    @Test
    void defaultIsRejected() {
        succeed("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(), PlanningModel.PRODUCTS);
        succeed("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(), PlanningModel.PRODUCTS);
        succeed("anaplan:import/" + LENIENT + "?" + inModel(), PlanningModel.PRODUCTS + "Tyre,P4,ATLANTIS,9\n");

        assertThat(send(
                                "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(),
                                PlanningModel.PRODUCTS_WITH_TWO_REJECTS)
                        .getException())
                .isInstanceOf(TaskPartialException.class);
    }

    @Test
    void countsTellWhatBecameOfTheRows() {
        assertThat(run("ignored", "never").getMessage().getHeader(AnaplanConstants.ROWS_IGNORED))
                .isEqualTo(3L);
        assertThat(run("warnings", "never").getMessage().getHeaders())
                .containsEntry(AnaplanConstants.ROWS_WARNED, 1L)
                .containsEntry(AnaplanConstants.ROWS_REJECTED, 0L)
                .containsEntry(AnaplanConstants.ROWS_TOTAL, 4L);
    }

    @Test
    void failedTaskSaysWhy() {
        assertThat(run("failure", "failure").getException()).hasMessageContaining("Product name");
    }
}
