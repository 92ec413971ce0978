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

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.OAuthClientBuilder;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.TestClient;
import io.github.camelanaplan.simulator.TestClient.Reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AuthorizationCodeTest {

    private static final String SIGN_IN = "?response_type=code&client_id=web&redirect_uri=" + OAuthDesk.CALLBACK;

    private final OAuthDesk desk = new OAuthDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void onlyUserIsSentBackWithACodeAndTheState() {
        Reply reply = desk.client.get("/auth/authorize" + SIGN_IN + "&scope=openid+offline_access&state=a%26b");

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Location"))
                .startsWith(OAuthDesk.CALLBACK + "?code=")
                .endsWith("&state=a%26b");
        assertThat(desk.token(desk.codeGrant(codeIn(reply))).status()).isEqualTo(200);
    }

    @Test
    void redirectUriMayHaveAQuery() {
        Reply reply = desk.client.get(
                "/auth/authorize?response_type=code&client_id=web&redirect_uri=https://app.example.com/other%3Fx=1");

        assertThat(reply.header("Location")).startsWith("https://app.example.com/other?x=1&code=");
    }

    @Test
    void codeIsExchangedForTokensOfWhoSignedIn() {
        Reply reply = desk.token(desk.codeGrant(desk.oauth.authorizationCode("web", OAuthDesk.EMAIL)));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(desk.bearer(reply).get("/2/0/users/me").json("/user/email").asText())
                .isEqualTo(OAuthDesk.EMAIL);
        assertThat(desk.oauth.isAlive(reply.json("/refresh_token").asText())).isTrue();
        String claims = reply.json("/id_token").asText().split("\\.")[1];
        assertThat(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .contains("\"email\":\"" + OAuthDesk.EMAIL + "\"")
                .contains("\"aud\":\"web\"");
    }

    @Test
    void codeIsGoodOnce() {
        String code = desk.oauth.authorizationCode("web", OAuthDesk.EMAIL);

        assertThat(desk.token(desk.codeGrant(code)).status()).isEqualTo(200);
        OAuthDesk.assertRefused(desk.token(desk.codeGrant(code)), 403, "invalid_grant");
    }

    @Test
    void codeExpires() {
        String code = desk.oauth.authorizationCode("web", OAuthDesk.EMAIL);
        desk.clock.advance(Duration.ofMinutes(10));

        OAuthDesk.assertRefused(desk.token(desk.codeGrant(code)), 403, "invalid_grant");
    }

    @Test
    void codeGoesWithTheRedirectUriOfTheSignIn() {
        String code = codeIn(desk.client.get("/auth/authorize" + SIGN_IN));

        OAuthDesk.assertRefused(
                desk.token(with("redirect_uri", "https://app.example.com/other?x=1", code)), 403, "invalid_grant");
    }

    @Test
    void codeGoesWithRegisteredRedirectUrisOnly() {
        String code = desk.oauth.authorizationCode("web", OAuthDesk.EMAIL);

        OAuthDesk.assertRefused(
                desk.token(with("redirect_uri", "https://evil.example.com/", code)), 403, "invalid_grant");
    }

    @ParameterizedTest
    @CsvSource({
        "redirect_uri,,400,invalid_request",
        "code,,400,invalid_request",
        "client_secret,,401,invalid_client",
        "client_secret,wrong,401,invalid_client",
        "client_id,device,403,invalid_grant",
        "code,made-up,403,invalid_grant"
    })
    void wrongExchangesAreRefused(String name, String value, int status, String error) {
        String code = desk.oauth.authorizationCode("web", OAuthDesk.EMAIL);

        OAuthDesk.assertRefused(desk.token(with(name, value, code)), status, error);
    }

    @ParameterizedTest
    @CsvSource({
        "openid profile email offline_access,openid email offline_access",
        "offline_access openid,offline_access openid",
        "'',openid email offline_access"
    })
    void scopesAreGrantedAsAskedExceptForTheProfile(String asked, String granted) {
        Reply reply = tokensFor(asked);

        assertThat(reply.json("/scope").asText()).isEqualTo(granted);
        assertThat(reply.json().has("refresh_token")).isTrue();
    }

    @Test
    void noRefreshTokenWithoutOfflineAccess() {
        Reply reply = tokensFor("openid");

        assertThat(reply.json().has("refresh_token")).isFalse();
        assertThat(reply.json().has("id_token")).isTrue();
        assertThat(tokensFor("email").json().has("id_token")).isFalse();
    }

    @Test
    void loginPageLeadsBackToTheClient() {
        Reply page = desk.client.get("/auth/prelogin" + SIGN_IN + "&state=%22x");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        String link = page.text().replaceAll(".*href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(desk.client.get(link).header("Location"))
                .startsWith(OAuthDesk.CALLBACK)
                .endsWith("&state=%22x");
    }

    @ParameterizedTest
    @CsvSource({
        "client_id=web,client_id=nobody,403,unauthorized_client",
        "client_id=web,x=y,400,invalid_request",
        "response_type=code,response_type=token,400,invalid_request",
        "callback,elsewhere,400,invalid_request",
        "client_id=web,client_id=web&login_hint=nobody@example.com,400,invalid_request"
    })
    void signInThatCannotLeadBackIsRefused(String part, String replacement, int status, String error) {
        OAuthDesk.assertRefused(desk.client.get("/auth/authorize" + SIGN_IN.replace(part, replacement)), status, error);
    }

    @Test
    void severalUsersAreToldApartByTheHint() {
        SimulatorBuilder builder = AnaplanSimulator.builder()
                .user("one@example.com", "secret")
                .user("two@example.com", user -> user.singleSignOn())
                .oauthClient("web", c -> c.secret("web-secret").redirectUri(OAuthDesk.CALLBACK));
        try (AnaplanSimulator anaplan = builder.build().start()) {
            TestClient client = TestClient.with(anaplan, null);

            OAuthDesk.assertRefused(client.get("/auth/authorize" + SIGN_IN), 400, "invalid_request");
            assertThat(client.get("/auth/authorize" + SIGN_IN + "&login_hint=two@example.com")
                            .status())
                    .isEqualTo(302);
        }
    }

    @Test
    void clientsAreDeclaredTheWayAnaplanHasThem() {
        assertThatThrownBy(() -> desk.oauth.authorizationCode("device", OAuthDesk.EMAIL))
                .hasMessageContaining("no redirect URI");
        assertThatThrownBy(() -> simulatorWith(c -> c.redirectUri(OAuthDesk.CALLBACK)))
                .hasMessageContaining("secret");
        assertThatThrownBy(() -> simulatorWith(c -> c.deviceGrant().secret("x")))
                .hasMessageContaining("device grant");
        assertThatThrownBy(() -> AnaplanSimulator.builder()
                        .user("a", "b")
                        .oauthClient("x", c -> {})
                        .oauthClient("x", c -> {})
                        .build())
                .hasMessageContaining("two OAuth clients");
    }

    private static void simulatorWith(Consumer<OAuthClientBuilder> spec) {
        AnaplanSimulator.builder().user("a", "b").oauthClient("x", spec).build().close();
    }

    private Reply tokensFor(String scope) {
        Reply signedIn = desk.client.get("/auth/authorize" + SIGN_IN + "&scope=" + scope.replace(' ', '+'));
        return desk.token(desk.codeGrant(codeIn(signedIn)));
    }

    private Map<String, String> with(String name, String value, String code) {
        Map<String, String> grant = new HashMap<>(desk.codeGrant(code));
        grant.remove(name);
        if (value != null) {
            grant.put(name, value);
        }
        return grant;
    }

    private static String codeIn(Reply reply) {
        return URI.create(reply.header("Location")).getQuery().replaceAll(".*code=([^&]+).*", "$1");
    }
}
