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
import org.apache.camel.spi.ShutdownAware;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.auth.oauth.LogLines;
import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.OutcomeUnknownException;
import io.github.camelanaplan.client.error.StartAmbiguousException;
import io.github.camelanaplan.client.task.TaskWatcher;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.faults.CallKind;
import io.github.camelanaplan.simulator.http.InjectedFault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Where there is no time to wait when routes or Camel stop, nothing more begins, and whoever waits is told. */
class ForcedStopTest extends StopTestSupport {
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
        ShutdownAware polls = (ShutdownAware) context.getRoute("polling").getConsumer();
        await().until(() -> polls.getPendingExchangesSize() == 1);

        context.getRouteController().stopRoute("polling", 100, TimeUnit.MILLISECONDS);
        // Its thread is told to give up, and does so when it gets to it
        await().until(() -> polls.getPendingExchangesSize() == 0);
        model.releaseTasks();

        assertThat(of(first).getException()).isNull();
        assertThat(succeed("anaplan:export/" + PlanningModel.EXPORT_PRODUCTS + "?" + inModel(), null))
                .isNotNull();
        assertThat(model.tasks()).hasSize(2);
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

    @Test
    void timerOfStoppedComponentDoesNotLiveUntilItsNextLook() throws Exception {
        model.holdTasks();
        CompletableFuture<Exchange> first =
                sendAsync(load() + "&pollInterval=3600000", PlanningModel.PRODUCTS, Map.of());
        awaitCall(CallKind.START_TASK);
        await().until(() -> threads("AnaplanTimer") == 1);

        context.getComponent("anaplan").stop();

        assertThat(of(first).getException()).isInstanceOf(OutcomeUnknownException.class);
        await().untilAsserted(() -> assertThat(threads("AnaplanTimer")).isZero());
    }

    private long threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("(" + context.getName() + ")"))
                .filter(thread -> thread.getName().endsWith(name))
                .count();
    }

    @Test
    void startThatIsCutByForceIsAmbiguousAndNotSentAgain() throws Exception {
        loading();
        force();
        InjectedFault stall = anaplan.faults().on(CallKind.START_TASK).stallAfterProcessing();
        CompletableFuture<Exchange> loading = sent(CallKind.PUT_CHUNK);
        await().until(() -> stall.given() == 1);

        context.stop();
        Exchange done = of(loading);
        stall.release();

        assertThat(done.getException()).isInstanceOf(StartAmbiguousException.class);
        assertThat(model.tasks()).hasSize(1);
        assertNothingCancelled();
    }
}
