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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Exchange;
import org.apache.camel.util.ObjectHelper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.OutcomeUnknownException;
import io.github.camelanaplan.simulator.tasks.StartedTask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes of exchanges when the component stops, and of the component when it starts again. */
class StopAndStartTest extends AnaplanTestSupport {
    private String load;

    @BeforeEach
    void uri() {
        load = "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel();
    }

    @Test
    void everyExchangeEndsWhenTheComponentStopsAlsoThoseThatWaitForTheirTurn() throws Exception {
        model.holdTasks();
        List<CompletableFuture<Exchange>> running = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            running.add(template.asyncRequestBody(load, PlanningModel.PRODUCTS, Exchange.class)
                    .handle((body, failure) -> failed(failure)));
        }
        awaitLookAtTask();

        context.getComponent("anaplan").stop();

        for (CompletableFuture<Exchange> exchange : running) {
            exchange.get(20, TimeUnit.SECONDS);
        }
        assertThat(model.tasks()).hasSize(1);
        assertThat(anaplan.journal()).noneMatch(request -> request.method().equals("DELETE"));
    }

    /** A start whose answer has not come when the component stops would be ambiguous. */
    private void awaitLookAtTask() {
        await().until(() -> anaplan.journal().stream()
                .anyMatch(request -> request.method().equals("GET")
                        && request.path().contains("/tasks/")
                        && request.status() == 200));
    }

    private static Exchange failed(Throwable failure) {
        // Not the root: a call may have been on its way, and broke by its socket
        assertThat(ObjectHelper.getException(AnaplanException.class, failure))
                .as("%s", failure)
                .isNotNull();
        return null;
    }

    @Test
    void runningTaskIsLeftToTheServiceAndItsOutcomeUnknown() throws Exception {
        model.holdTasks();
        CompletableFuture<Object> running = template.asyncSend(
                        load, exchange -> exchange.getMessage().setBody(PlanningModel.PRODUCTS))
                .thenApply(Exchange::getException);
        awaitLookAtTask();

        context.getComponent("anaplan").stop();

        assertThat(running.get(20, TimeUnit.SECONDS)).isInstanceOfSatisfying(OutcomeUnknownException.class, error -> {
            assertThat(error.trackedIds().taskId())
                    .isEqualTo(model.tasks().get(0).taskId());
            assertThat(error).hasMessageContaining("goes on in the service");
        });
        model.releaseTasks();
        await().until(() -> model.data().list("Products").size() == 3);
    }

    @Test
    void stoppedComponentSendsNothingAndWorksAgainOnceStarted() {
        context.getComponent("anaplan").stop();

        assertThat(send(load, PlanningModel.PRODUCTS).getException())
                .isInstanceOf(AnaplanException.class)
                .hasMessageContaining("not started");
        assertThat(anaplan.journal()).isEmpty();

        context.getComponent("anaplan").start();

        assertThat(send(load, PlanningModel.PRODUCTS).getException()).isNull();
        assertThat(model.tasks()).extracting(StartedTask::objectId).hasSize(1);
    }
}
