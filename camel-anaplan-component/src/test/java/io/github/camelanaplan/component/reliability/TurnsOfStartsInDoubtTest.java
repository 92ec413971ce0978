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

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.StartAmbiguousException;
import io.github.camelanaplan.component.EachApiVersion;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.simulator.faults.CallKind;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.InjectedFault;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a start without an answer may have started reads its own content, also where nobody can name it yet. */
@EachApiVersion
class TurnsOfStartsInDoubtTest extends NextInTurnTestSupport {
    private void loadInDoubt(String options) {
        Exchange done = send(load() + options, PlanningModel.PRODUCTS);
        assertThat(done.getException())
                .isInstanceOfSatisfying(StartAmbiguousException.class, failure -> assertThat(failure.candidates())
                        .isEmpty());
    }

    private InjectedFault loadWithoutListOfTasks() {
        model.holdTasks();
        anaplan.faults().on(CallKind.START_TASK).resetAfterProcessing();
        InjectedFault unreadable =
                anaplan.faults().on(CallKind.LIST_TASKS).always().status(500);
        loadInDoubt("");
        return unreadable;
    }

    @Test
    void taskThatTheListShowsLaterIsWaitedFor() throws Exception {
        InjectedFault unreadable = loadWithoutListOfTasks();
        CompletableFuture<Exchange> next = next(template);
        assertWaits(next);

        unreadable.remove();
        assertWaits(next);
        model.releaseTasks();

        assertBothAreIn(next);
    }

    @Test
    void startThatArrivesLateIsWaitedFor() throws Exception {
        model.holdTasks();
        InjectedFault stall = anaplan.faults().on(CallKind.START_TASK).stall();
        loadInDoubt("&responseTimeout=200");
        CompletableFuture<Exchange> next = next(template);
        assertWaits(next);

        stall.release();
        await().until(() -> model.tasks().size() == 1);
        assertWaits(next);
        model.releaseTasks();

        assertBothAreIn(next);
    }

    @Test
    void whatOthersStartedBeforeDoesNotTellThatAStartWillNotArrive() throws Exception {
        model.addPastTasks(
                PlanningModel.LOAD_PRODUCTS,
                "another@example.com",
                List.of(Instant.now().minusSeconds(60)));
        InjectedFault stall = anaplan.faults().on(CallKind.START_TASK).stall();
        assertThat(send(load() + "&responseTimeout=200", PlanningModel.PRODUCTS).getException())
                .isInstanceOf(StartAmbiguousException.class);
        CompletableFuture<Exchange> next = next(template);
        assertWaits(next);

        stall.release();

        assertBothAreIn(next);
    }

    @Test
    void startThatCannotArriveAnyMoreIsNotWaitedForOnceTheListShowsNoTask() throws Exception {
        anaplan.faults().on(CallKind.START_TASK).reset();
        InjectedFault unreadable =
                anaplan.faults().on(CallKind.LIST_TASKS).always().status(500);
        loadInDoubt("");
        CompletableFuture<Exchange> next = next(template);
        assertWaits(next);

        unreadable.remove();

        assertThat(of(next).getException()).isNull();
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void lookThatFailsInPassingIsFollowedByAnotherAndHoldsNoThreadMeanwhile() throws Exception {
        anaplan.faults().on(CallKind.START_TASK).reset();
        InjectedFault unreadable =
                anaplan.faults().on(CallKind.LIST_TASKS).always().status(500);
        loadInDoubt("&maxRetries=5");
        CompletableFuture<Exchange> next = next(template);
        assertWaits(next);
        anaplan.nextAnswers(
                RequestPattern.get("/imports"), 1, CannedAnswer.status(503).header("Retry-After", "600"));

        unreadable.remove();

        assertThat(of(next).getException()).isNull();
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void componentThatIsStartedAgainGoesOnToLook() throws Exception {
        InjectedFault unreadable = loadWithoutListOfTasks();
        CompletableFuture<Exchange> waiting = next(template);
        assertWaits(waiting);
        context.getComponent("anaplan").stop();
        assertThat(of(waiting).getException())
                .isInstanceOf(AnaplanException.class)
                .hasMessageContaining("Nothing was sent");
        context.getComponent("anaplan").start();
        CompletableFuture<Exchange> next = next(template);
        assertWaits(next);

        unreadable.remove();
        assertWaits(next);
        model.releaseTasks();

        assertBothAreIn(next);
    }

    @Test
    void startThatAStopByForceHasCutIsWaitedForByOthers() throws Exception {
        loading();
        force();
        model.holdTasks();
        InjectedFault stall = anaplan.faults().on(CallKind.START_TASK).stallAfterProcessing();
        CompletableFuture<Exchange> loading = sent(CallKind.PUT_CHUNK);
        await().until(() -> stall.given() == 1);
        context.stop();
        assertThat(of(loading).getException()).isInstanceOf(StartAmbiguousException.class);

        CamelContext other = new DefaultCamelContext();
        try {
            other.addComponent("anaplan", component());
            other.start();
            CompletableFuture<Exchange> next = next(other.createProducerTemplate());
            assertWaits(next);

            stall.release();
            model.releaseTasks();

            assertBothAreIn(next);
        } finally {
            other.stop();
        }
    }
}
