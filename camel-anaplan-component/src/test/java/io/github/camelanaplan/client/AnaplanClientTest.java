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
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.auth.BasicCredentials;
import io.github.camelanaplan.client.auth.Session;
import io.github.camelanaplan.client.auth.Sessions;
import io.github.camelanaplan.client.dump.DumpRows;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.http.HttpSettings;
import io.github.camelanaplan.client.model.DumpRow;
import io.github.camelanaplan.client.model.ExportObject;
import io.github.camelanaplan.client.model.ImportObject;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.NamedObject;
import io.github.camelanaplan.client.model.ObjectKind;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.ServerFile;
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
import io.github.camelanaplan.client.transfer.Contents;
import io.github.camelanaplan.client.transfer.TransferMemory;
import io.github.camelanaplan.client.transfer.upload.Compression;
import io.github.camelanaplan.client.transfer.upload.UploadReceipt;
import io.github.camelanaplan.client.transfer.upload.UploadSettings;
import io.github.camelanaplan.client.transfer.upload.VerifyUpload;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;
import io.github.camelanaplan.simulator.junit5.AnaplanSimulatorExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The client from plain Java, without Camel. */
class AnaplanClientTest {
    private static final String USER = "planner@example.com";
    private static final String PASSWORD = "n0t-in-any-log";
    private static final StartParameters ENGLISH = new StartParameters("en_US", List.of());
    private static final StartSettings CAREFUL =
            new StartSettings(OnAmbiguousStart.FAIL, Duration.ofMillis(10), 0, StartSettings.LATE);
    private static final WaitSettings PATIENT =
            new WaitSettings(Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMinutes(1), OnTaskTimeout.FAIL);

    @RegisterExtension
    static final AnaplanSimulatorExtension ANAPLAN =
            AnaplanSimulatorExtension.of(builder -> builder.user(USER, PASSWORD)
                    .workspace("Finance", finance -> finance.model("Sales", PlanningModel::declare)));

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private Session session;

    @BeforeEach
    void begin() {
        session = Sessions.open(anaplan(), new BasicCredentials(USER, PASSWORD), workers);
    }

    @AfterEach
    void end() throws IOException {
        session.close();
        workers.shutdownNow();
        timer.shutdownNow();
    }

    @Test
    void contentIsLoadedAndReadBack() throws Exception {
        try (AnaplanClient client = client(anaplan().apiUrl())) {
            ModelRef model = client.models().find("Finance", "Sales");
            TaskOutcome loaded = load(client, model, PlanningModel.PRODUCTS_WITH_TWO_REJECTS);
            assertThat(loaded.outcome()).isEqualTo(Outcome.PARTIAL);
            assertThat(loaded.rows().rejected()).isEqualTo(2);
            try (DumpRows rows = DumpRows.read(client.dumps().of(loaded.dump()).open())) {
                assertThat(rows).toIterable().extracting(DumpRow::line).containsExactly(5L, 6L);
            }

            ExportObject export =
                    client.objects().find(model, ObjectKind.EXPORT, PlanningModel.EXPORT_PRODUCTS, ExportObject.class);
            TaskRef task = client.starter().start(model, TaskKind.EXPORT, export, ENGLISH, CAREFUL);
            TaskOutcome exported = await(client, task, export.name());

            assertThat(exported.outcome()).isEqualTo(Outcome.SUCCESS);
            try (InputStream content = client.download(model, export, 4).open()) {
                assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("\"Helmet, red\",P2,EMEA,25.5");
            }
        }
    }

    @Test
    void workspacesAndModelsAreListed() throws Exception {
        try (AnaplanClient client = client(anaplan().apiUrl())) {
            assertThat(client.listWorkspaces()).extracting("name").containsExactly("Finance");
            assertThat(client.listModels(null)).extracting("name").containsExactly("Sales");
            assertThat(client.listModels(anaplan().workspaceId("Finance")))
                    .extracting("id")
                    .containsExactly(anaplan().model("Sales").id());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"meta\":{},\"task\":{\"taskId\":\"F362B994\",\"taskState\":\"NOT_STARTED\",\"creationTime\":1571258347545}}",
                "{\"task\":{\"taskId\":\"F362B994\"}}",
                "{\"taskId\":\"F362B994\"}"
            })
    void idOfAStartedTaskIsReadInEachForm(String answer) throws Exception {
        anaplan()
                .nextAnswers(
                        RequestPattern.post("/tasks"),
                        1,
                        CannedAnswer.status(200).body("application/json", answer));
        try (AnaplanClient client = client(anaplan().apiUrl())) {
            ModelRef model = client.models().find(null, "Sales");

            TaskRef task = client.starter().start(model, TaskKind.IMPORT, unseenImport(), ENGLISH, CAREFUL);

            assertThat(task.taskId()).isEqualTo("F362B994");
        }
    }

    @Test
    void startThatNobodyListensToIsNotAmbiguous() throws Exception {
        try (AnaplanClient client = client(URI.create("http://127.0.0.1:" + closedPort()))) {
            ModelRef model = new ModelRef("w", "M");

            assertThatThrownBy(() -> client.starter().start(model, TaskKind.IMPORT, unseenImport(), ENGLISH, CAREFUL))
                    .isInstanceOfSatisfying(ServiceUnavailableException.class, failure -> {
                        assertThat(failure.mayHaveArrived()).isFalse();
                        assertThat(failure.trackedIds().objectId())
                                .isEqualTo(unseenImport().id());
                    });
        }
    }

    private TaskOutcome load(AnaplanClient client, ModelRef model, String content) throws Exception {
        ImportObject load =
                client.objects().find(model, ObjectKind.IMPORT, PlanningModel.LOAD_PRODUCTS, ImportObject.class);
        ServerFile file = client.objects().find(model, ObjectKind.FILE, load.dataSourceId(), ServerFile.class);
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        UploadReceipt receipt = client.uploader()
                .upload(
                        model,
                        file,
                        Contents.ofBytes(bytes),
                        new UploadSettings(1_000_000, Compression.GZIP, 1, VerifyUpload.OFF, Duration.ofMinutes(1)));
        assertThat(receipt).isEqualTo(new UploadReceipt(file.id(), bytes.length, 1));
        return await(client, client.starter().start(model, TaskKind.IMPORT, load, ENGLISH, CAREFUL), load.name());
    }

    private static TaskOutcome await(AnaplanClient client, TaskRef task, String name) throws Exception {
        return client.watcher()
                .await(TaskOutcome.started(task, name), PATIENT)
                .toCompletableFuture()
                .get();
    }

    private static NamedObject unseenImport() {
        return new NamedObject("112000000000", "Load");
    }

    private AnaplanClient client(URI api) {
        HttpSettings http = new HttpSettings(Duration.ofSeconds(10), Duration.ofSeconds(30));
        return new AnaplanClient(
                new ClientSettings(api, ApiVersion.V2_0, http, RetrySettings.NEVER),
                session,
                OwnCommons.of(RateBudget.of(1000), timer, workers, TransferMemory.OF_THIS_JVM),
                new ObjectMapper());
    }

    private static AnaplanSimulator anaplan() {
        return ANAPLAN.simulator();
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
