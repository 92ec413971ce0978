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
package io.github.camelanaplan.component.signin;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.StackTraces;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Each way of not getting in by OAuth has its own message, and none shows a secret. */
class OAuthRefusalTest extends OAuthTestSupport {
    private static final String WAY_OUT =
            "Configure a new refresh token (refreshToken), or the authorization code that a " + "browser gets for ";

    private AnaplanComponent withRedirect(String refreshToken) {
        AnaplanComponent component = rotating(refreshToken);
        component.setRedirectUri(REDIRECT);
        return component;
    }

    @Test
    void refreshTokenThatAnotherProcessUsedIsNamedAndTriedOnce() {
        String token = freshToken();
        assertThat(firstCall("faster", rotating(token)).getException()).isNull();
        int before = tokenCalls();

        Exchange done = firstCall("slower", withRedirect(token));

        refused(done, "invalid_grant: the refresh token has expired, was revoked, or was used twice", token);
        assertThat(done.getException())
                .hasMessageContaining(WAY_OUT + anaplan.oauthUrl() + "/auth/authorize?response_type=code");
        assertThat(list("slower").getException()).hasMessageContaining("not tried again before");
        assertThat(tokenCalls()).isEqualTo(before + 1);
    }

    @Test
    void revokedRefreshTokenIsNamed() {
        String token = freshToken();
        anaplan.oauth().revoke(token);

        refused(firstCall("etl", rotating(token)), "the refresh token has expired, was revoked", token);
    }

    @Test
    void refreshTokenThatIsRevokedWhileInUseIsNamedWhenItsTurnComes() {
        AnaplanComponent component = oauth(LASTING, SECRET);
        String token = anaplan.oauth().refreshToken(LASTING, USER);
        component.setRefreshToken(token);
        assertThat(firstCall("reports", component).getException()).isNull();

        anaplan.oauth().revoke(token);
        assertThat(list("reports").getException()).isNull();
        anaplan.revokeTokens(USER);

        refused(list("reports"), "the refresh token has expired, was revoked", token);
    }

    @Test
    void wrongClientSecretIsNamedAndCostsNoToken() {
        String token = freshToken();
        AnaplanComponent component = rotating(token);
        component.setClientSecret("wrong-" + PASSWORD);

        refused(firstCall("etl", component), "invalid_client: check the client's id and secret", token);
        assertThat(anaplan.oauth().isAlive(token)).isTrue();
    }

    @Test
    void unknownClientIsNamed() {
        String token = freshToken();
        AnaplanComponent component = rotating(token);
        component.setClientId("nightly-elt");

        Exchange done = firstCall("etl", component);

        refused(done, "invalid_client: check the client's id and secret", token);
        assertThat(done.getException()).hasMessageContaining("OAuth client nightly-elt");
    }

    @Test
    void refreshTokenOfAnotherClientIsNamed() {
        String token = anaplan.oauth().refreshToken(LASTING, USER);

        refused(firstCall("etl", rotating(token)), "invalid_grant", token);
        assertThat(anaplan.oauth().isAlive(token)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "200, MalformedAnswerException, is this the address of OAuth (oauthUrl)?",
        "401, BadCredentialsException, without a word of OAuth that says why",
        "404, MalformedAnswerException, was answered 404",
        "429, RateLimitException, too many calls",
        "500, ServiceUnavailableException, was answered 500",
        "503, ServiceUnavailableException, was answered 503"
    })
    void pageInPlaceOfAnAnswerIsTheErrorOfItsStatus(int status, String error, String told) {
        anaplan.nextAnswers(
                RequestPattern.post("/oauth/token"),
                1,
                CannedAnswer.status(status).body("text/html", "<html>page-" + PASSWORD + "</html>"));
        String token = freshToken();

        Exchange done = firstCall("etl", rotating(token));

        assertThat(done.getException().getClass().getSimpleName()).isEqualTo(error);
        assertThat(done.getException()).hasMessageContaining(told).hasMessageContaining("/oauth/token");
        showsNoSecret(done, token);
        assertThat(anaplan.oauth().isAlive(token)).isTrue();
    }

    @Test
    void hostThatHangsIsNotWaitedForLongerThanConfigured() {
        anaplan.nextAnswers(RequestPattern.post("/oauth/token"), 1, CannedAnswer.silence());
        String token = freshToken();
        AnaplanComponent component = rotating(token);
        component.getConfiguration().setResponseTimeout(1_000);

        Exchange done = firstCall("etl", component);

        assertThat(done.getException())
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessageContaining("Read timed out");
        showsNoSecret(done, token);
        assertThat(list("etl").getException()).isNull();
    }

    private static void refused(Exchange done, String why, String token) {
        assertThat(done.getException())
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContaining("Signing in OAuth client ")
                .hasMessageContaining(why);
        showsNoSecret(done, token);
    }

    private static void showsNoSecret(Exchange done, String token) {
        assertThat(StackTraces.of(done.getException()))
                .noneMatch(text -> text.contains(token) || text.contains(PASSWORD));
    }
}
