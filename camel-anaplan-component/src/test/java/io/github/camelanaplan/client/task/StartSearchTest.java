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
package io.github.camelanaplan.client.task;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelanaplan.client.AnaplanClient;
import io.github.camelanaplan.client.ApiVersion;
import io.github.camelanaplan.client.ClientSettings;
import io.github.camelanaplan.client.OwnCommons;
import io.github.camelanaplan.client.auth.BasicCredentials;
import io.github.camelanaplan.client.auth.Session;
import io.github.camelanaplan.client.auth.Sessions;
import io.github.camelanaplan.client.auth.oauth.LogLines;
import io.github.camelanaplan.client.error.StartAmbiguousException;
import io.github.camelanaplan.client.http.HttpSettings;
import io.github.camelanaplan.client.model.ImportObject;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.ObjectKind;
import io.github.camelanaplan.client.model.TaskKind;
import io.github.camelanaplan.client.rate.RateBudget;
import io.github.camelanaplan.client.retry.RetrySettings;
import io.github.camelanaplan.client.transfer.TransferMemory;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.faults.CallKind;
import io.github.camelanaplan.simulator.junit5.AnaplanSimulatorExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The search for what a start without an answer has started does not last for ever. */
class StartSearchTest {
    private static final String USER = "planner@example.com";
    private static final String PASSWORD = "n0t-in-any-log";
    private static final WaitSettings SETTINGS =
            new WaitSettings(Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofMinutes(1), OnTaskTimeout.FAIL);

    @RegisterExtension
    static final AnaplanSimulatorExtension ANAPLAN =
            AnaplanSimulatorExtension.of(builder -> builder.user(USER, PASSWORD)
                    .workspace("Finance", finance -> finance.model("Sales", PlanningModel::declare)));

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private Session session;
    private AnaplanClient client;

    @BeforeEach
    void begin() {
        AnaplanSimulator anaplan = ANAPLAN.simulator();
        session = Sessions.open(anaplan, new BasicCredentials(USER, PASSWORD), workers);
        HttpSettings http = new HttpSettings(Duration.ofSeconds(10), Duration.ofMillis(500));
        client = new AnaplanClient(
                new ClientSettings(anaplan.apiUrl(), ApiVersion.V2_0, http, RetrySettings.NEVER),
                session,
                OwnCommons.of(RateBudget.of(1000), timer, workers, TransferMemory.OF_THIS_JVM),
                new ObjectMapper());
    }

    @AfterEach
    void end() throws IOException {
        client.close();
        session.close();
        workers.shutdownNow();
        timer.shutdownNow();
    }

    private CompletableFuture<List<LeftTask>> searchFor(Duration late) {
        ModelRef model = client.models().find("Finance", "Sales");
        ImportObject load =
                client.objects().find(model, ObjectKind.IMPORT, PlanningModel.LOAD_PRODUCTS, ImportObject.class);
        StartSettings settings = new StartSettings(OnAmbiguousStart.FAIL, Duration.ofMillis(10), 0, late);
        StartParameters english = new StartParameters("en_US", List.of());
        CompletableFuture<StartInDoubt> inDoubt = new CompletableFuture<>();
        assertThatThrownBy(() ->
                        client.starter().start(model, TaskKind.IMPORT, load, english, settings, inDoubt::complete))
                .isInstanceOf(StartAmbiguousException.class);
        return client.taskEnds()
                .await(List.of(new LeftStart(inDoubt.join(), SETTINGS)))
                .toCompletableFuture();
    }

    @Test
    void startThatNeverShowsIsGivenUpAndPeopleAreTold() throws Exception {
        ANAPLAN.simulator().faults().on(CallKind.START_TASK).stall();
        try (LogLines log = LogLines.of(StartSearch.class)) {
            assertThat(searchFor(Duration.ofMillis(700)).get(20, TimeUnit.SECONDS))
                    .isEmpty();

            assertThat(log.with("still not known"))
                    .singleElement()
                    .asString()
                    .contains(PlanningModel.LOAD_PRODUCTS, "reads what they put there");
        }
    }

    @Test
    void listThatCanNeverBeReadIsNotReadForEver() throws Exception {
        ANAPLAN.simulator().faults().on(CallKind.START_TASK).reset();
        ANAPLAN.simulator().faults().on(CallKind.LIST_TASKS).always().status(403);
        try (LogLines log = LogLines.of(StartSearch.class)) {
            assertThat(searchFor(Duration.ofMillis(300)).get(20, TimeUnit.SECONDS))
                    .isEmpty();

            assertThat(log.with("still not known")).hasSize(1);
        }
    }

    @Test
    void searchThatACloseEndsIsLeftToOthers() throws Exception {
        ANAPLAN.simulator().faults().on(CallKind.START_TASK).reset();
        ANAPLAN.simulator().faults().on(CallKind.LIST_TASKS).always().status(403);
        CompletableFuture<List<LeftTask>> search = searchFor(StartSettings.LATE);
        assertThat(search).isNotDone();

        client.close();

        assertThat(search.get(20, TimeUnit.SECONDS)).singleElement().isInstanceOf(LeftStart.class);
    }
}
