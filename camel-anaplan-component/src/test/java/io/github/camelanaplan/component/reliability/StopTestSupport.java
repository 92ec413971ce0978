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

import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.simulator.faults.CallKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Routes that load and poll, and ways to stop them. */
abstract class StopTestSupport extends AnaplanTestSupport {
    final List<String> exported = new CopyOnWriteArrayList<>();

    String load() {
        return "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel();
    }

    void loading() throws Exception {
        route(r -> r.from("direct:load").routeId("loading").to(load()).to("mock:loaded"));
    }

    void polling() throws Exception {
        String poll = "anaplan:export/" + PlanningModel.EXPORT_PRODUCTS + "?initialDelay=0&delay=600000&";
        route(r -> r.from(poll + inModel())
                .routeId("polling")
                .process(polled -> exported.add(polled.getMessage().getBody(String.class))));
    }

    CompletableFuture<Exchange> sent(CallKind reached) {
        CompletableFuture<Exchange> sent = sendAsync("direct:load", PlanningModel.PRODUCTS, Map.of());
        awaitCall(reached);
        return sent;
    }

    void awaitCall(CallKind kind) {
        await().until(() -> anaplan.journal().stream().anyMatch(kind));
    }

    CompletableFuture<Void> stopping() {
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(context::stop);
        await().until(() -> context.isStopping());
        return stopped;
    }

    void force() {
        context.getShutdownStrategy().setTimeUnit(TimeUnit.MILLISECONDS);
        context.getShutdownStrategy().setTimeout(100);
    }

    static Exchange of(CompletableFuture<Exchange> sent) throws Exception {
        return sent.get(20, TimeUnit.SECONDS);
    }

    void assertNothingCancelled() {
        assertThat(anaplan.journal()).noneMatch(CallKind.CANCEL);
    }
}
