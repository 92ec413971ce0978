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
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.OAuthClientBuilder;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.TestClient;
import io.github.camelanaplan.simulator.TestClient.Reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeviceGrantTest {

    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final OAuthDesk desk = new OAuthDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void deviceGetsACodeForItselfAndOneForThePerson() {
        Reply reply = start();

        assertThat(reply.status()).isEqualTo(200);
        String userCode = reply.json("/user_code").asText();
        assertThat(userCode).matches("[A-Z0-9]{4}-[A-Z0-9]{4}");
        assertThat(reply.json("/device_code").asText()).isNotEmpty();
        assertThat(reply.json("/verification_uri").asText()).isEqualTo(desk.anaplan.oauthUrl() + "/oauth/activate");
        assertThat(reply.json("/verification_uri_complete").asText()).endsWith("/oauth/activate?user_code=" + userCode);
        assertThat(reply.json("/expires_in").asInt()).isEqualTo(900);
        assertThat(reply.json("/interval").asInt()).isEqualTo(5);
        assertThat(desk.oauth.pendingUserCodes()).containsExactly(userCode);
    }

    @Test
    void deviceGetsTokensOnceThePersonSaysYes() {
        Reply device = start();
        OAuthDesk.assertRefused(poll(device), 400, "authorization_pending");
        desk.clock.advance(INTERVAL);

        desk.oauth.approve(device.json("/user_code").asText(), OAuthDesk.EMAIL);

        assertThat(desk.oauth.pendingUserCodes()).isEmpty();
        Reply tokens = poll(device);
        assertThat(tokens.status()).isEqualTo(200);
        assertThat(desk.bearer(tokens).get("/2/0/users/me").status()).isEqualTo(200);
        assertThat(desk.oauth.isAlive(tokens.json("/refresh_token").asText())).isTrue();
        desk.clock.advance(INTERVAL);
        OAuthDesk.assertRefused(poll(device), 403, "invalid_grant");
    }

    @Test
    void deviceThatAsksTooOftenIsToldToSlowDown() {
        Reply device = start();
        OAuthDesk.assertRefused(poll(device), 400, "authorization_pending");
        desk.clock.advance(INTERVAL.minusMillis(1));
        OAuthDesk.assertRefused(poll(device), 400, "slow_down");
        desk.clock.advance(INTERVAL);
        OAuthDesk.assertRefused(poll(device), 400, "authorization_pending");
    }

    @Test
    void personCanSayNo() {
        Reply device = start();

        desk.oauth.deny(device.json("/user_code").asText());

        OAuthDesk.assertRefused(poll(device), 403, "access_denied");
        assertThat(desk.oauth.pendingUserCodes()).isEmpty();
    }

    @Test
    void nobodyCanAnswerTooLate() {
        Reply device = start();
        String userCode = device.json("/user_code").asText();
        desk.clock.advance(Duration.ofMinutes(15));

        OAuthDesk.assertRefused(poll(device), 400, "expired_token");
        assertThat(desk.oauth.pendingUserCodes()).isEmpty();
        assertThatThrownBy(() -> desk.oauth.approve(userCode, OAuthDesk.EMAIL)).hasMessageContaining(userCode);
    }

    @Test
    void intervalAndLifetimeCanBeSet() {
        SimulatorBuilder builder = AnaplanSimulator.builder()
                .user(OAuthDesk.EMAIL, "secret")
                .oauthClient(
                        "device",
                        c -> c.deviceGrant().deviceInterval(Duration.ZERO).deviceCodeLifetime(Duration.ofSeconds(60)));
        try (AnaplanSimulator anaplan = builder.build().start()) {
            TestClient client = TestClient.with(anaplan, null);
            Reply device = client.post("/oauth/device/code", "{\"client_id\":\"device\"}");

            assertThat(device.json("/interval").asInt()).isZero();
            assertThat(device.json("/expires_in").asInt()).isEqualTo(60);
            String poll =
                    "{\"grant_type\":\"" + OAuthDesk.DEVICE_GRANT + "\",\"client_id\":\"device\",\"device_code\":\""
                            + device.json("/device_code").asText() + "\"}";
            OAuthDesk.assertRefused(client.post("/oauth/token", poll), 400, "authorization_pending");
            OAuthDesk.assertRefused(client.post("/oauth/token", poll), 400, "authorization_pending");
        }
    }

    @Test
    void secondsAreWhole() {
        assertThatThrownBy(() -> AnaplanSimulator.builder()
                        .oauthClient("device", c -> c.deviceInterval(Duration.ofMillis(1500))))
                .hasMessageContaining("whole seconds");
    }

    @Test
    void clientNeedsTheDeviceGrant() {
        OAuthDesk.assertRefused(
                desk.post("/oauth/device/code", Map.of("client_id", "web")), 403, "unauthorized_client");
        OAuthDesk.assertRefused(
                desk.post("/oauth/device/code", Map.of("client_id", "nobody")), 403, "unauthorized_client");
        OAuthDesk.assertRefused(desk.post("/oauth/device/code", Map.of()), 400, "invalid_request");
    }

    @Test
    void scopeAndFormAreUnderstood() {
        Reply device = desk.form("/oauth/device/code", Map.of("client_id", "device", "scope", "openid"));
        desk.oauth.approve(device.json("/user_code").asText(), OAuthDesk.EMAIL);

        Reply tokens = desk.form(
                "/oauth/token",
                Map.of(
                        "grant_type",
                        OAuthDesk.DEVICE_GRANT,
                        "client_id",
                        "device",
                        "device_code",
                        device.json("/device_code").asText()));

        assertThat(tokens.json("/scope").asText()).isEqualTo("openid");
        assertThat(tokens.json().has("refresh_token")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sso@example.com", "nobody@example.com"})
    void onlyPeopleWithAPasswordCanSayYes(String email) {
        SimulatorBuilder builder = AnaplanSimulator.builder()
                .user("sso@example.com", user -> user.singleSignOn())
                .oauthClient("device", OAuthClientBuilder::deviceGrant);
        try (AnaplanSimulator anaplan = builder.build().start()) {
            Reply device = TestClient.with(anaplan, null).post("/oauth/device/code", "{\"client_id\":\"device\"}");

            assertThatThrownBy(() ->
                            anaplan.oauth().approve(device.json("/user_code").asText(), email))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(email);
        }
    }

    @Test
    void pageTakesTheAnswer() {
        Reply device = start();
        String page = device.json("/verification_uri_complete")
                .asText()
                .substring(desk.anaplan.oauthUrl().toString().length());

        assertThat(desk.client.get("/oauth/activate").text()).contains("name=\"user_code\"");
        assertThat(desk.client.get(page).text())
                .contains(device.json("/user_code").asText())
                .contains("login_hint=planner%40example.com");
        assertThat(desk.client.get(page + "&login_hint=" + OAuthDesk.EMAIL).status())
                .isEqualTo(200);

        assertThat(poll(device).status()).isEqualTo(200);
        OAuthDesk.assertRefused(desk.client.get(page + "&login_hint=" + OAuthDesk.EMAIL), 400, "invalid_request");
    }

    private Reply start() {
        return desk.post(
                "/oauth/device/code", Map.of("client_id", "device", "scope", "openid profile email offline_access"));
    }

    private Reply poll(Reply device) {
        return desk.token(Map.of(
                "grant_type",
                OAuthDesk.DEVICE_GRANT,
                "client_id",
                "device",
                "device_code",
                device.json("/device_code").asText()));
    }
}
