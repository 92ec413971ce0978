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
package io.github.camelanaplan.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AdjustableClockTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void clockWithAStartStandsStillUntilItIsMoved() {
        AdjustableClock clock = AdjustableClock.startingAt(START);

        assertThat(clock.instant()).isEqualTo(START).isEqualTo(clock.instant());
        clock.advance(Duration.ofHours(1));
        clock.advance(Duration.ofMinutes(-15));
        assertThat(clock.instant()).isEqualTo("2026-01-01T00:45:00Z");
    }

    @Test
    void clockOfTheSystemIsAheadOfItByAsMuchAsItWasMoved() {
        AdjustableClock clock = AdjustableClock.system();
        clock.advance(Duration.ofDays(30));

        Duration offset = Duration.ofDays(30);
        Instant before = Instant.now();
        Instant shown = clock.instant();
        Instant after = Instant.now();
        assertThat(shown).isBetween(before.plus(offset), after.plus(offset));
    }

    @Test
    void clockOfAnotherZoneMovesAlong() {
        AdjustableClock clock = AdjustableClock.startingAt(START);
        Clock tokyo = clock.withZone(ZoneId.of("Asia/Tokyo"));

        clock.advance(Duration.ofSeconds(1));

        assertThat(tokyo.instant()).isEqualTo(clock.instant());
        assertThat(tokyo.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }
}
