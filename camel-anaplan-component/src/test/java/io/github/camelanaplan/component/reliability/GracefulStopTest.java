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

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Exchange;
import org.apache.camel.spi.ShutdownAware;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.auth.oauth.LogLines;
import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.OutcomeUnknownException;
import io.github.camelanaplan.client.task.TaskWatcher;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.faults.CallKind;
import io.github.camelanaplan.simulator.http.InjectedFault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What runs when routes or Camel stop ends in time where it can, and begins nothing more where it cannot. */
class GracefulStopTest extends AnaplanTestSupport {
    private final List<String> exported = new CopyOnWriteArrayList<>();

    private String load() {
        return "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel();
    }

    private void loading() throws Exception {
        route(r -> r.from("direct:load").routeId("loading").to(load()).to("mock:loaded"));
    }

    private void polling() throws Exception {
        String poll = "anaplan:export/" + PlanningModel.EXPORT_PRODUCTS + "?initialDelay=0&delay=600000&";
        route(r -> r.from(poll + inModel())
                .routeId("polling")
                .process(polled -> exported.add(polled.getMessage().getBody(String.class))));
    }

    private CompletableFuture<Exchange> sent(CallKind reached) {
        CompletableFuture<Exchange> sent = sendAsync("direct:load", PlanningModel.PRODUCTS, Map.of());
        awaitCall(reached);
        return sent;
    }

    private void awaitCall(CallKind kind) {
        await().until(() -> anaplan.journal().stream().anyMatch(kind));
    }

    private CompletableFuture<Void> stopping() {
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(context::stop);
        await().until(() -> context.isStopping());
        return stopped;
    }

    private void force() {
        context.getShutdownStrategy().setTimeUnit(TimeUnit.MILLISECONDS);
        context.getShutdownStrategy().setTimeout(100);
    }

    private static Exchange of(CompletableFuture<Exchange> sent) throws Exception {
        return sent.get(20, TimeUnit.SECONDS);
    }

    private void assertNothingCancelled() {
        assertThat(anaplan.journal()).noneMatch(CallKind.CANCEL);
    }

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
    void uploadThatIsCutByForceNeverStartsItsImport() throws Exception {
        loading();
        force();
        InjectedFault stall = anaplan.faults().on(CallKind.PUT_CHUNK).always().stall();
        CompletableFuture<Exchange> loading = sent(CallKind.ANNOUNCE);
        await().until(() -> stall.given() == 1);

        context.stop();
        Exchange done = of(loading);
        stall.release();

        assertThat(done.getException()).isInstanceOf(AnaplanException.class);
        assertThat(anaplan.journal()).noneMatch(CallKind.START_TASK);
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
    void pollStoppedByForceTellsOnceHowToComeBack() throws Exception {
        model.holdTasks();
        polling();
        force();
        awaitCall(CallKind.POLL_TASK);
        try (LogLines log = LogLines.of(TaskWatcher.class)) {
            context.stop();

            assertThat(log.with(model.tasks().get(0).taskId()))
                    .singleElement()
                    .asString()
                    .contains("CamelAnaplanExportId=" + model.exportId(PlanningModel.EXPORT_PRODUCTS));
        }
        assertNothingCancelled();
    }

    @Test
    void pollStoppedByForceBeforeItsTurnIsNotStarted() throws Exception {
        model.holdTasks();
        CompletableFuture<Exchange> first =
                sendAsync("anaplan:export/" + PlanningModel.EXPORT_PRODUCTS + "?" + inModel(), null, Map.of());
        awaitCall(CallKind.POLL_TASK);
        polling();
        await().until(() -> context.getRoute("polling").getConsumer() instanceof ShutdownAware polls
                && polls.getPendingExchangesSize() == 1);

        context.getRouteController().stopRoute("polling", 100, TimeUnit.MILLISECONDS);
        model.releaseTasks();

        assertThat(of(first).getException()).isNull();
        assertThat(succeed("anaplan:export/" + PlanningModel.EXPORT_PRODUCTS + "?" + inModel(), null))
                .isNotNull();
        assertThat(model.tasks()).hasSize(2);
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
    void routeStoppedByForceLeavesItsTaskToBeFollowedToItsEnd() throws Exception {
        loading();
        model.holdTasks();
        CompletableFuture<Exchange> loading = sent(CallKind.POLL_TASK);

        context.getRouteController().stopRoute("loading", 100, TimeUnit.MILLISECONDS);
        assertThat(loading).isNotDone();
        model.releaseTasks();

        assertThat(of(loading).getMessage().getHeader(AnaplanConstants.OUTCOME)).isEqualTo("SUCCESS");
        assertNothingCancelled();
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

    @Test
    void whoWaitsForTheTurnOfAnotherComponentIsToldAtOnceThatNothingWasSent() throws Exception {
        context.addComponent("another", component());
        model.holdTasks();
        CompletableFuture<Exchange> first = sendAsync(load(), PlanningModel.PRODUCTS, Map.of());
        awaitCall(CallKind.POLL_TASK);
        CompletableFuture<Exchange> second =
                sendAsync(load().replace("anaplan:", "another:"), PlanningModel.PRODUCTS, Map.of());
        await().until(() ->
                anaplan.journal().stream().filter(CallKind.LIST_FILES).count() == 2);

        context.getComponent("another").stop();

        assertThat(of(second).getException())
                .isInstanceOf(AnaplanException.class)
                .hasMessageContaining("Nothing was sent");
        assertThat(first).isNotDone();
        model.releaseTasks();
        assertThat(of(first).getException()).isNull();
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void callerWhoseThreadWaitsIsToldTooHowToComeBack() throws Exception {
        loading();
        force();
        model.holdTasks();
        CompletableFuture<Exchange> blocked =
                CompletableFuture.supplyAsync(() -> send("direct:load", PlanningModel.PRODUCTS));
        awaitCall(CallKind.POLL_TASK);

        context.stop();

        assertThat(of(blocked).getException()).isInstanceOf(OutcomeUnknownException.class);
    }
}
