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

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.faults.CallKind;
import io.github.camelanaplan.simulator.http.InjectedFault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What runs when routes or Camel stop ends well, where there is time. */
class GracefulStopTest extends StopTestSupport {
    @Test
    void exchangesThatWaitForTaskOrTurnEndWell() throws Exception {
        loading();
        model.holdTasks();
        CompletableFuture<Exchange> waitsForTask = sent(CallKind.POLL_TASK);
        CompletableFuture<Exchange> waitsForTurn = sendAsync("direct:load", PlanningModel.PRODUCTS, Map.of());
        await().until(() -> context.getInflightRepository().size("loading") == 2);

        CompletableFuture<Void> stopped = stopping();
        model.releaseTasks();

        assertThat(of(waitsForTask).getException()).isNull();
        assertThat(of(waitsForTurn).getException()).isNull();
        stopped.get(20, TimeUnit.SECONDS);
        assertThat(model.tasks()).hasSize(2);
    }

    @Test
    void uploadUnderWayIsFinishedAndImported() throws Exception {
        loading();
        InjectedFault stall = anaplan.faults().on(CallKind.PUT_CHUNK).stall();
        CompletableFuture<Exchange> loading = sent(CallKind.ANNOUNCE);
        await().until(() -> stall.given() == 1);

        CompletableFuture<Void> stopped = stopping();
        stall.release();

        assertThat(of(loading).getMessage().getHeader(AnaplanConstants.OUTCOME)).isEqualTo("SUCCESS");
        stopped.get(20, TimeUnit.SECONDS);
    }

    @Test
    void pollUnderWayEmitsItsContent() throws Exception {
        model.holdTasks();
        polling();
        awaitCall(CallKind.POLL_TASK);

        CompletableFuture<Void> stopped = stopping();
        model.releaseTasks();

        stopped.get(20, TimeUnit.SECONDS);
        assertThat(exported).singleElement().asString().startsWith("Name,Code");
    }

    @Test
    void routeThatStopsWaitsForItsExchanges() throws Exception {
        loading();
        model.holdTasks();
        CompletableFuture<Exchange> loading = sent(CallKind.POLL_TASK);

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> {
            try {
                context.getRouteController().stopRoute("loading");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        model.releaseTasks();

        assertThat(of(loading).getException()).isNull();
        stopped.get(20, TimeUnit.SECONDS);
    }

    @Test
    void suspendedRouteFinishesWhatRunsAndTakesMoreOnceResumed() throws Exception {
        loading();
        model.holdTasks();
        CompletableFuture<Exchange> loading = sent(CallKind.POLL_TASK);

        CompletableFuture<Void> suspended = CompletableFuture.runAsync(context::suspend);
        model.releaseTasks();

        assertThat(of(loading).getException()).isNull();
        suspended.get(20, TimeUnit.SECONDS);
        context.resume();
        assertThat(send("direct:load", PlanningModel.PRODUCTS).getException()).isNull();
        assertThat(model.tasks()).hasSize(2);
    }
}
