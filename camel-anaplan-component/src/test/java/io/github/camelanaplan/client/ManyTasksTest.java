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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
import io.github.camelanaplan.client.model.ActionObject;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.ObjectKind;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskKind;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.client.model.TaskRef;
import io.github.camelanaplan.client.rate.RateBudget;
import io.github.camelanaplan.client.retry.RetrySettings;
import io.github.camelanaplan.client.task.OnAmbiguousStart;
import io.github.camelanaplan.client.task.OnTaskTimeout;
import io.github.camelanaplan.client.task.StartParameters;
import io.github.camelanaplan.client.task.StartSettings;
import io.github.camelanaplan.client.task.WaitSettings;
import io.github.camelanaplan.client.transfer.TransferMemory;
import io.github.camelanaplan.component.Calls;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.simulator.faults.CallKind;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.junit5.AnaplanSimulatorExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Many tasks that are waited for share what looks may take of the rate. */
class ManyTasksTest {
    private static final String USER = "planner@example.com";
    private static final String PASSWORD = "n0t-in-any-log";
    private static final int PER_SECOND = 50;
    private static final int TASKS = 30;
    /** As often as that the looks at one task alone would use up the rate. */
    private static final WaitSettings EAGER =
            new WaitSettings(Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofHours(2), OnTaskTimeout.FAIL);

    @RegisterExtension
    static final AnaplanSimulatorExtension ANAPLAN =
            AnaplanSimulatorExtension.of(builder -> builder.user(USER, PASSWORD)
                    .rateLimit(3 * PER_SECOND, PER_SECOND)
                    .workspace("Finance", finance -> finance.model("Sales", PlanningModel::declare)));

    private final RateBudget budget = RateBudget.of(PER_SECOND);
    private final ExecutorService lookers = Executors.newFixedThreadPool(2);
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private Session session;
    private AnaplanClient client;

    @BeforeEach
    void begin() {
        session = Sessions.open(ANAPLAN.simulator(), new BasicCredentials(USER, PASSWORD), lookers);
        client = new AnaplanClient(
                new ClientSettings(
                        ANAPLAN.simulator().apiUrl(),
                        ApiVersion.V2_0,
                        new HttpSettings(Duration.ofSeconds(10), Duration.ofSeconds(30)),
                        RetrySettings.NEVER),
                session,
                OwnCommons.of(budget, timer, lookers, TransferMemory.OF_THIS_JVM),
                new ObjectMapper());
    }

    @AfterEach
    void end() throws IOException {
        client.close();
        session.close();
        lookers.shutdownNow();
        timer.shutdownNow();
    }

    @Test
    void allAreLookedAtThoseOfTheLatestStartMostAndTheLimitIsKept() throws Exception {
        ANAPLAN.simulator().model("Sales").holdTasks();
        List<TaskRef> tasks = startTasks();
        IntStream.range(0, 60 * PER_SECOND).forEach(i -> budget.take());

        List<CompletableFuture<TaskOutcome>> watches = tasks.stream()
                .map(task -> client.watcher().attach(task, EAGER).toCompletableFuture())
                .toList();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Calls.of(ANAPLAN.simulator(), CallKind.POLL_TASK).size() >= 4 * TASKS);

        List<Long> looks = tasks.stream().map(ManyTasksTest::looksAt).toList();
        assertThat(looks).doesNotContain(0L);
        long most = looks.stream().mapToLong(Long::longValue).max().orElseThrow();
        assertThat(most).isIn(looks.subList(TASKS - 3, TASKS)).isGreaterThan(2 * looks.get(0));

        ANAPLAN.simulator().model("Sales").releaseTasks();
        for (CompletableFuture<TaskOutcome> watch : watches) {
            assertThat(watch.get(1, TimeUnit.MINUTES).outcome()).isEqualTo(Outcome.SUCCESS);
        }
        assertThat(ANAPLAN.simulator().journal())
                .extracting(ReceivedRequest::status)
                .doesNotContain(429);
    }

    private List<TaskRef> startTasks() {
        ModelRef model = client.models().find("Finance", "Sales");
        ActionObject sort =
                client.objects().find(model, ObjectKind.ACTION, PlanningModel.SORT_PRODUCTS, ActionObject.class);
        StartSettings settings = new StartSettings(OnAmbiguousStart.FAIL, Duration.ofMillis(10), 0, StartSettings.LATE);
        List<TaskRef> tasks = new ArrayList<>();
        for (int i = 0; i < TASKS; i++) {
            tasks.add(client.starter()
                    .start(model, TaskKind.ACTION, sort, new StartParameters("en_US", List.of()), settings));
        }
        return tasks;
    }

    private static long looksAt(TaskRef task) {
        return Calls.of(ANAPLAN.simulator(), CallKind.POLL_TASK).stream()
                .filter(call -> call.path().endsWith("/" + task.taskId()))
                .count();
    }
}
