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
package io.github.camelanaplan.component.reliability;

import java.util.HashMap;
import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.OutcomeUnknownException;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.Calls;
import io.github.camelanaplan.component.EachApiVersion;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.faults.CallKind;
import io.github.camelanaplan.simulator.tasks.StartedTask;
import io.github.camelanaplan.simulator.tasks.TaskState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A task is said to have ended, and not how: nobody believes that at once, nor waits for ever. */
@EachApiVersion
class UntoldEndTest extends AnaplanTestSupport {
    private static final String LOAD = "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?";

    private Map<String, Object> started(String options, String content) {
        return idsAlone(
                new HashMap<>(succeed(LOAD + options + inModel(), content).getHeaders()));
    }

    private Exchange with(Map<String, Object> ids, String operation) {
        return send("anaplan:" + operation + inModel(), null, ids);
    }

    private static Object outcome(Exchange done) {
        return done.getMessage().getHeader(AnaplanConstants.OUTCOME);
    }

    private int looks() {
        return Calls.of(anaplan, CallKind.POLL_TASK).size();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import/" + PlanningModel.LOAD_PRODUCTS,
                "export/" + PlanningModel.EXPORT_PRODUCTS,
                "process/" + PlanningModel.NIGHTLY,
                "delete/" + PlanningModel.CLEAR_PRODUCTS,
                "action/" + PlanningModel.SORT_PRODUCTS
            })
    void resultThatComesAfterTheStateIsWaitedFor(String what) {
        succeed("anaplan:upload/products.csv?" + inModel(), PlanningModel.PRODUCTS);
        succeed("anaplan:upload/revenue.csv?" + inModel(), PlanningModel.REVENUE);
        anaplan.faults().on(CallKind.POLL_TASK).times(3).withoutResult();

        Exchange done = send("anaplan:" + what + "?content=none&failOn=failure&" + inModel(), null);

        assertThat(done.getException()).isNull();
        assertThat(looks()).isEqualTo(4);
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void resultThatNeverComesIsUnknown() {
        anaplan.faults().on(CallKind.POLL_TASK).always().withoutResult();

        Exchange done = send(LOAD + inModel(), PlanningModel.PRODUCTS);

        assertThat(done.getException())
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("does not say whether it was successful");
        assertThat(looks()).isEqualTo(4);
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void timeForTheTaskEndsTheWaitForTheResultToo() {
        anaplan.faults().on(CallKind.POLL_TASK).always().withoutResult();

        Exchange done = send(
                LOAD + "pollInterval=60000&maxPollInterval=60000&taskTimeout=50&" + inModel(), PlanningModel.PRODUCTS);

        assertThat(done.getException()).isInstanceOf(OutcomeUnknownException.class);
        assertThat(outcome(done)).isEqualTo("UNKNOWN");
        // The one at the deadline; not all that it would have been given before
        assertThat(looks()).isLessThan(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait=true&", "wait=false&"})
    void taskOfAnEarlierMessageIsLookedAtAgain(String options) {
        Map<String, Object> ids = started("", PlanningModel.PRODUCTS);
        anaplan.faults().on(CallKind.POLL_TASK).times(3).withoutResult();

        Exchange done = with(ids, "task?" + options);

        assertThat(done.getException()).isNull();
        assertThat(outcome(done)).isEqualTo("SUCCESS");
    }

    @Test
    void rejectedRowsAreFoundAllTheSame() {
        Map<String, Object> ids = started("failOn=never&", PlanningModel.PRODUCTS_WITH_TWO_REJECTS);
        anaplan.faults().on(CallKind.POLL_TASK).times(3).withoutResult();

        assertThat(with(ids, "dump?").getMessage().getBody(String.class)).contains("Invalid number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait=true&", "wait=false&"})
    void taskThatGoesOnIsCancelledAllTheSame(String options) {
        model.holdTasks();
        Map<String, Object> ids = started("wait=false&", PlanningModel.PRODUCTS);
        anaplan.faults().on(CallKind.POLL_TASK).withoutResult();

        Exchange done = with(ids, "cancel?" + options);

        assertThat(done.getException()).isNull();
        // Who does not wait is told what the task was at the moment
        assertThat(outcome(done)).isIn("CANCELLED", options.startsWith("wait=true") ? "CANCELLED" : "RUNNING");
        await().untilAsserted(() ->
                assertThat(model.tasks()).extracting(StartedTask::state).containsExactly(TaskState.CANCELLED));
    }

    @Test
    void taskThatIsSaidToHaveEndedForGoodIsNeitherCancelledNorWaitedFor() {
        Map<String, Object> ids = started("", PlanningModel.PRODUCTS);
        int before = looks();
        anaplan.faults().on(CallKind.POLL_TASK).times(4).withoutResult();

        Exchange done = with(ids, "cancel?");

        assertThat(done.getException()).isNull();
        assertThat(outcome(done)).isEqualTo("UNKNOWN");
        assertThat(looks()).isEqualTo(before + 4);
        assertThat(Calls.of(anaplan, CallKind.CANCEL)).isEmpty();
    }
}
