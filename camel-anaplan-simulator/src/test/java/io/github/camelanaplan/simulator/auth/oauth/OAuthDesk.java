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

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.camelanaplan.simulator.AdjustableClock;
import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.OAuthClientBuilder;
import io.github.camelanaplan.simulator.SimulatedOAuth;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.TestClient;
import io.github.camelanaplan.simulator.TestClient.Reply;

import static org.assertj.core.api.Assertions.assertThat;

/** A simulator with a client of each kind, and someone who calls it. */
final class OAuthDesk implements AutoCloseable {

    static final String EMAIL = "planner@example.com";
    static final String CALLBACK = "https://app.example.com/callback";
    static final String DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";

    final AdjustableClock clock = AdjustableClock.startingAt(Instant.parse("2026-01-01T00:00:00Z"));
    final AnaplanSimulator anaplan;
    final SimulatedOAuth oauth;
    final TestClient client;

    OAuthDesk() {
        SimulatorBuilder builder = AnaplanSimulator.builder()
                .clock(clock)
                .tokenLifetime(Duration.ofMinutes(30))
                .user(EMAIL, "secret")
                .oauthClient("web", c -> c.secret("web-secret")
                        .redirectUri(CALLBACK)
                        .redirectUri("https://app.example.com/other?x=1"))
                .oauthClient("lasting", c -> c.secret("lasting-secret").nonRotating())
                .oauthClient("device", OAuthClientBuilder::deviceGrant);
        this.anaplan = builder.build().start();
        this.oauth = anaplan.oauth();
        this.client = TestClient.with(anaplan, null);
    }

    Reply token(Map<String, String> json) {
        return post("/oauth/token", json);
    }

    Reply post(String path, Map<String, String> json) {
        return client.post(path, new ObjectMapper().valueToTree(json).toString());
    }

    Reply form(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send("POST", path, "application/x-www-form-urlencoded", BodyPublishers.ofString(body));
    }

    Map<String, String> codeGrant(String code) {
        return Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "client_id", "web",
                "client_secret", "web-secret",
                "redirect_uri", CALLBACK);
    }

    Map<String, String> refreshGrant(String clientId, String refreshToken) {
        return Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                refreshToken,
                "client_id",
                clientId,
                "client_secret",
                clientId + "-secret");
    }

    TestClient bearer(Reply tokens) {
        return TestClient.with(anaplan, "Bearer " + tokens.json("/access_token").asText());
    }

    static void assertRefused(Reply reply, int status, String error) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json("/error").asText()).isEqualTo(error);
        assertThat(reply.json("/error_description").asText()).isNotEmpty();
    }

    @Override
    public void close() {
        anaplan.close();
    }
}
