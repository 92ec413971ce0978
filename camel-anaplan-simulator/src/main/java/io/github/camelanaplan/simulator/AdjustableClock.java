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
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that tests put forward, so that tokens, certificates and contents expire without waiting: for
 * {@link SimulatorBuilder#clock(Clock)}. Thread-safe.
 */
public final class AdjustableClock extends Clock {

    private final Clock base;
    private final ZoneId zone;
    // shared with what withZone() gives out: it is the same time everywhere
    private final AtomicReference<Duration> offset;

    private AdjustableClock(Clock base, ZoneId zone, AtomicReference<Duration> offset) {
        this.base = base;
        this.zone = zone;
        this.offset = offset;
    }

    /**
     * A clock that stands still until it is moved.
     *
     * @param start what it shows at first
     * @return a clock in UTC
     */
    public static AdjustableClock startingAt(Instant start) {
        return on(Clock.fixed(start, ZoneOffset.UTC));
    }

    /**
     * A clock that shows the system's time and goes on with it, ahead by as much as it is moved.
     *
     * @return a clock in UTC
     */
    public static AdjustableClock system() {
        return on(Clock.systemUTC());
    }

    private static AdjustableClock on(Clock base) {
        return new AdjustableClock(base, ZoneOffset.UTC, new AtomicReference<>(Duration.ZERO));
    }

    /**
     * Moves the clock.
     *
     * @param by how far; negative moves it back
     */
    public void advance(Duration by) {
        offset.accumulateAndGet(by, Duration::plus);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new AdjustableClock(base, other, offset);
    }
}
