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
package io.github.camelanaplan.client.task;

import java.time.Duration;

/**
 * How to wait for tasks.
 *
 * @param pollInterval    how long to wait before the first look
 * @param maxPollInterval up to which the time between looks grows
 * @param timeout         how long to wait altogether; more than a year is a year
 * @param onTimeout       what to do then
 */
public record WaitSettings(Duration pollInterval, Duration maxPollInterval, Duration timeout, OnTaskTimeout onTimeout) {
    private static final double GROWTH = 1.5;
    private static final Duration LONGEST = Duration.ofDays(365);
    /** Long after any task has ended, or been forgotten by the service. */
    private static final Duration IN_BACKGROUND = Duration.ofDays(2);

    public WaitSettings {
        timeout = timeout.compareTo(LONGEST) > 0 ? LONGEST : timeout;
    }

    /** The same for somebody who can do nothing but wait. */
    public WaitSettings inBackground() {
        return new WaitSettings(pollInterval, maxPollInterval, IN_BACKGROUND, OnTaskTimeout.RETURN);
    }

    /** How long to wait before a look, which are counted from 0. */
    Duration delay(int look) {
        double millis = pollInterval.toMillis() * Math.pow(GROWTH, look);
        return Duration.ofMillis(
                (long) Math.min(millis, Math.max(maxPollInterval.toMillis(), pollInterval.toMillis())));
    }
}
