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
import java.util.concurrent.locks.ReentrantLock;

import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.http.Authorizer;

/**
 * The session of one set of credentials: opened by the first call, shared by all, opened anew shortly before it ends or
 * when the service has ended it. However many threads need it at once, one of them signs in and the others wait.
 */
public final class Session implements Authorizer {
    /** Many who wait for a session must not each try refused credentials: a few refusals lock an account. */
    private static final Duration REST = Duration.ofMinutes(1);

    private final AuthenticationService service;
    private final Credentials credentials;
    private final Clock clock;
    private final ReentrantLock signingIn = new ReentrantLock();
    private volatile Token token;
    private Refusal refusal;

    public Session(AuthenticationService service, Credentials credentials, Clock clock) {
        this.service = service;
        this.credentials = credentials;
        this.clock = clock;
    }

    @Override
    public String authorization() {
        Token current = token;
        return usable(current) ? current.authorization() : renewed().authorization();
    }

    @Override
    public void rejected(String authorization) {
        signingIn.lock();
        try {
            if (token != null && token.authorization().equals(authorization)) {
                token = null;
            }
        } finally {
            signingIn.unlock();
        }
    }

    private Token renewed() {
        signingIn.lock();
        try {
            if (!usable(token)) {
                token = signedIn();
            }
            return token;
        } finally {
            signingIn.unlock();
        }
    }

    private Token signedIn() {
        if (refusal != null && clock.instant().isBefore(refusal.until())) {
            throw new BadCredentialsException(refusal.message() + " (not tried again before " + refusal.until()
                    + ", so as not to lock the account)");
        }
        try {
            refusal = null;
            return service.signIn(credentials);
        } catch (BadCredentialsException e) {
            refusal = new Refusal(e.getMessage(), clock.instant().plus(REST));
            throw e;
        }
    }

    private boolean usable(Token candidate) {
        return candidate != null && candidate.usableAt(clock.instant());
    }

    /** What the service said to refused credentials, and until when it is not asked again. */
    private record Refusal(String message, Instant until) {}
}
