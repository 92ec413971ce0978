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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;

/**
 * Credentials that go with each call, where there is no session. As long as it is not known that the service accepts them,
 * one call after the other tries: many at once that are refused would lock the account. Thread-safe.
 */
final class EachCall implements Admission {
    /** Longer than any call that comes first takes at a service that is well. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final CallCredentials credentials;
    private final Clock clock;
    private final Refusals refusals;
    private final AtomicReference<CompletableFuture<Void>> trial = new AtomicReference<>();
    private volatile boolean proven;
    private volatile Instant acceptedAt;
    private volatile boolean closed;

    EachCall(CallCredentials credentials) {
        this(credentials, Clock.systemUTC());
    }

    EachCall(CallCredentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
        this.refusals = new Refusals(clock);
    }

    @Override
    public String authorization() {
        String authorization = credentials.authorization(clock.instant());
        long since = System.nanoTime();
        while (mustWait()) {
            if (System.nanoTime() - since > PATIENCE.toNanos()) {
                throw new ServiceUnavailableException(
                        "Nothing was sent: it is not known yet whether the service accepts " + credentials.subject(),
                        null,
                        false);
            }
        }
        return authorization;
    }

    /** Whether another call has to end before this may be sent; waits for that. */
    private boolean mustWait() {
        if (closed) {
            throw new ServiceUnavailableException("Nothing was sent: the component stops", null, false);
        }
        refusals.check();
        if (proven) {
            return false;
        }
        CompletableFuture<Void> others = trial.compareAndExchange(null, new CompletableFuture<>());
        if (others == null) {
            return false;
        }
        await(others);
        return true;
    }

    private static void await(CompletableFuture<Void> others) {
        try {
            others.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new ServiceUnavailableException(
                    "Nothing was sent: the call that tries the credentials has no answer", e, false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableException(
                    "Interrupted while another call was trying the credentials", e, false);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws BadCredentialsException always: there is no other header to try
     */
    @Override
    public synchronized void rejected(String authorization) {
        proven = false;
        try {
            // Calls that were on their way at the same time are refused for the same reason, once
            refusals.check();
            throw refusals.refused("A call of " + credentials.subject() + " was answered 401: " + credentials.advice());
        } finally {
            endTrial();
        }
    }

    @Override
    public void accepted(String authorization) {
        refusals.signedIn();
        acceptedAt = clock.instant();
        if (!proven) {
            proven = true;
            endTrial();
        }
    }

    /** A gateway that is too busy, or does not know the address, lets wrong credentials pass as well. */
    @Override
    public void refusedOtherwise(String authorization) {
        unanswered(authorization);
    }

    @Override
    public void unanswered(String authorization) {
        if (!proven) {
            endTrial();
        }
    }

    @Override
    public void cured() {
        // Only a session can be another one
    }

    private void endTrial() {
        CompletableFuture<Void> ended = trial.getAndSet(null);
        if (ended != null) {
            ended.complete(null);
        }
    }

    @Override
    public SessionStatus status() {
        return new SessionStatus(credentials.subject(), acceptedAt, null, refusals.message());
    }

    @Override
    public void close() {
        closed = true;
        endTrial();
    }
}
