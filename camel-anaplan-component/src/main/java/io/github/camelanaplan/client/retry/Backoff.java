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
package io.github.camelanaplan.client.retry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: anything from nothing to a limit that doubles each time. Those who failed together
 * do not come back together.
 */
final class Backoff {
    private static final int DOUBLINGS = 30;

    private final RetrySettings settings;
    private final RandomGenerator random;

    Backoff(RetrySettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /**
     * @param failures how many there have been before this one
     * @param slowness by how much longer than usual
     */
    Duration before(int failures, int slowness) {
        long first = settings.delay().toNanos() * slowness;
        double limit = Math.min(first * Math.pow(2, Math.min(failures, DOUBLINGS)), mostNanos());
        return Duration.ofNanos((long) (limit * random.nextDouble()));
    }

    /**
     * A wait that is the same each time.
     *
     * @param slowness by how much longer than the usual first one
     */
    Duration steady(int slowness) {
        return Duration.ofNanos(Math.min(settings.delay().toNanos() * slowness, mostNanos()));
    }

    /** The longest wait that is not asked for by the service. */
    private long mostNanos() {
        return settings.maxDelay().toNanos();
    }
}
