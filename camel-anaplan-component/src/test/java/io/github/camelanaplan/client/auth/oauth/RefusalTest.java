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

import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelanaplan.client.auth.SignIn;
import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.simulator.http.CannedAnswer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Each way in which the service says no has its own words, and none of them are the service's. */
class RefusalTest extends OAuthTestSupport {
    private final FragileStore store = new FragileStore();
    private String configured;
    private SignIn signIn;

    @BeforeEach
    void configure() {
        configured = refreshToken(rotating);
        signIn = started(OAuthCredentials.of(rotating)
                .refreshToken(configured)
                .redirectUri(REDIRECT_URI)
                .store(store));
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_request, misses something",
        "401, invalid_client, id and secret",
        "403, invalid_client, id and secret",
        "400, invalid_grant, used twice",
        "500, invalid_grant, used twice",
        "403, unauthorized_client, not registered for this grant",
        "400, unsupported_grant_type, does not know this grant",
        "400, invalid_scope, scope",
        "403, access_denied, denied",
    })
    void wordOfOAuthSaysWhatToLookAt(int status, String word, String advice) {
        nextAnswer(status, "{\"error\":\"" + word + "\",\"error_description\":\"5ecret\",\"error_uri\":\"5ecret\"}");

        assertThatThrownBy(signIn::signIn)
                .isInstanceOf(BadCredentialsException.class)
                .hasNoCause()
                .hasMessageContainingAll(rotating.clientId(), word, advice)
                .message()
                .doesNotContain("5ecret", SECRET, configured);
        assertThat(tokenRequests()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "200, MalformedAnswerException, not JSON",
        "400, BadCredentialsException, oauthUrl",
        "401, BadCredentialsException, oauthUrl",
        "403, BadCredentialsException, oauthUrl",
        "404, MalformedAnswerException, 404",
        "429, RateLimitException, 429",
        "500, ServiceUnavailableException, 500",
        "503, ServiceUnavailableException, 503",
    })
    void pageOfAGatewayIsTheErrorOfItsStatus(int status, String error, String told) {
        anaplan.nextAnswers(TOKEN, 1, CannedAnswer.status(status).body("text/html", "<html>5ecret</html>"));

        Throwable thrown = catchThrowable(signIn::signIn);

        assertThat(thrown.getClass().getSimpleName()).isEqualTo(error);
        assertThat(thrown)
                .hasMessageContainingAll("/oauth/token", told)
                .hasNoCause()
                .message()
                .doesNotContain("5ecret", SECRET);
    }

    @Test
    void wordThatIsNotOfOAuthIsNotShown() {
        nextAnswer(400, "{\"error\":\"5ecret\"}");

        assertThatThrownBy(signIn::signIn)
                .isInstanceOf(BadCredentialsException.class)
                .message()
                .doesNotContain("5ecret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"refresh_token\":\"5ecret\"}",
                "{\"access_token\":\"\",\"a\":\"5ecret\"}",
                "[\"5ecret\"]",
                "{\"5ecret"
            })
    void answerWithoutAnAccessTokenIsMalformed(String json) {
        nextAnswer(200, json);

        assertThatThrownBy(signIn::signIn)
                .isInstanceOfSatisfying(MalformedAnswerException.class, e -> assertThat(e.mayHaveArrived())
                        .isFalse())
                .hasNoCause()
                .message()
                .doesNotContain("5ecret");
    }

    @Test
    void wrongSecretIsNamedAndNotShown() {
        OAuthClient wrong = new OAuthClient(rotating.clientId(), "wr0ng-n0t-in-any-log");

        assertThatThrownBy(started(OAuthCredentials.of(wrong).refreshToken(configured))::signIn)
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContaining("invalid_client")
                .message()
                .doesNotContain("wr0ng-n0t-in-any-log");
        assertThat(anaplan.oauth().isAlive(configured)).isTrue();
    }

    @Test
    void revokedTokenIsNamedWithTheAddressThatGivesANewOne() {
        signIn.signIn();
        anaplan.oauth().revoke(store.load(key(rotating)).orElseThrow().refreshToken());

        assertThatThrownBy(signIn::signIn)
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContainingAll("revoked", anaplan.oauthUrl() + "/auth/authorize?")
                .message()
                .doesNotContain("may be lost");
    }

    @Test
    void tokenThatSomebodyElseUsedUpIsNamed() {
        started(OAuthCredentials.of(rotating).refreshToken(configured)).signIn();

        assertThatThrownBy(signIn::signIn)
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContaining("belongs to one process alone");
    }

    @Test
    void tokenThatAnotherProcessStoredMeanwhileIsUsedInstead() {
        SecondProcess other = new SecondProcess();
        SignIn late =
                started(OAuthCredentials.of(rotating).refreshToken(configured).store(other));

        try (LogLines log = LogLines.of(OAuthSignIn.class)) {
            assertAccepted(late.signIn());
            assertThat(log.with("Another process has used the refresh token of " + rotating))
                    .hasSize(1);
        }
        assertThat(tokenRequests()).isEqualTo(3);
    }

    /** Where another process signs in just after this one has said that it is going to. */
    private final class SecondProcess implements TokenStore {
        private final MemoryTokenStore kept = new MemoryTokenStore();
        private boolean first = true;

        @Override
        public Optional<StoredToken> load(String client) {
            return kept.load(client);
        }

        @Override
        public void save(String client, StoredToken token) {
            kept.save(client, token);
            if (first) {
                first = false;
                started(OAuthCredentials.of(rotating).refreshToken(configured).store(kept))
                        .signIn();
            }
        }
    }
}
