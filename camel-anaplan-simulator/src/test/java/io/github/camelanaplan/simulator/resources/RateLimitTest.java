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
package io.github.camelanaplan.simulator.resources;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.AdjustableClock;
import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.Demo;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.TestClient;
import io.github.camelanaplan.simulator.TestClient.Reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RateLimitTest {

    private final AdjustableClock clock = AdjustableClock.startingAt(Instant.parse("2026-01-01T00:00:00Z"));

    @Test
    void callsBeyondTheBucketAreTooMany() {
        try (Demo demo = start(3, 1)) {
            assertCalls(demo, 3);

            Reply refused = me(demo.client);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(refused.json("/status/code").asInt()).isEqualTo(429);
        }
    }

    @Test
    void bucketFillsUpAsTimeGoesBy() {
        try (Demo demo = start(3, 0.5)) {
            assertCalls(demo, 3);
            assertThat(me(demo.client).header("Retry-After")).isEqualTo("2");

            clock.advance(Duration.ofSeconds(2));
            assertCalls(demo, 1);
            assertThat(me(demo.client).status()).isEqualTo(429);

            clock.advance(Duration.ofMinutes(20));
            assertCalls(demo, 3);
            assertThat(me(demo.client).status()).isEqualTo(429);
        }
    }

    @Test
    void usersShareOneBucketAndLoginsNeedNone() {
        try (Demo demo = start(2, 1)) {
            TestClient other = demo.as(Demo.OTHER);
            assertCalls(demo, 1);
            assertThat(me(other).status()).isEqualTo(200);

            assertThat(me(other).status()).isEqualTo(429);
            assertThat(me(demo.client).status()).isEqualTo(429);
            assertThat(demo.as(Demo.USER).authorization()).isNotBlank();
        }
    }

    @Test
    void thereIsNoLimitUnlessAskedFor() {
        try (Demo demo = Demo.start()) {
            assertCalls(demo, 700);
        }
    }

    @Test
    void limitThatLetsNothingThroughIsRefused() {
        assertThatThrownBy(() -> AnaplanSimulator.builder().rateLimit(0, 10))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AnaplanSimulator.builder().rateLimit(600, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Demo start(int capacity, double perSecond) {
        return Demo.start((SimulatorBuilder anaplan) -> anaplan.clock(clock).rateLimit(capacity, perSecond));
    }

    private static void assertCalls(Demo demo, int calls) {
        for (int i = 0; i < calls; i++) {
            assertThat(me(demo.client).status()).isEqualTo(200);
        }
    }

    private static Reply me(TestClient client) {
        return client.get("/2/0/users/me");
    }
}
