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
package io.github.camelanaplan.client.auth;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.simulator.AdjustableClock;
import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** A session lasts as long as the service means it to, whatever the time is there. */
class SkewedClockTest {
    private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");

    private final AdjustableClock here = AdjustableClock.startingAt(BEGIN);
    private final AdjustableClock there = AdjustableClock.startingAt(BEGIN);
    private final AnaplanSimulator anaplan = AnaplanSimulator.builder()
            .clock(there)
            .user("planner@example.com", "n0t-in-any-log")
            .build();
    private Session session;

    @BeforeEach
    void begin() {
        anaplan.start();
        BasicCredentials credentials = new BasicCredentials("planner@example.com", "n0t-in-any-log");
        session = new Session(credentials, Sessions.calls(anaplan, here), Runnable::run);
    }

    @AfterEach
    void end() throws IOException {
        session.close();
        anaplan.close();
    }

    private void advance(Duration by) {
        here.advance(by);
        there.advance(by);
    }

    private long count(Predicate<ReceivedRequest> kind) {
        return anaplan.journal().stream().filter(kind).count();
    }

    @ParameterizedTest
    @ValueSource(ints = {-24 * 365, -3, 0, 3, 24 * 365})
    void sessionIsProlongedAndEndsInTime(int hours) {
        there.advance(Duration.ofHours(hours));

        String first = session.authorization();
        assertThat(session.status().expiresAt()).isEqualTo(BEGIN.plus(Duration.ofMinutes(35)));
        advance(Duration.ofMinutes(29));
        assertThat(session.authorization()).isEqualTo(first);
        assertThat(anaplan.journal()).hasSize(1);
        advance(Duration.ofMinutes(1).plusSeconds(1));
        session.authorization();
        assertThat(count(RequestPattern.post("/token/refresh"))).isEqualTo(1);
        assertThat(session.status().expiresAt())
                .isEqualTo(BEGIN.plus(Duration.ofMinutes(30 + 35)).plusSeconds(1));
        advance(Duration.ofMinutes(36));
        assertThat(session.authorization()).isNotEqualTo(first);
        assertThat(count(RequestPattern.post("/token/authenticate"))).isEqualTo(2);
    }
}
