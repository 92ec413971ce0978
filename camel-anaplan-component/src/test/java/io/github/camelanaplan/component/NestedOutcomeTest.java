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

import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.TaskFailedException;
import io.github.camelanaplan.client.error.TaskPartialException;
import io.github.camelanaplan.client.model.DumpHandle;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What a process tells of its steps. */
@EachApiVersion
class NestedOutcomeTest extends AnaplanTestSupport {
    private static final String BROKEN = "Products from a column that is not there";
    private static final String WHOLE_DAY = "Whole day";
    private static final String STOPPING = "Stopping";

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator.workspace(
                "Finance",
                finance -> finance.model("Sales", sales -> {
                    PlanningModel.declare(sales);
                    sales.importIntoList(
                                    BROKEN,
                                    i -> i.from("products.csv").into("Products").name("Product name"))
                            .process(
                                    WHOLE_DAY,
                                    PlanningModel.CLEAR_PRODUCTS,
                                    PlanningModel.LOAD_PRODUCTS,
                                    PlanningModel.SORT_PRODUCTS,
                                    PlanningModel.EXPORT_PRODUCTS)
                            .process(STOPPING, PlanningModel.LOAD_PRODUCTS, BROKEN, PlanningModel.SORT_PRODUCTS);
                }));
    }

    private Exchange run(String process, String products) {
        return send("anaplan:process/" + process + "?" + inModel(), Map.of("products.csv", products));
    }

    @Test
    void everyStepHasItsOutcomeByNameAndIdInOrder() {
        Exchange done = run(WHOLE_DAY, PlanningModel.PRODUCTS);

        assertThat(done.getException()).isNull();
        TaskOutcome process = done.getMessage().getBody(TaskOutcome.class);
        assertThat(process.objectName()).isEqualTo(WHOLE_DAY);
        assertThat(process.nested())
                .extracting(TaskOutcome::objectName, step -> step.task().objectId(), TaskOutcome::outcome)
                .containsExactly(
                        tuple(
                                PlanningModel.CLEAR_PRODUCTS,
                                model.actionId(PlanningModel.CLEAR_PRODUCTS),
                                Outcome.SUCCESS),
                        tuple(
                                PlanningModel.LOAD_PRODUCTS,
                                model.importId(PlanningModel.LOAD_PRODUCTS),
                                Outcome.SUCCESS),
                        tuple(
                                PlanningModel.SORT_PRODUCTS,
                                model.actionId(PlanningModel.SORT_PRODUCTS),
                                Outcome.SUCCESS),
                        tuple(
                                PlanningModel.EXPORT_PRODUCTS,
                                model.exportId(PlanningModel.EXPORT_PRODUCTS),
                                Outcome.SUCCESS));
        assertThat(process.nested().get(1).rows().created()).isEqualTo(3);
        assertThat(process.rows().created()).isEqualTo(3);
    }

    @Test
    void stepThatRejectedRowsMakesTheProcessPartial() {
        Exchange done = run(WHOLE_DAY, PlanningModel.PRODUCTS_WITH_TWO_REJECTS);

        assertThat(done.getException())
                .isInstanceOf(TaskPartialException.class)
                .hasMessageContaining("2 rows were rejected");
        TaskOutcome process =
                done.getException(AnaplanException.class).taskOutcome().orElseThrow();
        assertThat(process.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(process.nested().get(1).outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(process.dumps())
                .extracting(DumpHandle::objectId)
                .containsExactly(model.importId(PlanningModel.LOAD_PRODUCTS));
        assertThat(done.getMessage().getHeaders())
                .containsEntry(AnaplanConstants.ROWS_REJECTED, 2L)
                .containsEntry(AnaplanConstants.DUMP_AVAILABLE, true);
    }

    @Test
    void stepThatFailsIsNamedAndTheOnesBehindItHaveNoOutcome() {
        Exchange done = run(STOPPING, PlanningModel.PRODUCTS);

        assertThat(done.getException())
                .isInstanceOf(TaskFailedException.class)
                .hasMessageContaining(STOPPING)
                .hasMessageContaining(BROKEN)
                .hasMessageContaining(model.importId(BROKEN))
                .hasMessageContaining("Product name");
        TaskOutcome process =
                done.getException(AnaplanException.class).taskOutcome().orElseThrow();
        assertThat(process.nested()).extracting(TaskOutcome::outcome).containsExactly(Outcome.SUCCESS, Outcome.FAILED);
    }

    @Test
    void namesThatTheServiceLeavesOutAreLookedUp() {
        anaplan.nextAnswers(
                RequestPattern.get("/tasks/*"),
                1,
                wire().answer(
                                "task",
                                "{\"taskState\":\"COMPLETE\",\"result\":{\"successful\":true,"
                                        + "\"objectId\":\"118000000001\",\"nestedResults\":[{\"successful\":true,"
                                        + "\"failureDumpAvailable\":false,\"objectId\":\""
                                        + model.importId(PlanningModel.LOAD_PRODUCTS) + "\"}]}}"));

        Exchange done = run(WHOLE_DAY, PlanningModel.PRODUCTS);

        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getBody(TaskOutcome.class).nested())
                .extracting(TaskOutcome::objectName)
                .containsExactly(PlanningModel.LOAD_PRODUCTS);
    }
}
