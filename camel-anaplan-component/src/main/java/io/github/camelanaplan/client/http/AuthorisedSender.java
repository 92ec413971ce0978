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
package io.github.camelanaplan.client.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.error.RateLimitException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.retry.RetryAfter;

/**
 * Sends a call in the session. One that is answered 401 did nothing, and is sent once more in a new session, whatever it is.
 */
public final class AuthorisedSender {
    private static final Logger LOG = LoggerFactory.getLogger(AuthorisedSender.class);

    private final HttpTransport transport;
    private final Authorizer authorizer;
    private final StatusErrors errors;
    private final ServiceClock clock;

    /**
     * @param clock listens to what answers say of the time
     * @param text  reads what the service says in words
     */
    public AuthorisedSender(HttpTransport transport, Authorizer authorizer, ServiceClock clock, ErrorText text) {
        this.transport = transport;
        this.authorizer = authorizer;
        this.clock = clock;
        this.errors = new StatusErrors(text);
    }

    /** What comes of it; what is no matter of trying again is thrown. */
    <T> Attempt<T> send(ServiceRequest request, AnswerReader<T> reader) {
        try {
            return inSession(request, reader);
        } catch (ServiceUnavailableException e) {
            return Attempt.unanswered(e.mayHaveArrived(), e);
        } catch (RateLimitException e) {
            // That of those who give tokens: the call itself was not sent
            return Attempt.answered(HttpStatus.SC_TOO_MANY_REQUESTS, null, e);
        }
    }

    private <T> Attempt<T> inSession(ServiceRequest request, AnswerReader<T> reader) {
        String authorization = authorizer.authorization();
        Attempt<T> first = once(request, authorization, reader);
        if (!first.hasStatus(HttpStatus.SC_UNAUTHORIZED)) {
            return first;
        }
        authorizer.rejected(authorization);
        if (!request.repeatable()) {
            throw new BadCredentialsException(
                    request.title() + " answered 401: the session was over, and what was sent cannot be sent again");
        }
        LOG.debug("The session is over: signing in again for {}", request.title());
        boolean inVain = false;
        try {
            Attempt<T> second = once(request, authorizer.authorization(), reader);
            inVain = second.hasStatus(HttpStatus.SC_UNAUTHORIZED);
            return second;
        } finally {
            // Also where there was no answer: that the session was over is more likely than that it was not
            if (!inVain) {
                authorizer.cured();
            }
        }
    }

    private <T> Attempt<T> once(ServiceRequest request, String authorization, AnswerReader<T> reader) {
        AtomicBoolean answered = new AtomicBoolean();
        try {
            return transport.send(request, authorization, answer -> {
                answered.set(true);
                return attempt(request, authorization, answer, reader);
            });
        } finally {
            if (!answered.get()) {
                authorizer.unanswered(authorization);
            }
        }
    }

    private <T> Attempt<T> attempt(
            ServiceRequest request, String authorization, ClassicHttpResponse answer, AnswerReader<T> reader)
            throws IOException {
        clock.hear(answer);
        int status = answer.getCode();
        if (status >= 200 && status <= 299) {
            authorizer.accepted(authorization);
            return read(answer, reader);
        }
        if (status != HttpStatus.SC_UNAUTHORIZED) {
            authorizer.refusedOtherwise(authorization);
        }
        String reason = status == HttpStatus.SC_UNAUTHORIZED ? "" : errors.reason(answer);
        EntityUtils.consumeQuietly(answer.getEntity());
        Duration retryAfter = retryAfter(answer);
        return Attempt.answered(status, retryAfter, errors.of(request, status, told(reason, retryAfter)));
    }

    private static <T> Attempt<T> read(ClassicHttpResponse answer, AnswerReader<T> reader) throws IOException {
        try {
            return Attempt.succeeded(reader.read(answer));
        } catch (MalformedAnswerException e) {
            return Attempt.senseless(e);
        }
    }

    private static String told(String reason, Duration retryAfter) {
        if (retryAfter == null) {
            return reason;
        }
        return (reason.isEmpty() ? "" : reason + "; ") + "come back in " + retryAfter.toSeconds() + " s";
    }

    private Duration retryAfter(ClassicHttpResponse answer) {
        Header told = answer.getFirstHeader(HttpHeaders.RETRY_AFTER);
        return told == null ? null : RetryAfter.read(told.getValue(), clock.now());
    }
}
