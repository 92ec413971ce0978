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

/** A token of the authentication service. Its {@code toString} does not show it. */
final class Token {
    /** A token that is about to expire could do so on the way. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final String value;
    private final Instant expiresAt;
    private final Instant usableUntil;

    /**
     * @param expiresAt  by the clock of the service
     * @param receivedAt by the clock here, which may be far ahead: a token that just came is good all the same
     */
    Token(String value, Instant expiresAt, Instant receivedAt) {
        this.value = value;
        this.expiresAt = expiresAt;
        Instant byService = expiresAt.minus(MARGIN);
        Instant atLeast = receivedAt.plus(MARGIN);
        this.usableUntil = byService.isAfter(atLeast) ? byService : atLeast;
    }

    String authorization() {
        return "AnaplanAuthToken " + value;
    }

    boolean usableAt(Instant now) {
        return now.isBefore(usableUntil);
    }

    @Override
    public String toString() {
        return "token until " + expiresAt;
    }
}
