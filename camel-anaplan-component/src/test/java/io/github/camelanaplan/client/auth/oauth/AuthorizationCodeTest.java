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

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.auth.SignIn;
import io.github.camelanaplan.client.auth.Token;
import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.error.TokenStoreException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Codes that a browser was sent back with. */
class AuthorizationCodeTest extends OAuthTestSupport {
    private final FragileStore store = new FragileStore();

    @Test
    void codeIsExchangedOnceAndWhatItBroughtIsUsedFromThenOn() {
        String code = code();
        SignIn signIn = started(configured(code));
        assertAccepted(signIn.signIn());
        assertAccepted(signIn.signIn());

        Token afterARestart = started(configured(code)).signIn();

        assertAccepted(afterARestart);
        assertThat(anaplan.oauth().rotations()).isEqualTo(2);
    }

    @Test
    void codeThatIsConfiguredLaterReplacesWhatIsStored() {
        started(configured(code())).signIn();
        String stored = store.load(key(rotating)).orElseThrow().refreshToken();

        started(configured(code())).signIn();

        assertThat(anaplan.oauth().isAlive(stored)).isTrue();
        assertThat(store.load(key(rotating)).orElseThrow().refreshToken()).isNotEqualTo(stored);
    }

    @Test
    void codeThatIsNoLongerGoodIsNamedWithTheAddressThatGivesANewOne() {
        String code = code();
        started(configured(code).store(new MemoryTokenStore())).signIn();

        assertThatThrownBy(started(configured(code))::signIn)
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContainingAll("authorization code", "used before", REDIRECT_URI, "/auth/authorize?")
                .message()
                .doesNotContain(code);
    }

    @Test
    void fullDiskIsFoundBeforeTheCodeIsUsedUp() {
        String code = code();
        store.fillsUpAfter(0);
        assertThatThrownBy(started(configured(code))::signIn).isInstanceOf(TokenStoreException.class);

        store.hasRoomAgain();

        assertAccepted(started(configured(code)).signIn());
    }

    @Test
    void crashBetweenExchangeAndStorageIsNamed() {
        String code = code();
        store.fillsUpAfter(1);
        assertThatThrownBy(started(configured(code))::signIn).isInstanceOf(TokenStoreException.class);
        store.hasRoomAgain();

        assertThatThrownBy(started(configured(code))::signIn).hasMessageContaining("may be lost");
    }

    @Test
    void exchangeWithoutARefreshTokenIsGoodForOneSessionAndWarnedOf() {
        String code = code();
        nextAnswer(200, "{\"access_token\":\"at\",\"expires_in\":600}");

        try (LogLines log = LogLines.of(OAuthSignIn.class)) {
            SignIn signIn = started(configured(code));
            assertThat(signIn.signIn().authorization()).isEqualTo("Bearer at");
            assertThat(log.with(rotating.clientId())).singleElement().asString().contains("offline_access");
        }
        assertThat(store.load(key(rotating)).orElseThrow().refreshToken()).isEmpty();
    }

    @Test
    void codeNeedsTheRedirectAddressAndNoRefreshTokenBesides() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        OAuthCredentials.of(rotating).authorizationCode("c").build())
                .withMessageContaining("redirectUri");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> configured("c0de-n0t-in-any-log")
                        .refreshToken("r3fresh-n0t-in-any-log")
                        .build())
                .withMessageContaining("Both")
                .withMessageNotContainingAny("c0de-n0t-in-any-log", "r3fresh-n0t-in-any-log");
    }

    private String code() {
        return anaplan.oauth().authorizationCode(rotating.clientId(), USER);
    }

    private OAuthCredentialsBuilder configured(String code) {
        return OAuthCredentials.of(rotating)
                .authorizationCode(code)
                .redirectUri(REDIRECT_URI)
                .store(store);
    }
}
