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

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.auth.Session;
import io.github.camelanaplan.client.auth.SignIn;
import io.github.camelanaplan.client.auth.Token;
import io.github.camelanaplan.client.error.BadCredentialsException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Refresh tokens, those that change with each use and those that do not. */
class RefreshTokenTest extends OAuthTestSupport {
    private final MemoryTokenStore store = new MemoryTokenStore();

    @Test
    void tokenIsGoodForCallsAndLastsAsLongAsTheServiceSays() {
        Token token = started(OAuthCredentials.of(rotating).refreshToken(refreshToken(rotating)))
                .signIn();

        assertThat(token.authorization()).startsWith("Bearer ");
        assertThat(token.expiresAt()).isAfter(clock.instant().plus(Duration.ofMinutes(25)));
        assertAccepted(token);
    }

    @Test
    void eachSignInUsesTheRefreshTokenThatTheLastOneBrought() {
        SignIn signIn = started(OAuthCredentials.of(rotating).refreshToken(refreshToken(rotating)));

        signIn.signIn();
        signIn.signIn();
        Token third = signIn.renew(signIn.signIn());

        assertAccepted(third);
        assertThat(anaplan.oauth().rotations()).isEqualTo(4);
    }

    @Test
    void newRefreshTokenIsStoredAndWorksAfterARestart() {
        String configured = refreshToken(rotating);
        started(OAuthCredentials.of(rotating).refreshToken(configured).store(store))
                .signIn();
        StoredToken stored = store.load(key(rotating)).orElseThrow();

        Token token = started(
                        OAuthCredentials.of(rotating).refreshToken(configured).store(store))
                .signIn();

        assertThat(stored.refreshToken()).isNotEqualTo(configured);
        assertThat(stored.refreshingSince()).isNull();
        assertThat(anaplan.oauth().isAlive(stored.refreshToken())).isFalse();
        assertAccepted(token);
    }

    @Test
    void refreshTokenThatDoesNotChangeIsUsedAgain() {
        String configured = refreshToken(lasting);
        SignIn signIn =
                started(OAuthCredentials.of(lasting).refreshToken(configured).store(store));

        signIn.signIn();
        Token second = signIn.signIn();

        assertAccepted(second);
        assertThat(store.load(key(lasting)).orElseThrow().refreshToken()).isEqualTo(configured);
        assertThat(anaplan.oauth().rotations()).isZero();
    }

    @Test
    void answerWithoutARefreshTokenLeavesTheOldOne() {
        String configured = refreshToken(lasting);
        nextAnswer(200, "{\"access_token\":\"at\"}");

        Token token = started(
                        OAuthCredentials.of(lasting).refreshToken(configured).store(store))
                .signIn();

        assertThat(token.authorization()).isEqualTo("Bearer at");
        assertThat(token.expiresAt()).isBefore(clock.instant().plus(Duration.ofMinutes(21)));
        assertThat(store.load(key(lasting)).orElseThrow().refreshToken()).isEqualTo(configured);
    }

    @Test
    void refreshTokenThatIsConfiguredLaterReplacesTheStoredOne() {
        started(OAuthCredentials.of(rotating)
                        .refreshToken(refreshToken(rotating))
                        .store(store))
                .signIn();
        String stored = store.load(key(rotating)).orElseThrow().refreshToken();
        String newer = refreshToken(rotating);

        started(OAuthCredentials.of(rotating).refreshToken(newer).store(store)).signIn();

        assertThat(anaplan.oauth().isAlive(stored)).isTrue();
        assertThat(anaplan.oauth().isAlive(newer)).isFalse();
        assertThat(store.load(key(rotating)).orElseThrow().origin()).isEqualTo(Origin.of(newer));
    }

