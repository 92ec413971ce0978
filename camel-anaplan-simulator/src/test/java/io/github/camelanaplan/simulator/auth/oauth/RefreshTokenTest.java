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
package io.github.camelanaplan.simulator.auth.oauth;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.TestClient;
import io.github.camelanaplan.simulator.TestClient.Reply;
import io.github.camelanaplan.simulator.http.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class RefreshTokenTest {

    private final OAuthDesk desk = new OAuthDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void refreshAnswersAnAccessTokenForTheLifetimeOfTokens() {
        Reply reply = refresh("web", desk.oauth.refreshToken("web", OAuthDesk.EMAIL));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("access_token", "id_token", "refresh_token", "scope", "expires_in", "token_type");
        assertThat(reply.json("/expires_in").asLong()).isEqualTo(1800);
        assertThat(reply.json("/scope").asText()).isEqualTo("openid email offline_access");
        assertThat(reply.json("/token_type").asText()).isEqualTo("Bearer");
        assertThat(desk.bearer(reply).get("/2/0/users/me").status()).isEqualTo(200);
        desk.clock.advance(Duration.ofMinutes(30));
        assertThat(desk.bearer(reply).get("/2/0/users/me").status()).isEqualTo(401);
    }

    @Test
    void accessTokenServesAsAnaplanAuthTokenToo() {
        Reply reply = refresh("web", desk.oauth.refreshToken("web", OAuthDesk.EMAIL));
        TestClient client = TestClient.with(
                desk.anaplan, "AnaplanAuthToken " + reply.json("/access_token").asText());

        assertThat(client.get("/2/0/users/me").status()).isEqualTo(200);
        assertThat(client.get("/token/validate").status()).isEqualTo(200);
        assertThat(desk.bearer(reply).get("/token/validate").status()).isEqualTo(400);
        assertThat(desk.bearer(reply).post("/token/logout", "").status()).isEqualTo(401);
    }

    @Test
    void rotatingTokenIsDeadAtOnce() {
        String first = desk.oauth.refreshToken("web", OAuthDesk.EMAIL);

        String second = refresh("web", first).json("/refresh_token").asText();

        assertThat(second).isNotEqualTo(first);
        assertThat(desk.oauth.rotations()).isEqualTo(1);
        assertThat(desk.oauth.isAlive(first)).isFalse();
        assertThat(desk.oauth.isAlive(second)).isTrue();
        OAuthDesk.assertRefused(refresh("web", first), 403, "invalid_grant");
        assertThat(refresh("web", second).status()).isEqualTo(200);
    }

    @Test
    void lastingTokenIsAnsweredAgain() {
        String token = desk.oauth.refreshToken("lasting", OAuthDesk.EMAIL);

        assertThat(refresh("lasting", token).json("/refresh_token").asText()).isEqualTo(token);
        assertThat(refresh("lasting", token).json("/refresh_token").asText()).isEqualTo(token);
        assertThat(desk.oauth.rotations()).isZero();
    }

    @Test
    void oneOfManyUsesOfARotatingTokenSucceeds() throws Exception {
        String token = desk.oauth.refreshToken("web", OAuthDesk.EMAIL);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> use = () -> refresh("web", token).status();
            List<Integer> statuses = threads.invokeAll(List.of(use, use, use, use, use, use, use, use)).stream()
                    .map(RefreshTokenTest::result)
                    .toList();
            assertThat(statuses).containsOnlyOnce(200).contains(403);
        } finally {
            threads.shutdown();
        }
        assertThat(desk.oauth.rotations()).isEqualTo(1);
    }

    private static int result(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void revokedTokenIsDeadAndItsAccessTokensAreNot() {
        Reply reply = refresh("web", desk.oauth.refreshToken("web", OAuthDesk.EMAIL));

        desk.oauth.revoke(reply.json("/refresh_token").asText());

        OAuthDesk.assertRefused(refresh("web", reply.json("/refresh_token").asText()), 403, "invalid_grant");
        assertThat(desk.bearer(reply).get("/2/0/users/me").status()).isEqualTo(200);
        desk.anaplan.revokeTokens(OAuthDesk.EMAIL);
        assertThat(desk.bearer(reply).get("/2/0/users/me").status()).isEqualTo(401);
    }

    @Test
    void tokenOfAnotherClientIsRefusedAndStaysAlive() {
        String token = desk.oauth.refreshToken("web", OAuthDesk.EMAIL);

        OAuthDesk.assertRefused(refresh("lasting", token), 403, "invalid_grant");
        assertThat(desk.oauth.isAlive(token)).isTrue();
    }

    @Test
    void secretIsAskedOfClientsWhoHaveOne() {
        String token = desk.oauth.refreshToken("web", OAuthDesk.EMAIL);
        Map<String, String> grant = new HashMap<>(desk.refreshGrant("web", token));
        grant.put("client_secret", "wrong");
        OAuthDesk.assertRefused(desk.token(grant), 401, "invalid_client");
        grant.remove("client_secret");
        OAuthDesk.assertRefused(desk.token(grant), 401, "invalid_client");
        assertThat(desk.oauth.isAlive(token)).isTrue();

        grant.put("client_id", "device");
        grant.put("refresh_token", desk.oauth.refreshToken("device", OAuthDesk.EMAIL));
        assertThat(desk.token(grant).status()).isEqualTo(200);
    }

    @Test
    void formIsUnderstoodLikeJson() {
        String token = desk.oauth.refreshToken("web", OAuthDesk.EMAIL);

        assertThat(desk.form("/oauth/token", desk.refreshGrant("web", token)).status())
                .isEqualTo(200);
    }

    @Test
    void requestsThatMakeNoSenseAreRefused() {
        OAuthDesk.assertRefused(desk.token(Map.of()), 401, "invalid_request");
        OAuthDesk.assertRefused(desk.token(Map.of("grant_type", "refresh_token")), 400, "invalid_request");
        OAuthDesk.assertRefused(
                desk.token(Map.of("grant_type", "refresh_token", "client_id", "nobody")), 401, "invalid_client");
        OAuthDesk.assertRefused(
                desk.token(Map.of("grant_type", "refresh_token", "client_id", "device")), 400, "invalid_request");
        OAuthDesk.assertRefused(
                desk.token(Map.of("grant_type", "client_credentials", "client_id", "device")), 400, "invalid_request");
        OAuthDesk.assertRefused(desk.client.post("/oauth/token", "{"), 400, "invalid_request");
        OAuthDesk.assertRefused(desk.client.post("/oauth/token", "[]"), 400, "invalid_request");
    }

    @Test
    void nullIsAsGoodAsNothing() {
        OAuthDesk.assertRefused(desk.client.post("/oauth/token", "{\"grant_type\":null}"), 401, "invalid_request");

        String device = desk.client
                .post("/oauth/device/code", "{\"client_id\":\"device\",\"scope\":null}")
                .json("/device_code")
                .asText();
        desk.oauth.approve(desk.oauth.pendingUserCodes().get(0), OAuthDesk.EMAIL);
        Reply tokens =
                desk.token(Map.of("grant_type", OAuthDesk.DEVICE_GRANT, "client_id", "device", "device_code", device));

        assertThat(tokens.json("/scope").asText()).isEqualTo("openid email offline_access");
    }

    @Test
    void journalKnowsWhomTokensAreForAndWhyThereAreNone() {
        refresh("web", desk.oauth.refreshToken("web", OAuthDesk.EMAIL));
        refresh("web", "nonsense");

        assertThat(desk.anaplan.journal())
                .extracting(ReceivedRequest::user, ReceivedRequest::refusal)
                .containsExactly(
                        tuple(OAuthDesk.EMAIL, null),
                        tuple(null, "The refresh token is unknown, was used before or was revoked"));
    }

    @Test
    void tokensCanBeHadForClientsAndUsersThatExist() {
        assertThatThrownBy(() -> desk.oauth.refreshToken("x", OAuthDesk.EMAIL))
                .hasMessageContaining("[web, lasting, device]");
        assertThatThrownBy(() -> desk.oauth.refreshToken("web", "x")).hasMessageContaining(OAuthDesk.EMAIL);
    }

    private Reply refresh(String clientId, String token) {
        return desk.token(desk.refreshGrant(clientId, token));
    }
}
