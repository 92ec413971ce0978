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

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.simulator.AdjustableClock;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Credentials that are refused again and again are tried more and more seldom. */
class RefusalsTest {
    private static final Instant BEGIN = Instant.parse("2026-11-23T00:00:00Z");

    private final AdjustableClock clock = AdjustableClock.startingAt(BEGIN);
    private final Refusals refusals = new Refusals(clock);

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "5, 16", "6, 30", "50, 30"})
    void restDoublesUpToHalfAnHour(int times, int minutes) {
        for (int i = 0; i < times; i++) {
            refusals.refused("no");
        }

        clock.advance(Duration.ofMinutes(minutes).minusSeconds(1));
        assertThatThrownBy(refusals::check)
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageStartingWith("no (not tried again before " + BEGIN.plus(Duration.ofMinutes(minutes)));
        clock.advance(Duration.ofSeconds(1));
        assertThatCode(refusals::check).doesNotThrowAnyException();
    }

    @Test
    void sessionThatOpensEndsTheRest() {
        refusals.refused("no");
        refusals.refused("no");
        refusals.signedIn();
        assertThatCode(refusals::check).doesNotThrowAnyException();

        refusals.refused("no");

        clock.advance(Duration.ofMinutes(1));
        assertThatCode(refusals::check).doesNotThrowAnyException();
    }
}
