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

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.auth.oauth.LogLines;
import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.OutcomeUnknownException;
import io.github.camelanaplan.client.task.TaskEnds;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.simulator.faults.CallKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A component that stops leaves its task running: nobody else of this JVM changes the file that the task still reads. */
class TurnsAfterAStopTest extends NextInTurnTestSupport {
    private CamelContext other;
    private ProducerTemplate otherTemplate;
    private String taskId;

    @BeforeEach
    void leaveARunningTask() throws Exception {
        other = new DefaultCamelContext();
        other.addComponent("anaplan", component());
        other.start();
        otherTemplate = other.createProducerTemplate();
        model.holdTasks();
        CompletableFuture<Exchange> left = sendAsync(load(), PlanningModel.PRODUCTS, Map.of());
        await().until(() -> anaplan.journal().stream().anyMatch(CallKind.POLL_TASK));
        taskId = model.tasks().get(0).taskId();
        context.getComponent("anaplan").stop();
        assertThat(left.get(20, TimeUnit.SECONDS).getException()).isInstanceOf(OutcomeUnknownException.class);
    }

    @AfterEach
    void stop() {
        other.stop();
    }

    @Test
    void componentThatIsStartedAgainWaitsForTheTaskThatItLeft() throws Exception {
        context.getComponent("anaplan").start();
        CompletableFuture<Exchange> next = next(template);
        assertWaits(next);

        model.releaseTasks();

        assertBothAreIn(next);
    }

    @Test
    void otherContextWaitsForItToo() throws Exception {
        CompletableFuture<Exchange> next = next(otherTemplate);
        assertWaits(next);

        model.releaseTasks();

        assertBothAreIn(next);
    }

    @Test
    void otherContextThatStopsMeanwhileSendsNothingAndLeavesTheWaitingToTheNext() throws Exception {
        CompletableFuture<Exchange> second = next(otherTemplate);
        assertWaits(second);

        other.stop();

        assertThat(second.get(20, TimeUnit.SECONDS).getException())
                .isInstanceOf(AnaplanException.class)
                .hasMessageContaining("Nothing was sent");
        context.getComponent("anaplan").start();
        CompletableFuture<Exchange> third = next(template);
        assertWaits(third);
        model.releaseTasks();
        assertBothAreIn(third);
        assertThat(model.tasks()).hasSize(2);
    }

    @Test
    void taskThatTheServiceNoLongerKnowsIsNotWaitedFor() throws Exception {
        try (LogLines log = LogLines.of(TaskEnds.class)) {
            CompletableFuture<Exchange> next = next(otherTemplate);
            assertWaits(next);

            model.forgetTasks();
            model.releaseTasks();

            assertThat(next.get(20, TimeUnit.SECONDS).getException()).isNull();
            assertThat(log.with(taskId)).singleElement().asString().contains("no longer be found");
        }
    }

    @Test
    void taskThatMayNotBeLookedAtIsNotWaitedFor() throws Exception {
        anaplan.faults().on(CallKind.POLL_TASK.about(taskId)).always().status(403);
        try (LogLines log = LogLines.of(TaskEnds.class)) {
            CompletableFuture<Exchange> next = next(otherTemplate);

            await().until(() -> model.tasks().size() == 2);
            model.releaseTasks();

            assertThat(next.get(20, TimeUnit.SECONDS).getException()).isNull();
            assertThat(log.with(taskId)).singleElement().asString().contains("403");
        }
    }

    @Test
    void looksThatFailInPassingAreNoReasonToGoOn() throws Exception {
        anaplan.faults().on(CallKind.POLL_TASK.about(taskId)).times(3).status(503);
        CompletableFuture<Exchange> next = next(otherTemplate);
        assertWaits(next);

        model.releaseTasks();

        assertBothAreIn(next);
    }
}
