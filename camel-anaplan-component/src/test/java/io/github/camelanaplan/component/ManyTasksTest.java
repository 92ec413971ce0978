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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.TaskTimedOutException;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Waiting takes no threads, has no limit, and is not held up by a service that does not answer. */
class ManyTasksTest extends AnaplanTestSupport {
    /** More than Camel lets a scheduled pool hold by default. */
    private static final int TASKS = 1500;

    @Override
    protected AnaplanComponent component() {
        AnaplanComponent component = super.component();
        component.getConfiguration().setPollInterval(200);
        component.getConfiguration().setMaxPollInterval(5_000);
        return component;
    }

    @Test
    void fifteenHundredRunningTasksNeedAHandfulOfThreads() throws Exception {
        model.holdTasks();
        String sort = "anaplan:action/" + PlanningModel.SORT_PRODUCTS + "?" + inModel();
        List<CompletableFuture<Exchange>> running = new ArrayList<>();
        for (int i = 0; i < TASKS; i++) {
            CompletableFuture<Exchange> ended = new CompletableFuture<>();
            running.add(ended);
            context.createProducerTemplate().asyncSend(sort, exchange -> {}).thenAccept(ended::complete);
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> model.tasks().size() == TASKS);

        assertThat(anaplanThreads()).isLessThanOrEqualTo(12);
        assertThat(running).noneMatch(CompletableFuture::isDone);
        model.releaseTasks();

        for (CompletableFuture<Exchange> ended : running) {
            assertThat(ended.get(1, TimeUnit.MINUTES).getException()).isNull();
        }
    }

    /** Threads of this test's component; other tests run beside it. */
    private long anaplanThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("Anaplan")
                        && thread.getName().contains("(" + context.getName() + ")"))
                .count();
    }

    @Test
    void looksThatAreNotAnsweredHoldUpNoTimeout() {
        model.holdTasks();
        anaplan.nextAnswers(RequestPattern.get("/actions/*/tasks/*"), 20, CannedAnswer.silence());
        String uri =
                "anaplan:action/" + PlanningModel.SORT_PRODUCTS + "?" + inModel() + "&pollInterval=10&taskTimeout=100";
        List<CompletableFuture<Exchange>> running = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            running.add(template.asyncSend(uri, exchange -> {}));
        }

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(running).allSatisfy(exchange -> assertThat(exchange.getNow(null))
                        .extracting(Exchange::getException)
                        .isInstanceOf(TaskTimedOutException.class)));
        anaplan.forgetAnswers();
        model.releaseTasks();
    }
}
