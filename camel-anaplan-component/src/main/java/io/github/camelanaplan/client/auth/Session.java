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

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.http.HttpTransport;

/**
 * The session of one set of credentials, shared by all calls: opened by the first, prolonged in the background by those
 * that come shortly before it ends, opened anew when the service has ended it. However many threads need it at once, one
 * of them signs in and the others wait. Thread-safe.
 */
public final class Session implements Admission {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final Duration BETWEEN_RENEWALS = Duration.ofSeconds(30);
    private static final long GOODBYE_SECONDS = 5;

    private final SignIn signIn;
    private final String subject;
    private final HttpTransport transport;
    private final Clock clock;
    private final Executor background;
    private final SingleFlight<Token> flight = new SingleFlight<>();
    private final AtomicBoolean renewing = new AtomicBoolean();
    private final Refusals refusals;
    private volatile Token token;
    private volatile Instant signedInAt;
    private volatile Instant nextRenewal = Instant.MIN;
    private volatile String rejected;
    private volatile boolean closed;

    /**
     * @param credentials what to sign in with
     * @param calls       what to sign in over; closed with the session
     * @param background  prolongs the session while calls go on with what is left of it
     */
    public Session(Credentials credentials, AuthCalls calls, Executor background) {
        this.signIn = credentials.signIn(calls);
        this.subject = credentials.subject();
        this.transport = calls.transport();
        this.clock = calls.clock();
        this.background = background;
        this.refusals = new Refusals(clock);
    }

    @Override
    public String authorization() {
        Token current = token;
        if (!usable(current)) {
            Token obtained = flight.run(this::usableToken);
            // What another thread was at may have been prolonging a session that has ended meanwhile
            return usable(obtained)
                    ? obtained.authorization()
                    : flight.run(this::usableToken).authorization();
        }
        Instant now = clock.instant();
        if (current.dueForRenewalAt(now) && now.isAfter(nextRenewal)) {
            renewInBackground();
        }
        return current.authorization();
    }

    @Override
    public synchronized void rejected(String authorization) {
        Token current = token;
        boolean news =
                current != null && current.authorization().equals(authorization) && !authorization.equals(rejected);
        // In this order: who sees the one must not sign in without having seen the other
        if (news && refusals.rejected(subject)) {
            rejected = authorization;
        }
    }

    @Override
    public void accepted(String authorization) {
        refusals.accepted();
    }

    @Override
    public synchronized void cured() {
        refusals.cured();
    }

    @Override
    public SessionStatus status() {
        Token current = token;
        Instant end = current == null || current.expiresAt().equals(Instant.MAX) ? null : current.expiresAt();
        return new SessionStatus(subject, signedInAt, end, refusals.message());
    }

    private Token usableToken() {
        Token current = token;
        return usable(current) ? current : signedIn();
    }

    private Token signedIn() {
        Token fresh = asked(signIn::signIn);
        if (fresh.authorization().equals(rejected)) {
            throw refusals.notYet("The token of " + subject
                    + " is not accepted: it has expired or was revoked, and there is no other yet");
        }
        return keep(fresh);
    }

    private Token renewed() {
        Token current = token;
        if (!usable(current)) {
            return signedIn();
        }
        return current.dueForRenewalAt(clock.instant()) ? prolonged(current) : current;
    }

    /** Not being able to is no failure of those who wait: they can sign in, if what there is no longer does. */
    private Token prolonged(Token current) {
        try {
            return keep(asked(() -> signIn.renew(current)));
        } catch (AnaplanException e) {
            LOG.warn("The session of {} could not be prolonged yet: {}", subject, e.getMessage());
            return current;
        }
    }

    private Token asked(Supplier<Token> ask) {
        if (closed) {
            throw new ServiceUnavailableException("Not signed in: the component stops", null, false);
        }
        refusals.check();
        try {
            return ask.get();
        } catch (BadCredentialsException e) {
            throw refusals.refused(e.getMessage());
        }
    }

    private Token keep(Token fresh) {
        refusals.signedIn();
        token = fresh;
        signedInAt = clock.instant();
        return fresh;
    }

    private void renewInBackground() {
        if (!renewing.compareAndSet(false, true)) {
            return;
        }
        try {
            background.execute(() -> {
                try {
                    flight.run(this::renewed);
                } catch (AnaplanException e) {
                    LOG.warn(
                            "The session of {} is over, and no other could be opened yet: {}", subject, e.getMessage());
                } finally {
                    nextRenewal = clock.instant().plus(BETWEEN_RENEWALS);
                    renewing.set(false);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("The session of {} is not prolonged: the component stops", subject);
            renewing.set(false);
        }
    }

    private boolean usable(Token candidate) {
        return candidate != null
                && candidate.usableAt(clock.instant())
                && !candidate.authorization().equals(rejected);
    }

    /**
     * Tells the service that the session is over, but does not wait for long until it has heard. Before that, who is signing
     * in may end that: what the service gives could be in place of something that is of no more use.
     */
    @Override
    public void close() throws IOException {
        closed = true;
        signIn.stop();
        awaitForAWhile(flight.underway());
        Token last = token;
        token = null;
        if (usable(last)) {
            signOut(last);
        }
        transport.close();
    }

    private void signOut(Token last) {
        try {
            awaitForAWhile(CompletableFuture.runAsync(() -> signIn.signOut(last), background));
        } catch (RejectedExecutionException e) {
            LOG.debug("The session of {} was left to end by itself: {}", subject, e.toString());
        }
    }

    private void awaitForAWhile(Future<?> work) {
        try {
            work.get(GOODBYE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("The session of {} was left to end by itself: {}", subject, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
