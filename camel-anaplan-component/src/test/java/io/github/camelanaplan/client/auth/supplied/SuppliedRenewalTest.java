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
package io.github.camelanaplan.client.auth.supplied;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.auth.Session;
import io.github.camelanaplan.client.auth.Sessions;
import io.github.camelanaplan.simulator.AdjustableClock;
import io.github.camelanaplan.simulator.AnaplanSimulator;

import static org.assertj.core.api.Assertions.assertThat;

/** A supplier that says when its tokens end is asked for the next in time, in the background. */
class SuppliedRenewalTest {
    private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");
    private static final Instant END = BEGIN.plus(Duration.ofMinutes(35));

    private final AdjustableClock clock = AdjustableClock.startingAt(BEGIN);
    private final AnaplanSimulator anaplan = AnaplanSimulator.builder()
            .user("planner@example.com", "n0t-in-any-log")
            .build();
    private final List<Runnable> background = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private AccessTokenSupplier supplier = () -> new AccessToken("n0t-in-any-log-1", END);
    private Session session;

    @BeforeEach
    void begin() {
        anaplan.start();
        SuppliedCredentials credentials = new SuppliedCredentials("bean vault", () -> {
            asked.incrementAndGet();
            return supplier.get();
        });
        session = new Session(credentials, Sessions.calls(anaplan, clock), background::add);
        assertThat(session.authorization()).isEqualTo("Bearer n0t-in-any-log-1");
    }

    @AfterEach
    void end() throws IOException {
        clock.advance(Duration.ofHours(1));
        session.close();
        anaplan.close();
    }

    private void runBackground() {
        List<Runnable> waiting = List.copyOf(background);
        background.clear();
        waiting.forEach(Runnable::run);
    }

    @Test
    void nextTokenIsUsedAsSoonAsItIsThere() {
        supplier = () -> new AccessToken("n0t-in-any-log-2", END.plus(Duration.ofMinutes(30)));
        clock.advance(Duration.ofMinutes(29));
        session.authorization();
        assertThat(background).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        assertThat(session.authorization()).isEqualTo("Bearer n0t-in-any-log-1");
        assertThat(session.authorization()).isEqualTo("Bearer n0t-in-any-log-1");
        assertThat(asked).hasValue(1);
        assertThat(background).hasSize(1);
        runBackground();

        assertThat(session.authorization()).isEqualTo("Bearer n0t-in-any-log-2");
        assertThat(asked).hasValue(2);
        assertThat(session.status().expiresAt()).isEqualTo(END.plus(Duration.ofMinutes(30)));
    }

    @Test
    void sameTokenAgainIsUsedOnAndTheNextAskedForLater() {
        clock.advance(Duration.ofMinutes(31));
        for (int i = 0; i < 10; i++) {
            assertThat(session.authorization()).isEqualTo("Bearer n0t-in-any-log-1");
            runBackground();
        }
        assertThat(asked).hasValue(2);

        clock.advance(Duration.ofMinutes(2));
        session.authorization();
        runBackground();

        assertThat(asked).hasValue(3);
    }

    @Test
    void supplierThatThrowsLeavesTheTokenInUseUntilItsEnd() {
        supplier = () -> {
            throw new IllegalStateException("n0t-in-any-log");
        };
        clock.advance(Duration.ofMinutes(31));
        session.authorization();
        runBackground();
        assertThat(session.authorization()).isEqualTo("Bearer n0t-in-any-log-1");

        supplier = () -> new AccessToken("n0t-in-any-log-2", END.plus(Duration.ofMinutes(30)));
        clock.advance(Duration.ofMinutes(1).plusSeconds(1));
        session.authorization();
        runBackground();

        assertThat(session.authorization()).isEqualTo("Bearer n0t-in-any-log-2");
        assertThat(session.status().refusal()).isNull();
    }

    @Test
    void nobodyAtTheServiceIsAsked() {
        clock.advance(Duration.ofMinutes(31));
        session.authorization();
        runBackground();

        assertThat(anaplan.journal()).isEmpty();
    }
}
