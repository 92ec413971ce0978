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
package io.github.camelanaplan.simulator.auth;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import io.github.camelanaplan.simulator.AdjustableClock;
import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.TestClient;
import io.github.camelanaplan.simulator.TestClient.Reply;
import io.github.camelanaplan.simulator.http.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** A simulator with a user who comes in with a certificate, and someone who calls it. */
final class CertificateDesk implements AutoCloseable {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final String EMAIL = "robot@example.com";

    final AdjustableClock clock = AdjustableClock.startingAt(START);
    private final Random random = new Random(7);
    private final Identity identity;
    private AnaplanSimulator anaplan;

    CertificateDesk(Identity identity) {
        this.identity = identity;
        this.anaplan = simulator().build().start();
    }

    /** Valid since the day before. */
    static Identity identity() {
        return Identity.rsa(START.minus(Duration.ofDays(1)));
    }

    SimulatorBuilder simulator() {
        return AnaplanSimulator.builder()
                .clock(clock)
                .user(EMAIL, user -> user.certificate(identity.certificate()))
                .user("other@example.com", "secret", user -> {});
    }

    AnaplanSimulator anaplan() {
        return anaplan;
    }

    void restart(SimulatorBuilder builder) {
        anaplan.close();
        anaplan = builder.build().start();
    }

    Reply login(Identity identity, String body) {
        return login(identity.authorization(), body);
    }

    Reply login(String authorization, String body) {
        return TestClient.with(anaplan, authorization).post("/token/authenticate", body);
    }

    /** The client learns nothing but that, the journal why. */
    void assertRefused(Reply reply, String reason) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.json("/status").asText()).isEqualTo("FAILURE_BAD_CREDENTIAL");
        List<ReceivedRequest> journal = anaplan.journal();
        assertThat(journal.get(journal.size() - 1).refusal()).contains(reason);
        assertThat(reply.json("/statusMessage").asText())
                .isEqualTo("Not able to authenticate with the credentials sent.");
    }

    byte[] nonce(long timestamp) {
        return ByteBuffer.wrap(bytes(100)).putLong(timestamp).array();
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    @Override
    public void close() {
        anaplan.close();
    }
}
