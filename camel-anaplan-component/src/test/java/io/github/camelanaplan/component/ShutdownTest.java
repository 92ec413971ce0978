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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.OutcomeUnknownException;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.simulator.http.RequestPattern;
import io.github.camelanaplan.simulator.tasks.StartedTask;
import io.github.camelanaplan.simulator.tasks.TaskState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Stopping a context leaves running tasks alone. */
class ShutdownTest extends AnaplanTestSupport {
    private static final RequestPattern LOOK = RequestPattern.get("/tasks/*");

    private void awaitLook() {
        await().until(() -> !received(LOOK).isEmpty());
    }

    private void assertLeftAlone(Exchange done) {
        assertThat(done.getException())
                .isInstanceOfSatisfying(OutcomeUnknownException.class, error -> {
                    assertThat(error.trackedIds().taskId())
                            .isEqualTo(model.tasks().get(0).taskId());
                    assertThat(error.taskOutcome()).map(TaskOutcome::outcome).contains(Outcome.UNKNOWN);
                })
                .hasMessageContaining("goes on in the service");
        assertThat(received(RequestPattern.delete("/tasks/*"))).isEmpty();
        assertTaskGoesOn();
    }

    @Test
    void exchangeEndsWithAnUnknownOutcomeAndTheTaskGoesOn() {
        model.holdTasks();
        CompletableFuture<Exchange> running = sendAsync(
                "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(), PlanningModel.PRODUCTS, Map.of());
        awaitLook();

        context.stop();

        assertLeftAlone(running.join());
    }

    @Test
    void exchangeOfARouteEndsSoToo() throws Exception {
        model.holdTasks();
        context.getShutdownStrategy().setTimeUnit(TimeUnit.MILLISECONDS);
        context.getShutdownStrategy().setTimeout(100);
        CompletableFuture<Exchange> ended = new CompletableFuture<>();
        route(r -> r.from("seda:load")
                .process(exchange -> exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
                    @Override
                    public void onDone(Exchange done) {
                        ended.complete(done);
                    }
                }))
                .to("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel()));
        template.sendBody("seda:load", PlanningModel.PRODUCTS);
        awaitLook();

        context.stop();

        assertLeftAlone(ended.join());
    }

    @Test
    void consumerThatIsStoppedLeavesItsExportAlone() throws Exception {
        model.holdTasks();
        route(r -> r.from("anaplan:export/" + PlanningModel.EXPORT_PRODUCTS + "?initialDelay=0&" + inModel())
                .routeId("polling")
                .to("mock:exported"));
        awaitLook();

        context.getShutdownStrategy().setTimeout(1);
        context.stop();

        assertThat(received(RequestPattern.delete("/tasks/*"))).isEmpty();
        assertTaskGoesOn();
    }

    @Test
    void unwaitedTaskIsLeftAloneToo() {
        model.holdTasks();
        succeed("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?wait=false&" + inModel(), PlanningModel.PRODUCTS);

        context.stop();

        assertThat(received(RequestPattern.delete("/tasks/*"))).isEmpty();
        assertTaskGoesOn();
    }

    private void assertTaskGoesOn() {
        model.releaseTasks();
        await().untilAsserted(() ->
                assertThat(model.tasks()).extracting(StartedTask::state).containsExactly(TaskState.COMPLETE));
    }
}
