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
package io.github.camelanaplan.client.transfer.upload;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.AnaplanClient;
import io.github.camelanaplan.client.ApiVersion;
import io.github.camelanaplan.client.ClientSettings;
import io.github.camelanaplan.client.OwnCommons;
import io.github.camelanaplan.client.auth.BasicCredentials;
import io.github.camelanaplan.client.auth.Session;
import io.github.camelanaplan.client.auth.Sessions;
import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.http.HttpSettings;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.ServerFile;
import io.github.camelanaplan.client.rate.RateBudget;
import io.github.camelanaplan.client.retry.RetrySettings;
import io.github.camelanaplan.client.transfer.Contents;
import io.github.camelanaplan.client.transfer.TransferMemory;
import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.faults.CallKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the service does not take shows only after much of it was sent. */
class UploaderLimitsTest {
    private static final String USER = "planner@example.com";
    private static final String PASSWORD = "n0t-in-any-log";
    /** What 1000 chunks hold that begin at one byte and double each 250. */
    private static final int MOST = 250 * (1 + 2 + 4 + 8);

    private final AnaplanSimulator anaplan = AnaplanSimulator.builder()
            .user(USER, PASSWORD)
            .workspace("Finance", finance -> finance.model("Sales", sales -> sales.file("in.csv")))
            .build();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private final TransferMemory memory = new TransferMemory(64 * 1024);
    private Session session;
    private AnaplanClient client;

    @BeforeEach
    void connect() {
        anaplan.start();
        URI api = URI.create(anaplan.apiUrl().toString());
        HttpSettings http = new HttpSettings(Duration.ofSeconds(10), Duration.ofSeconds(30));
        session = Sessions.open(anaplan, new BasicCredentials(USER, PASSWORD), workers);
        client = new AnaplanClient(
                new ClientSettings(api, ApiVersion.V2_0, http, RetrySettings.NEVER),
                session,
                OwnCommons.of(RateBudget.of(1000), timer, workers, memory),
                new ObjectMapper());
    }

    @AfterEach
    void disconnect() throws Exception {
        client.close();
        session.close();
        workers.shutdownNow();
        timer.shutdownNow();
        anaplan.close();
    }

    private UploadReceipt upload(int bytes) {
        return upload(bytes, 1);
    }

    private UploadReceipt upload(int bytes, int chunkBytes) {
        ModelRef model = new ModelRef(
                anaplan.model("Sales").workspaceId(), anaplan.model("Sales").id());
        ServerFile file =
                new ServerFile(anaplan.model("Sales").fileId("in.csv"), "in.csv", "UTF-8", null, null, null, null);
        return client.uploader()
                .upload(
                        model,
                        file,
                        Contents.ofStream(new ByteArrayInputStream(new byte[bytes])),
                        new UploadSettings(chunkBytes, Compression.NONE, 1, VerifyUpload.OFF, Duration.ofMinutes(1)));
    }

    @Test
    void thousandChunksAreTaken() {
        assertThat(upload(MOST).chunks()).isEqualTo(1000);
        assertThat(anaplan.model("Sales").fileContent(USER, "in.csv")).hasValue(new byte[MOST]);
    }

    @Test
    void contentThatNeedsMoreThanAThousandChunksIsATransferThatFailed() {
        assertThatThrownBy(() -> upload(MOST + 1))
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("in.csv")
                .hasMessageContaining("does not fit 1000 chunks");
    }

    @Test
    void uploadThatCouldNotBeOpenedGivesItsMemoryBack() {
        anaplan.faults().on(CallKind.ANNOUNCE).status(403);

        assertThatThrownBy(() -> upload(10, 1000)).isInstanceOf(TransferFailedException.class);

        assertThat(CompletableFuture.runAsync(() -> takeAll(memory), workers)).succeedsWithin(Duration.ofSeconds(20));
    }

    private static void takeAll(TransferMemory memory) {
        try {
            memory.take(64 * 1024).giveBack();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
