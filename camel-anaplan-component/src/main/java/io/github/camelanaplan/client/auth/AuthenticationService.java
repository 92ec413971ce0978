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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.error.RateLimitException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.http.HttpTransport;
import io.github.camelanaplan.client.http.ServiceRequest;

/** Anaplan's authentication service. What it answers never gets into a message: it may hold secrets. */
public final class AuthenticationService {
    private static final Logger LOG = LoggerFactory.getLogger(AuthenticationService.class);
    /** Shorter than the 30 to 35 minutes that the service is said to give; used only if it does not say itself. */
    private static final Duration UNSTATED_LIFETIME = Duration.ofMinutes(20);

    private final HttpTransport transport;
    private final URI address;
    private final ObjectMapper json;
    private final Clock clock;

    /**
     * @param address the base address, to which {@code /token/authenticate} is added
     */
    public AuthenticationService(HttpTransport transport, URI address, ObjectMapper json, Clock clock) {
        this.transport = transport;
        this.address = address;
        this.json = json;
        this.clock = clock;
    }

    /** Opens a session. Tried once: repeating refused credentials would lock the account. */
    Token signIn(Credentials credentials) {
        URI uri = URI.create(address.toString().replaceAll("/+$", "") + "/token/authenticate");
        try {
            Token token = transport.send(
                    ServiceRequest.post(uri), credentials.authorization(), answer -> read(answer, credentials, uri));
            LOG.debug("Signed in as {}, {}", credentials.subject(), token);
            return token;
        } catch (ServiceUnavailableException e) {
            // Whether or not this call arrived, the one that the session is for did not
            throw new ServiceUnavailableException(e.getMessage(), e.getCause(), false);
        }
    }

    private Token read(ClassicHttpResponse answer, Credentials credentials, URI uri) throws IOException {
        byte[] body = answer.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(answer.getEntity());
        int status = answer.getCode();
        if (status < 200 || status > 299) {
            throw refused(credentials, uri, status);
        }
        return token(body, status, uri);
    }

    private static RuntimeException refused(Credentials credentials, URI uri, int status) {
        String what = "Signing in " + credentials.subject() + " at " + uri + " was answered " + status;
        return switch (status) {
            case 400, 401, 403 ->
                new BadCredentialsException(
                        what + ": check user name and password, and that the user may sign in with a password");
            case 429 -> new RateLimitException(what + ": too many calls");
            case 404, 405 -> malformed(what + ": is this the address of the authentication service?");
            default -> new ServiceUnavailableException(what, null, false);
        };
    }

    private Token token(byte[] body, int status, URI uri) {
        JsonNode info;
        try {
            info = json.readTree(body).path("tokenInfo");
        } catch (JsonProcessingException e) {
            throw malformed(uri + " answered " + status + " with something that is not JSON");
        } catch (IOException e) {
            throw malformed(uri + " answered " + status + " with something that cannot be read");
        }
        String value = info.path("tokenValue").asText("");
        if (value.isEmpty()) {
            throw malformed(uri + " answered " + status + " without a token");
        }
        Instant now = clock.instant();
        long expiresAt = info.path("expiresAt").asLong(0);
        return new Token(value, expiresAt > 0 ? Instant.ofEpochMilli(expiresAt) : now.plus(UNSTATED_LIFETIME), now);
    }

    /** Without the cause, which would quote the body. */
    private static MalformedAnswerException malformed(String message) {
        return new MalformedAnswerException(message, null, false);
    }
}
