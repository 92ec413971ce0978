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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.github.camelanaplan.client.auth.AuthCalls;
import io.github.camelanaplan.client.auth.Sessions;
import io.github.camelanaplan.client.auth.SignIn;
import io.github.camelanaplan.client.auth.Token;
import io.github.camelanaplan.client.http.ServiceRequest;
import io.github.camelanaplan.simulator.AdjustableClock;
import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** A simulator with one client of each kind. */
abstract class OAuthTestSupport {
    static final String USER = "planner@example.com";
    static final String SECRET = "s3cret-n0t-in-any-log";
    static final String REDIRECT_URI = "https://example.com/back?from=anaplan";
    static final RequestPattern TOKEN = RequestPattern.post("/oauth/token");
    static final RequestPattern DEVICE = RequestPattern.post("/oauth/device/code");

    /** Its tokens change with each use. Test classes run side by side and log to the same loggers: each has its own names. */
    final OAuthClient rotating = new OAuthClient("rotating-" + getClass().getSimpleName(), SECRET);

    final OAuthClient lasting = new OAuthClient("lasting-" + getClass().getSimpleName(), SECRET);
    final OAuthClient device = new OAuthClient("device-" + getClass().getSimpleName(), null);

    final AdjustableClock clock = AdjustableClock.system();
    AnaplanSimulator anaplan;
    private final List<AuthCalls> opened = new ArrayList<>();

    @BeforeEach
    void startSimulator() {
        anaplan = AnaplanSimulator.builder()
                .user(USER, "n0t-in-any-log")
                .oauthClient(rotating.clientId(), c -> c.secret(SECRET).redirectUri(REDIRECT_URI))
                .oauthClient(
                        lasting.clientId(),
                        c -> c.secret(SECRET).redirectUri(REDIRECT_URI).nonRotating())
                .oauthClient(device.clientId(), c -> c.deviceGrant().deviceInterval(Duration.ZERO))
                .clock(clock)
                .build()
                .start();
    }

    @AfterEach
    void stopSimulator() throws IOException {
        for (AuthCalls calls : opened) {
            calls.transport().close();
        }
        anaplan.close();
    }

    /** What a process that has just started signs in with. */
    SignIn started(OAuthCredentialsBuilder credentials) {
        return credentials.build().signIn(calls());
    }

    AuthCalls calls() {
        AuthCalls calls = Sessions.calls(anaplan, clock);
        opened.add(calls);
        return calls;
    }

    String refreshToken(OAuthClient client) {
        return anaplan.oauth().refreshToken(client.clientId(), USER);
    }

    /** Under which name a store has the tokens of a client. */
    String key(OAuthClient client) {
        return client.clientId() + "@" + anaplan.oauthUrl().getHost();
    }

    void nextAnswer(int status, String json) {
        anaplan.nextAnswers(TOKEN, 1, CannedAnswer.status(status).body("application/json", json));
    }

    long tokenRequests() {
        return anaplan.journal().stream().filter(TOKEN).count();
    }

    void assertAccepted(Token token) {
        int status = calls().transport()
                .send(
                        ServiceRequest.get(URI.create(anaplan.apiUrl() + "/2/0/users/me")),
                        token.authorization(),
                        answer -> answer.getCode());
        assertThat(status).isEqualTo(200);
    }
}
