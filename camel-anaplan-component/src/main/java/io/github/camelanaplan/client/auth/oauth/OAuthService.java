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
package io.github.camelanaplan.client.auth.oauth;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.hc.core5.http.ClassicHttpResponse;

import io.github.camelanaplan.client.auth.AuthAnswers;
import io.github.camelanaplan.client.auth.AuthCalls;
import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.http.HttpTransport;
import io.github.camelanaplan.client.http.ServiceRequest;

/**
 * Anaplan's OAuth 2.0. Of what it answers nothing but known words gets into messages. Its errors tell whether a request can
 * have been acted on: {@link #certainlyNotDone}.
 */
final class OAuthService {
    /** Without the last of these the service gives no refresh token. */
    static final String SCOPE = "openid profile email offline_access";

    /** Shorter than the 35 minutes that the service usually gives; used only if it does not say itself. */
    private static final Duration UNSTATED_LIFETIME = Duration.ofMinutes(20);

    private final HttpTransport transport;
    private final URI address;
    private final ObjectMapper json;
    private final Clock clock;
    private final OAuthClient client;

    OAuthService(AuthCalls calls, OAuthClient client) {
        this.transport = calls.transport();
        this.address = calls.addresses().oauthUrl();
        this.json = calls.json();
        this.clock = calls.clock();
        this.client = client;
    }

    /**
     * Asks for tokens.
     *
     * @throws OAuthRefusal when the service says no in a known word
     */
    Granted tokens(Map<String, String> parameters) {
        ObjectNode body = json.createObjectNode().put("client_id", client.clientId());
        if (client.clientSecret() != null) {
            body.put("client_secret", client.clientSecret());
        }
        parameters.forEach(body::put);
        return post("/oauth/token", body, OAuthService::granted);
    }

    /**
     * Asks for a code that a person may enter to grant access.
     *
     * @throws OAuthRefusal when the service says no in a known word
     */
    PendingDevice deviceCode() {
        ObjectNode body =
                json.createObjectNode().put("client_id", client.clientId()).put("scope", SCOPE);
        return post("/oauth/device/code", body, answer -> PendingDevice.read(answer, clock.instant()));
    }

    /** Whether a request that ended with this error has certainly changed nothing at the service. */
    static boolean certainlyNotDone(AnaplanException failure) {
        if (failure instanceof ServiceUnavailableException unavailable) {
            return !unavailable.mayHaveArrived();
        }
        return !(failure instanceof MalformedAnswerException malformed && malformed.mayHaveArrived());
    }

    private <T> T post(String path, ObjectNode body, AnswerPart<T> part) {
        ServiceRequest request =
                ServiceRequest.post(URI.create(address + path), body).within(AuthCalls.PATIENCE);
        return transport.send(request, null, answer -> {
            JsonNode tree = read(answer, request.uri());
            return part.of(tree)
                    .orElseThrow(() -> new MalformedAnswerException(
                            request.uri() + " answered " + answer.getCode() + " without what was asked for"));
        });
    }

    private JsonNode read(ClassicHttpResponse answer, URI uri) throws IOException {
        AuthAnswers answers = new AuthAnswers(uri, json);
        byte[] body = answers.body(answer);
        int status = answer.getCode();
        if (status >= 200 && status <= 299) {
            return tokensOrSo(answers, body, status);
        }
        Optional<OAuthError> error = OAuthError.of(word(body));
        if (error.isPresent()) {
            throw new OAuthRefusal(error.get());
        }
        String told = "Signing in " + client + " at " + uri + " was answered " + status;
        if (status >= 500) {
            throw new ServiceUnavailableException(told, null, true);
        }
        if (status == 400 || status == 401 || status == 403) {
            throw new BadCredentialsException(
                    told + " without a word of OAuth that says why: check the client's id and "
                            + "secret, and that the address (oauthUrl) is that of OAuth");
        }
        answers.requireSuccess(status, "Signing in " + client);
        throw answers.malformed("answered " + status);
    }

    private static JsonNode tokensOrSo(AuthAnswers answers, byte[] body, int status) {
        try {
            return answers.object(body, status);
        } catch (MalformedAnswerException e) {
            // Unlike a login, this may have used a refresh token up
            throw new MalformedAnswerException(e.getMessage() + ": is this the address of OAuth (oauthUrl)?");
        }
    }

    private String word(byte[] body) {
        try {
            JsonNode tree = json.readTree(body);
            return tree == null ? "" : tree.path("error").asText();
        } catch (IOException e) {
            return "";
        }
    }

    private static Optional<Granted> granted(JsonNode answer) {
        String access = answer.path("access_token").asText("");
        if (access.isEmpty()) {
            return Optional.empty();
        }
        long seconds = answer.path("expires_in").asLong(0);
        Duration lifetime = seconds > 0 ? Duration.ofSeconds(seconds) : UNSTATED_LIFETIME;
        return Optional.of(new Granted(access, answer.path("refresh_token").asText(""), lifetime));
    }

    /** What of an answer is of use; empty if it is not there. */
    private interface AnswerPart<T> {
        Optional<T> of(JsonNode answer);
    }
}
