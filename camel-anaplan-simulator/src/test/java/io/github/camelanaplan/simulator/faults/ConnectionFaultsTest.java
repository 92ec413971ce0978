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
package io.github.camelanaplan.simulator.faults;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.simulator.Demo;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.TestClient;
import io.github.camelanaplan.simulator.TestClient.Reply;
import io.github.camelanaplan.simulator.http.InjectedFault;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConnectionFaultsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Demo demo = Demo.start();
    private InjectedCalls calls = InjectedCalls.of(demo);

    @AfterEach
    void close() {
        demo.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nobodyConnectsDuringAnOutage(boolean encrypted) {
        demo.close();
        demo = Demo.start(encrypted ? SimulatorBuilder::https : builder -> {});
        calls = InjectedCalls.of(demo);
        URI before = demo.anaplan.apiUrl();

        Outage outage = demo.anaplan.faults().refuseConnections();
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(this::getMe).isInstanceOf(ConnectException.class);
        }
        assertThat(demo.anaplan.apiUrl()).isEqualTo(before);

        outage.close();
        assertThat(demo.anaplan.apiUrl()).isEqualTo(before);
        assertThat(calls.me().status()).isEqualTo(200);
    }

    @Test
    void outageBeginsAtACallAndEndsWhenItIsReleased() {
        InjectedFault fault = demo.anaplan.faults().on(CallKind.START_TASK).refuseConnections();

        assertThatThrownBy(this::start).isInstanceOf(IOException.class);
        Awaitility.await().untilAsserted(() -> assertThatThrownBy(this::getMe).isInstanceOf(ConnectException.class));
        assertThat(demo.model.tasks()).isEmpty();

        fault.release();
        assertThat(calls.me().status()).isEqualTo(200);
    }

    @Test
    void outageEndsByItself() {
        demo.anaplan.faults().on(CallKind.START_TASK).refuseConnections(Duration.ofMillis(100));

        assertThatThrownBy(this::start).isInstanceOf(IOException.class);
        Awaitility.await().ignoreExceptions().until(() -> calls.me().status() == 200);
        assertThat(demo.model.tasks()).isEmpty();
    }

    @Test
    void simulatorIsClosedDuringAnOutage() {
        TestClient client = TestClient.with(demo.anaplan, demo.client.authorization());
        Outage outage = demo.anaplan.faults().refuseConnections();

        demo.close();
        outage.close();

        assertThatThrownBy(() -> client.exchange("GET", "/2/0/users/me", null, noBody()))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void connectionIsResetBeforeOrAfterProcessing() {
        demo.anaplan.faults().on(CallKind.START_TASK).occurrence(1).reset();
        demo.anaplan.faults().on(CallKind.START_TASK).occurrence(2).resetAfterProcessing();

        assertThatThrownBy(this::start).isInstanceOf(IOException.class);
        assertThat(demo.model.tasks()).isEmpty();
        assertThatThrownBy(this::start).isInstanceOf(IOException.class);
        assertThat(demo.model.tasks()).hasSize(1);
    }

    @Test
    void stalledRequestIsProcessedWhenItIsReleased() {
        InjectedFault stall = demo.anaplan.faults().on(CallKind.START_TASK).stall();
        CompletableFuture<Reply> start = CompletableFuture.supplyAsync(this::startQuietly);
        Awaitility.await().until(() -> stall.given() == 1);

        assertThat(calls.me().status()).isEqualTo(200);
        assertThat(demo.model.tasks()).isEmpty();
        assertThat(start).isNotDone();

        stall.release();
        assertThat(start).succeedsWithin(PATIENCE).extracting(Reply::status).isEqualTo(200);
        assertThat(demo.model.tasks()).hasSize(1);
    }

    @Test
    void requestThatStallsAfterProcessingHasItsEffectAtOnce() {
        InjectedFault stall = demo.anaplan.faults().on(CallKind.START_TASK).stallAfterProcessing();
        CompletableFuture<Reply> start = CompletableFuture.supplyAsync(this::startQuietly);

        Awaitility.await().until(() -> demo.model.tasks().size() == 1);
        assertThat(start).isNotDone();

        demo.anaplan.faults().forget();
        assertThat(start).succeedsWithin(PATIENCE).extracting(Reply::status).isEqualTo(200);
        assertThat(stall.given()).isEqualTo(1);
    }

    @Test
    void slowAnswerArrivesWhole() {
        demo.client.put(demo.file(""), "application/octet-stream", new byte[5_000]);
        demo.anaplan.faults().on(CallKind.GET_FILE).slow(1_000, Duration.ofMillis(2));
        demo.anaplan.faults().on(CallKind.DELETE_FILE).slow(1, Duration.ofMillis(2));

        assertThat(demo.client.get(demo.file("")).bytes()).hasSize(5_000);
        assertThat(demo.client.delete(demo.file("")).status()).isEqualTo(204);
    }

    @Test
    void truncatedAnswerIsShorterThanPromised() {
        demo.client.put(demo.file(""), "application/octet-stream", new byte[5_000]);
        demo.anaplan.faults().on(CallKind.GET_FILE).occurrence(1).truncate();
        demo.anaplan.faults().on(CallKind.GET_FILE).occurrence(2).truncate(4_999);
        demo.anaplan.faults().on(CallKind.GET_FILE).occurrence(3).truncate(5_000);

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> demo.client.exchange("GET", demo.file(""), null, noBody()))
                    .isInstanceOf(IOException.class);
        }
        assertThat(demo.client.get(demo.file("")).bytes()).hasSize(5_000);
    }

    private Reply getMe() throws IOException {
        // a new client each time: no connection is left over
        return TestClient.with(demo.anaplan, demo.client.authorization())
                .exchange("GET", "/2/0/users/me", null, noBody());
    }

    private Reply start() throws IOException {
        return demo.client.exchange("POST", demo.products() + "/tasks", "application/json", ofString(Demo.LOCALE));
    }

    private Reply startQuietly() {
        return demo.client.post(demo.products() + "/tasks", Demo.LOCALE);
    }
}
