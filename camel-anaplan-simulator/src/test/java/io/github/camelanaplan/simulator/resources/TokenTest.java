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
package io.github.camelanaplan.simulator.resources;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.simulator.AdjustableClock;
import io.github.camelanaplan.simulator.Demo;
import io.github.camelanaplan.simulator.TestClient;
import io.github.camelanaplan.simulator.TestClient.Reply;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

class TokenTest {

    private final AdjustableClock clock = AdjustableClock.startingAt(Instant.parse("2026-01-01T00:00:00Z"));
    private final Demo demo = Demo.start(anaplan -> anaplan.clock(clock));

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void loginIsAnswered201WithATokenThatExpiresIn35Minutes() {
        Reply reply = anonymous(TestClient.basic(Demo.USER, Demo.PASSWORD)).post("/token/authenticate", "");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json("/status").asText()).isEqualTo("SUCCESS");
        assertThat(reply.json("/tokenInfo/expiresAt").asLong())
                .isEqualTo(Instant.parse("2026-01-01T00:35:00Z").toEpochMilli());
        assertThat(reply.json("/tokenInfo/tokenId").asText()).hasSize(36);
        assertThat(reply.json("/meta/validationUrl").asText()).endsWith("/token/validate");
    }

    @Test
    void wrongPasswordIsABadCredential() {
        Reply reply = anonymous(TestClient.basic(Demo.USER, "wrong")).post("/token/authenticate", "");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.json("/status").asText()).isEqualTo("FAILURE_BAD_CREDENTIAL");
        assertThat(reply.json("/statusMessage").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer x", "Basic", "Unknown x"})
    void otherSchemesCannotLogIn(String authorization) {
        Reply reply = anonymous(authorization).post("/token/authenticate", "");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.json("/status").asText()).isEqualTo("FAILURE_BAD_HEADER");
    }

    @Test
    void refreshKeepsTheValueAndMovesTheExpiry() {
        clock.advance(Duration.ofMinutes(30));
        Reply reply = demo.client.post("/token/refresh", "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(demo.client.authorization())
                .endsWith(reply.json("/tokenInfo/tokenValue").asText());
        clock.advance(Duration.ofMinutes(30));
        assertThat(demo.client.get("/2/0/users/me").status()).isEqualTo(200);
    }

    @Test
    void validateTellsWhoIsLoggedIn() {
        Reply reply = demo.client.get("/token/validate");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json("/userInfo/userId").asText()).isEqualTo(Demo.USER);
    }

    @Test
    void logoutKillsTheToken() {
        Reply reply = demo.client.post("/token/logout", "");

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.bytes()).isEmpty();
        assertThat(demo.client.get("/token/validate").status()).isEqualTo(401);
        assertThat(demo.client.get("/2/0/users/me").status()).isEqualTo(401);
    }

    @Test
    void expiredTokenIsRefusedAndCannotBeRefreshed() {
        clock.advance(Duration.ofMinutes(35));

        assertThat(demo.client.get("/2/0/users/me").status()).isEqualTo(401);
        assertThat(demo.client.post("/token/refresh", "").status()).isEqualTo(401);
    }

    @Test
    void expiringAllTokensRefusesThemFromThenOn() {
        demo.anaplan.expireTokens();

        assertThat(demo.client.get("/2/0/users/me").status()).isEqualTo(401);
        assertThat(demo.as(Demo.USER).get("/2/0/users/me").status()).isEqualTo(200);
    }

    @Test
    void tokensOfOneUserCanBeRevoked() {
        TestClient other = demo.as(Demo.OTHER);

        demo.anaplan.revokeTokens(Demo.USER);

        assertThat(demo.client.get("/2/0/users/me").status()).isEqualTo(401);
        assertThat(other.get("/2/0/users/me").status()).isEqualTo(200);
        assertThat(demo.as(Demo.USER).get("/2/0/users/me").status()).isEqualTo(200);
    }

    @Test
    void dateOfAnswersIsByTheClock() {
        assertThat(demo.client.get("/2/0/users/me").header("Date")).isEqualTo("Thu, 01 Jan 2026 00:00:00 GMT");

        clock.advance(Duration.ofDays(10));
        demo.anaplan.nextAnswers(RequestPattern.get("/users/me"), 1, CannedAnswer.status(503));
        assertThat(demo.client.get("/2/0/users/me").header("Date")).isEqualTo("Sun, 11 Jan 2026 00:00:00 GMT");
    }

    @Test
    void journalSaysWhyALoginWasRefused() {
        anonymous(TestClient.basic(Demo.USER, "wrong")).post("/token/authenticate", "");
        demo.as(Demo.USER);

        assertThat(demo.anaplan.journal())
                .extracting(ReceivedRequest::refusal)
                .containsExactly(null, "unknown user, no password, or another one", null);
    }

    @Test
    void bearerWorksOnTheIntegrationApiOnly() {
        TestClient bearer = anonymous(demo.client.authorization().replace("AnaplanAuthToken", "Bearer"));

        assertThat(bearer.get("/2/0/users/me").status()).isEqualTo(200);
        assertThat(bearer.get("/token/validate").status()).isEqualTo(400);
        assertThat(bearer.post("/token/refresh", "").status()).isEqualTo(400);
        assertThat(bearer.post("/token/logout", "").status()).isEqualTo(401);
    }

    @Test
    void missingTokenIsAnswered401InTheIntegrationShape() {
        Reply reply = anonymous(null).get("/2/0/users/me");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.json("/status/code").asInt()).isEqualTo(401);
    }

    private TestClient anonymous(String authorization) {
        return TestClient.with(demo.anaplan, authorization);
    }
}
