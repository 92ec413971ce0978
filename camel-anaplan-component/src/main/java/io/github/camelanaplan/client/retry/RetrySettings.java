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
import java.util.Objects;

/**
 * How patient to be with calls that fail in passing.
 *
 * @param maxRetries how many times a call is sent again; 0 for never
 * @param delay      up to how long to wait before the first of them; the time doubles from one to the next
 * @param maxDelay   up to which it does
 */
public record RetrySettings(int maxRetries, Duration delay, Duration maxDelay) {
    /** Each call is sent once. */
    public static final RetrySettings NEVER = new RetrySettings(0, Duration.ZERO, Duration.ZERO);

    public RetrySettings {
        Objects.requireNonNull(delay, "delay");
        Objects.requireNonNull(maxDelay, "maxDelay");
        if (maxRetries < 0 || delay.isNegative() || maxDelay.isNegative()) {
            throw new IllegalArgumentException("Retries and their delays cannot be negative");
        }
    }
}
