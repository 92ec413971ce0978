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
package io.github.camelanaplan.component.signin;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.auth.AtOnce;
import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.Calls;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An authentication service that takes the call and never answers holds nobody for ever. */
class HangingSignInTest extends AnaplanTestSupport {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @Override
    protected AnaplanComponent component() {
        AnaplanComponent component = super.component();
        component.getConfiguration().setResponseTimeout(1500);
        return component;
    }

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    private void hang() {
        anaplan.nextAnswers(RequestPattern.post("/token/authenticate"), 10_000, CannedAnswer.silence());
    }

    /** The same, but as patient as users are who change nothing. */
    private void addPatientComponent() {
        AnaplanComponent patient = super.component();
        context.addComponent("patient", patient);
    }

    private Exchange list(String options) {
        return send("anaplan:list/files?" + options + inModel(), null);
    }

    private static void assertTimedOut(Throwable failure) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        ServiceUnavailableException.class,
                        unavailable -> assertThat(unavailable.mayHaveArrived()).isFalse())
                .hasMessageContainingAll("/token/authenticate", "got no answer", "timed out");
    }

    @Test
    void allWhoWaitFailTogetherAndNothingElseIsTried() throws Exception {
        // Slow is only the first exchange of a JVM, and all have to come before one has failed
        assertThat(list("").getException()).isNull();
        context.getComponent("anaplan").stop();
        context.getComponent("anaplan").start();
        anaplan.clearJournal();
        hang();

        List<Exception> failures = AtOnce.run(20, () -> list("").getException());

        assertThat(failures).hasSize(20).allSatisfy(HangingSignInTest::assertTimedOut);
        assertThat(anaplan.journal()).hasSize(1);
        anaplan.forgetAnswers();
        assertThat(list("").getException()).isNull();
    }

    @Test
    void timeoutIsTheComponentsWhateverThatOfTheEndpoint() throws Exception {
        hang();

        CompletableFuture<Exchange> exchange =
                CompletableFuture.supplyAsync(() -> list("responseTimeout=10m&"), threads);

        assertTimedOut(exchange.get(30, TimeUnit.SECONDS).getException());
    }

    @Test
    void routesStartAndStopAllTheSame() throws Exception {
        hang();
        addPatientComponent();
        context.getShutdownStrategy().setTimeout(1);

        CompletableFuture.runAsync(this::startRoutes, threads).get(30, TimeUnit.SECONDS);
        await().until(() -> Calls.signIns(anaplan).size() == 1);
        CompletableFuture.runAsync(context::stop, threads).get(30, TimeUnit.SECONDS);

        assertThat(context.isStopped()).isTrue();
    }

    private void startRoutes() {
        try {
            route(r -> r.from("direct:load").to("patient:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel()));
            route(r -> r.from("patient:export/" + PlanningModel.EXPORT_PRODUCTS + "?initialDelay=0&" + inModel())
                    .to("mock:exported"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void exchangesThatWaitEndWhenTheComponentStops() throws Exception {
        hang();
        addPatientComponent();
        List<CompletableFuture<Exchange>> waiting = IntStream.range(0, 5)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> send("patient:list/files?" + inModel(), null), threads))
                .toList();
        await().until(() -> Calls.signIns(anaplan).size() == 1);

        context.getComponent("patient").stop();

        for (CompletableFuture<Exchange> each : waiting) {
            assertThat(each.get(30, TimeUnit.SECONDS).getException()).isInstanceOf(AnaplanException.class);
        }
        assertThat(anaplan.journal()).hasSize(1);
    }
}
