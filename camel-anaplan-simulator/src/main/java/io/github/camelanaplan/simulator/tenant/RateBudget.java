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
package io.github.camelanaplan.simulator.tenant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A bucket of calls, full at first, which fills up again as time goes by. Thread-safe. */
public final class RateBudget {

    private static final double NANOS = 1e9;

    private final RateLimit limit;
    private final Clock clock;
    private double left;
    private Instant filled;

    RateBudget(RateLimit limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
        this.left = limit.capacity();
        this.filled = clock.instant();
    }

    /**
     * Takes one call out of the bucket.
     *
     * @return zero when there was one, else how long until there is
     */
    public synchronized Duration take() {
        if (Double.isInfinite(limit.capacity())) {
            return Duration.ZERO;
        }
        fill();
        if (left >= 1) {
            left--;
            return Duration.ZERO;
        }
        return Duration.ofNanos((long) Math.ceil((1 - left) / limit.perSecond() * NANOS));
    }

    private void fill() {
        Instant now = clock.instant();
        // nothing for a clock that was put back
        double seconds = Math.max(0, Duration.between(filled, now).toNanos() / NANOS);
        left = Math.min(limit.capacity(), left + seconds * limit.perSecond());
        filled = now;
    }
}
