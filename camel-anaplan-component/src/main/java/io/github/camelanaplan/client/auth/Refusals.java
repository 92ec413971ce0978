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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.github.camelanaplan.client.error.BadCredentialsException;

/**
 * Remembers that credentials were refused, and lets them rest for a while: many who wait for a session must not each try
 * them, as a few refusals lock an account. The same holds for sessions that open and are then not accepted.
 */
final class Refusals {
    private static final Duration REST = Duration.ofMinutes(1);
    /** It doubles each time: a route that polls all night would lock the account by a try each minute. */
    private static final Duration LONGEST_REST = Duration.ofMinutes(30);

    /** More than the one that a session that has ended takes, and the one that ends just then. */
    private static final int SESSIONS_IN_VAIN = 3;
    /** In {@link #REST}: whoever opens more of them because of one call that is never accepted would do so for ever. */
    private static final int SESSIONS_GIVEN_UP = 3;

    private final Clock clock;
    private volatile Refusal latest;
    private volatile int sessionsInVain;
    private Instant givingUpSince = Instant.MIN;
    private int givenUp;

    Refusals(Clock clock) {
        this.clock = clock;
    }

    /**
     * To be asked before the credentials are used.
     *
     * @throws BadCredentialsException while they rest
     */
    void check() {
        Refusal refusal = latest;
        if (refusal != null && clock.instant().isBefore(refusal.until())) {
            throw new BadCredentialsException(refusal.message() + " (not tried again before "
                    + refusal.until().truncatedTo(ChronoUnit.SECONDS)
                    + ", so as not to lock the account)");
        }
    }

    /** The service refused the credentials. */
    BadCredentialsException refused(String message) {
        Refusal before = latest;
        Duration rest = before == null ? REST : before.rest().multipliedBy(2);
        rest = rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
        latest = new Refusal(message, rest, clock.instant().plus(rest));
        return new BadCredentialsException(message);
    }

    /** There is no other token than one that was refused; nothing is locked by asking for another now and then. */
    BadCredentialsException notYet(String message) {
        latest = new Refusal(message, REST, clock.instant().plus(REST));
        return new BadCredentialsException(message);
    }

    /** The service gave a session for the credentials. */
    void signedIn() {
        latest = null;
    }

    /** The service accepted a call of the session. */
    void accepted() {
        if (sessionsInVain != 0) {
            sessionsInVain = 0;
        }
    }

    /** A call that was not accepted is no longer refused: sessions do end, one after the other. For one thread at a time. */
    void cured() {
        givenUp = 0;
    }

    /**
     * The service did not accept a call of the session. For one thread at a time.
     *
     * @return whether another session should be opened; not if that was of no use a few times just now, although the
     *     service accepts other calls: then it is about this call
     */
    boolean rejected(String subject) {
        sessionsInVain++;
        if (sessionsInVain >= SESSIONS_IN_VAIN) {
            refused("The service opens sessions for " + subject
                    + " but accepts no call with them: is the address of the API that of the tenant's region?");
            return true;
        }
        Instant now = clock.instant();
        if (!now.isBefore(givingUpSince.plus(REST))) {
            givingUpSince = now;
            givenUp = 0;
        }
        if (givenUp < SESSIONS_GIVEN_UP) {
            givenUp++;
            return true;
        }
        return false;
    }

    /** Why the credentials were refused when they were last tried; null if they were not. */
    String message() {
        Refusal refusal = latest;
        return refusal == null ? null : refusal.message();
    }

    private record Refusal(String message, Duration rest, Instant until) {}
}