    @Test
    void mistypedRefreshTokenDoesNotCostTheStoredOne() {
        String configured = refreshToken(rotating);
        started(OAuthCredentials.of(rotating).refreshToken(configured).store(store))
                .signIn();
        StoredToken stored = store.load(key(rotating)).orElseThrow();

        SignIn mistyped = started(OAuthCredentials.of(rotating)
                .refreshToken("mistyped-n0t-in-any-log")
                .store(store));
        assertThatThrownBy(mistyped::signIn).isInstanceOf(BadCredentialsException.class);

        assertThat(store.load(key(rotating))).contains(stored);
        assertAccepted(
                started(OAuthCredentials.of(rotating).refreshToken(configured).store(store))
                        .signIn());
    }

    @Test
    void storedRefreshTokenIsUsedWhenNoneIsConfiguredAnyMore() {
        started(OAuthCredentials.of(rotating)
                        .refreshToken(refreshToken(rotating))
                        .store(store))
                .signIn();

        assertAccepted(started(OAuthCredentials.of(rotating).store(store)).signIn());
    }

    @Test
    void blanksAroundWhatIsConfiguredDoNotCount() {
        String fromAFile = refreshToken(rotating) + "\n";

        assertAccepted(
                started(OAuthCredentials.of(rotating).refreshToken(fromAFile)).signIn());
    }

    @Test
    void rotatedTokenInMemoryIsWarnedOfOnce() {
        try (LogLines log = LogLines.of(OAuthSignIn.class)) {
            SignIn signIn = started(OAuthCredentials.of(rotating).refreshToken(refreshToken(rotating)));
            signIn.signIn();
            signIn.signIn();

            assertThat(log.with(rotating.clientId())).singleElement().asString().contains("tokenStore");
        }
    }

    @Test
    void lastingTokenInMemoryIsNotWarnedOf() {
        try (LogLines log = LogLines.of(OAuthSignIn.class)) {
            started(OAuthCredentials.of(lasting).refreshToken(refreshToken(lasting)))
                    .signIn();

            assertThat(log.with(lasting.clientId())).isEmpty();
        }
    }

    @Test
    void nothingConfiguredAndNothingStoredSaysWhatCouldBe() {
        SignIn signIn = started(OAuthCredentials.of(rotating).redirectUri(REDIRECT_URI));

        assertThatThrownBy(signIn::signIn)
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContainingAll("refreshToken", "verificationCode", "deviceGrant")
                .hasMessageContaining(anaplan.oauthUrl() + "/auth/authorize?response_type=code&client_id="
                        + rotating.clientId() + "&redirect_uri=https%3A%2F%2Fexample.com%2Fback%3Ffrom%3Danaplan"
                        + "&scope=openid+profile+email+offline_access&state=");
        assertThat(anaplan.journal()).isEmpty();
    }

    @Test
    void sessionGoesOnWhenItsAccessTokenIsRevoked() throws Exception {
        OAuthCredentials credentials = OAuthCredentials.of(rotating)
                .refreshToken(refreshToken(rotating))
                .build();
        try (Session session = new Session(credentials, calls(), Runnable::run)) {
            String first = session.authorization();
            session.rejected(first);

            assertThat(session.authorization()).isNotEqualTo(first);
            assertThat(session.status().subject()).isEqualTo("OAuth client " + rotating.clientId());
        }
    }

    @Test
    void nothingThatHoldsASecretShowsIt() {
        OAuthCredentials credentials = OAuthCredentials.of(rotating)
                .refreshToken("r3fresh-n0t-in-any-log")
                .store(store)
                .build();
        StoredToken stored = new StoredToken("r3fresh-n0t-in-any-log", "origin", clock.instant(), null);

        assertThat(rotating + " " + credentials + " " + stored + " " + RefreshGrant.stored(stored) + " "
                        + new CodeGrant("c0de-n0t-in-any-log", REDIRECT_URI)
                        + new Granted("acc3ss-n0t-in-any-log", "r3fresh-n0t-in-any-log", Duration.ZERO)
                        + credentials.signIn(calls()))
                .doesNotContain(SECRET, "r3fresh-n0t-in-any-log", "c0de-n0t-in-any-log", "acc3ss-n0t-in-any-log");
    }
}
