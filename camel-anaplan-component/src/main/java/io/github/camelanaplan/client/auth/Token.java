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

/**
 * What authorises calls, and for how long. Its times are by the clock here, so that a clock that differs from the service's
 * does no harm. Its {@code toString} does not show the secret.
 */
public final class Token {
    /** A token that is about to expire could do so on the way. */
    private static final Duration MARGIN = Duration.ofMinutes(1);
    /** Early enough that several tries fit in before the token ends. */
    private static final Duration RENEWED_BEFORE = Duration.ofMinutes(5);

    /** Whoever says more means for ever, or a time that clocks cannot count. */
    private static final Duration LONGEST = Duration.ofDays(3650);

    private final String authorization;
    private final Instant receivedAt;
    private final Instant expiresAt;

    private Token(String authorization, Instant receivedAt, Instant expiresAt) {
        this.authorization = authorization;
        this.receivedAt = receivedAt;
        this.expiresAt = expiresAt;
    }

    /**
     * A token that lasts for a time.
     *
     * @param authorization the whole value of the Authorization header, scheme included
     * @param lifetime      how long, from when it was received; more than ten years are until it is refused
     */
    public static Token lasting(Duration lifetime, String authorization, Instant receivedAt) {
        return lifetime.compareTo(LONGEST) > 0
                ? untilRefused(authorization, receivedAt)
                : new Token(authorization, receivedAt, receivedAt.plus(lifetime));
    }

    /** A token of which nobody said how long it lasts: it is good until the service refuses it. */
    public static Token untilRefused(String authorization, Instant receivedAt) {
        return new Token(authorization, receivedAt, Instant.MAX);
    }

    /** The value of the Authorization header: a secret. */
    public String authorization() {
        return authorization;
    }

    /** When it ends; {@link Instant#MAX} if nobody said. */
    public Instant expiresAt() {
        return expiresAt;
    }

    boolean usableAt(Instant now) {
        return now.isBefore(before(MARGIN, 10));
    }

    boolean dueForRenewalAt(Instant now) {
        return !now.isBefore(before(RENEWED_BEFORE, 2));
    }

    /** A time before the end, but not more than a part of the whole life, however short that is. */
    private Instant before(Duration margin, int parts) {
        if (expiresAt.equals(Instant.MAX)) {
            return expiresAt;
        }
        Duration part = Duration.between(receivedAt, expiresAt).dividedBy(parts);
        return expiresAt.minus(margin.compareTo(part) < 0 ? margin : part);
    }

    @Override
    public String toString() {
        return expiresAt.equals(Instant.MAX) ? "token without a stated end" : "token until " + expiresAt;
    }
}
