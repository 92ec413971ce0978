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
package io.github.camelanaplan.client;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelanaplan.client.auth.BasicCredentials;
import io.github.camelanaplan.client.auth.Session;
import io.github.camelanaplan.client.auth.Sessions;
import io.github.camelanaplan.client.http.HttpSettings;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.TaskKind;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.client.model.TaskRef;
import io.github.camelanaplan.client.rate.RateBudget;
import io.github.camelanaplan.client.retry.RetrySettings;
import io.github.camelanaplan.client.task.OnTaskTimeout;
import io.github.camelanaplan.client.task.WaitSettings;
import io.github.camelanaplan.client.transfer.TransferMemory;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.simulator.junit5.AnaplanSimulatorExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Looks at tasks that have to wait for their turn hold up neither threads nor, once they are of no use any more, others. */
class LooksInTurnTest {
    private static final String USER = "planner@example.com";
    private static final String PASSWORD = "n0t-in-any-log";
    private static final WaitSettings PATIENT =
            new WaitSettings(Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofHours(2), OnTaskTimeout.FAIL);

    @RegisterExtension
    static final AnaplanSimulatorExtension ANAPLAN =
            AnaplanSimulatorExtension.of(builder -> builder.user(USER, PASSWORD)
                    .workspace("Finance", finance -> finance.model("Sales", PlanningModel::declare)));

    private final RateBudget budget = RateBudget.of(1);
    private final ExecutorService onlyLooker = Executors.newFixedThreadPool(1);
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private Session session;
    private AnaplanClient client;

    @BeforeEach
    void begin() {
        session = Sessions.open(ANAPLAN.simulator(), new BasicCredentials(USER, PASSWORD), onlyLooker);
        HttpSettings http = new HttpSettings(Duration.ofSeconds(10), Duration.ofSeconds(30));
        URI api = ANAPLAN.simulator().apiUrl();
        client = new AnaplanClient(
                new ClientSettings(api, ApiVersion.V2_0, http, RetrySettings.NEVER),
                session,
                OwnCommons.of(budget, timer, onlyLooker, TransferMemory.OF_THIS_JVM),
                new ObjectMapper());
    }

    @AfterEach
    void end() throws IOException {
        client.close();
        session.close();
        onlyLooker.shutdownNow();
        timer.shutdownNow();
    }

    @Test
    void waitingForATurnTakesNoThread() throws Exception {
        budget.exhausted(Duration.ofMinutes(10));

        List<CompletionStage<TaskOutcome>> watches = watch(50);

        assertThat(onlyLooker.submit(() -> "free").get(1, TimeUnit.MINUTES)).isEqualTo("free");
        assertThat(watches).noneMatch(watch -> watch.toCompletableFuture().isDone());
    }

    @Test
    void whoStopsLookingLeavesNobodyWaiting() {
        IntStream.range(0, 60).forEach(i -> budget.take());
        List<CompletionStage<TaskOutcome>> watches = watch(500);
        // So many looks, of which one in two seconds is made
        await().until(() -> ahead() > 900);

        client.watcher().close();

        assertThat(watches).allMatch(watch -> watch.toCompletableFuture().isCompletedExceptionally());
        await().until(() -> ahead() < 60);
    }

    /** How many seconds it would take until somebody else's look. */
    private long ahead() {
        var look = budget.takeForLook(System.nanoTime(), sooner -> {});
        long seconds = look.remaining().toSeconds();
        look.giveBack();
        return seconds;
    }

    private List<CompletionStage<TaskOutcome>> watch(int tasks) {
        ModelRef model = new ModelRef("w", "M");
        return IntStream.range(0, tasks)
                .mapToObj(i -> new TaskRef(model, TaskKind.IMPORT, "112000000000", "TASK" + i))
                .map(task -> client.watcher().attach(task, PATIENT))
                .toList();
    }
}
