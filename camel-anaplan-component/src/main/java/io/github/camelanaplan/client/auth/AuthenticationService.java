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
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.http.HttpTransport;
import io.github.camelanaplan.client.http.ServiceRequest;

/** Anaplan's authentication service. What it answers never gets into a message: it may hold secrets. */
final class AuthenticationService {
    private static final Logger LOG = LoggerFactory.getLogger(AuthenticationService.class);
    /** Shorter than the 30 to 35 minutes that the service is said to give; used only if it does not say itself. */
    private static final Duration UNSTATED_LIFETIME = Duration.ofMinutes(20);
    /** A token that comes already expired came by a clock that differs; it is good for a while all the same. */
    private static final Duration LEAST_LIFETIME = Duration.ofMinutes(1);

    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private final HttpTransport transport;
    private final URI address;
    private final ObjectMapper json;
    private final Clock clock;

    AuthenticationService(AuthCalls calls) {
        this.transport = calls.transport();
        this.address = calls.addresses().authUrl();
        this.json = calls.json();
        this.clock = calls.clock();
    }

    /** Opens a session. Tried once: repeating refused credentials would lock the account. */
    Token signIn(ServiceCredentials credentials) {
        LoginRequest login = credentials.login(clock.instant());
        URI uri = at("/token/authenticate");
        ServiceRequest request =
                login.body() == null ? ServiceRequest.post(uri) : ServiceRequest.post(uri, login.body());
        Token token = send(request, login.authorization(), credentials);
        LOG.debug("Signed in as {}, {}", credentials.subject(), token);
        return token;
    }

    /** Prolongs a session that is still open; the service gives the same token with a later end. */
    Token refresh(Token current, ServiceCredentials credentials) {
        credentials.prolonging(clock.instant());
        Token token = send(ServiceRequest.post(at("/token/refresh")), current.authorization(), credentials);
        LOG.debug("The session of {} goes on, {}", credentials.subject(), token);
        return token;
    }

    /** Ends a session. */
    void signOut(Token token) {
        transport.send(ServiceRequest.post(at("/token/logout")).within(GOODBYE), token.authorization(), answer -> {
            EntityUtils.consume(answer.getEntity());
            return answer.getCode();
        });
    }

    private URI at(String path) {
        return URI.create(address + path);
    }

    private Token send(ServiceRequest request, String authorization, ServiceCredentials credentials) {
        return AuthAnswers.beforeTheCall(() -> transport.send(
                request.within(AuthCalls.PATIENCE), authorization, answer -> read(answer, request.uri(), credentials)));
    }

    private Token read(ClassicHttpResponse answer, URI uri, ServiceCredentials credentials) throws IOException {
        AuthAnswers answers = new AuthAnswers(uri, json);
        byte[] body = answers.body(answer);
        int status = answer.getCode();
        Instant now = clock.instant();
        Instant there = AuthAnswers.serviceTime(answer, now);
        if (status == 400 || status == 401 || status == 403) {
            throw new BadCredentialsException("Signing in " + credentials.subject() + " at " + uri + " was answered "
                    + status + ": " + credentials.advice(Duration.between(there, now)));
        }
        answers.requireSuccess(status, "Signing in " + credentials.subject());
        JsonNode info = answers.object(body, status).path("tokenInfo");
        String value = info.path("tokenValue").asText("");
        if (value.isEmpty()) {
            throw answers.malformed("answered " + status + " without a token");
        }
        return Token.lasting(lifetime(info.path("expiresAt").asLong(0), there), "AnaplanAuthToken " + value, now);
    }

    private static Duration lifetime(long expiresAt, Instant there) {
        if (expiresAt <= 0) {
            return UNSTATED_LIFETIME;
        }
        Duration stated = Duration.between(there, Instant.ofEpochMilli(expiresAt));
        return stated.isNegative() || stated.isZero() ? LEAST_LIFETIME : stated;
    }
}
