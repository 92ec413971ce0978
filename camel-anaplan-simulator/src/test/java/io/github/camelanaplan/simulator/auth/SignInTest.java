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
package io.github.camelanaplan.simulator.auth;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.AdjustableClock;
import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.OAuthClientBuilder;
import io.github.camelanaplan.simulator.TestClient;
import io.github.camelanaplan.simulator.TestClient.Reply;

import static org.assertj.core.api.Assertions.assertThat;

/** The ways in next to each other, as the guide shows them. */
class SignInTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Identity robot = Identity.rsa(START);
    private final X509Certificate certificate = robot.certificate();
    private final X509Certificate renewed = Identity.rsa(START).certificate();

    @Test
    void peopleAndProgramsComeIn() {
        // tag::declare[]
        AdjustableClock clock = AdjustableClock.startingAt(Instant.parse("2026-01-01T00:00:00Z"));
        try (AnaplanSimulator anaplan = AnaplanSimulator.builder()
                .clock(clock)
                .user("planner@example.com", "secret")
                .user("robot@example.com", robot -> robot.certificate(certificate))
                .oauthClient("web", web -> web.secret("web-secret").redirectUri("https://app.example.com/callback"))
                .oauthClient("device", OAuthClientBuilder::deviceGrant)
                .build()
                .start()) {
            // end::declare[]
            TestClient client = TestClient.with(anaplan, robot.authorization());
            assertThat(login(client).status()).isEqualTo(201);
            String userCode = client.post("/oauth/device/code", "{\"client_id\":\"device\"}")
                    .json("/user_code")
                    .asText();

            // tag::people[]
            String refreshToken = anaplan.oauth().refreshToken("web", "planner@example.com");
            String code = anaplan.oauth().authorizationCode("web", "planner@example.com");
            anaplan.oauth().approve(userCode, "planner@example.com");

            clock.advance(Duration.ofDays(366)); // the certificate has expired
            anaplan.registerCertificate("robot@example.com", renewed);
            anaplan.revokeTokens("planner@example.com");
            anaplan.oauth().revoke(refreshToken);
            // end::people[]

            assertThat(code).isNotEmpty();
            assertThat(anaplan.oauth().isAlive(refreshToken)).isFalse();
            assertThat(anaplan.oauth().pendingUserCodes()).isEmpty();
            assertThat(login(client).status()).isEqualTo(401);
            assertThat(anaplan.journal()).last().satisfies(last -> assertThat(last.refusal())
                    .contains("expired"));
        }
    }

    private Reply login(TestClient client) {
        byte[] nonce = new byte[100];
        new Random(1).nextBytes(nonce);
        return client.post("/token/authenticate", robot.signed(nonce));
    }
}
