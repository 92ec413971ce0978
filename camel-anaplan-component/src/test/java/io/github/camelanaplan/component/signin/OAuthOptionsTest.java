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

import java.time.Duration;
import java.util.function.Consumer;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.StackTraces;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Refresh tokens and authorization codes as options of the component. */
class OAuthOptionsTest extends OAuthTestSupport {
    @Test
    void refreshTokenThatRotatesIsUsedOnceAndItsSuccessorsAfterIt() {
        String configured = freshToken();

        assertThat(firstCall("etl", rotating(configured)).getException()).isNull();
        assertThat(list("etl").getException()).isNull();
        assertThat(tokenCalls()).isEqualTo(1);
        anaplan.expireTokens();
        assertThat(list("etl").getException()).isNull();
        anaplan.revokeTokens(USER);
        assertThat(list("etl").getException()).isNull();

        assertThat(anaplan.oauth().isAlive(configured)).isFalse();
        assertThat(anaplan.oauth().rotations()).isEqualTo(3);
        assertThat(tokenCalls()).isEqualTo(3);
        assertThat(received(RequestPattern.post("/token/authenticate"))).isEmpty();
    }

    /** Two sessions would take a token that rotates away from each other. */
    @Test
    void addressThatARefreshTokenIsNotShownToMakesNoDifference() {
        assertThat(firstCall("etl", rotating(freshToken())).getException()).isNull();
        assertThat(send("etl:list/files?authUrl=https://auth.test&" + inModel(), null)
                        .getException())
                .isNull();

        assertThat(tokenCalls()).isEqualTo(1);
    }

    @Test
    void refreshTokenThatLastsIsUsedAgain() {
        String configured = anaplan.oauth().refreshToken(LASTING, USER);
        AnaplanComponent component = oauth(LASTING, SECRET);
        component.setRefreshToken(configured);

        assertThat(firstCall("reports", component).getException()).isNull();
        clock.advance(Duration.ofHours(1));
        assertThat(list("reports").getException()).isNull();

        assertThat(anaplan.oauth().isAlive(configured)).isTrue();
        assertThat(anaplan.oauth().rotations()).isZero();
        assertThat(tokenCalls()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {ROTATING, LASTING})
    void authorizationCodeIsExchangedOnceAndItsRefreshTokenUsedAfterIt(String client) {
        assertThat(firstCall("etl", withCode(client, anaplan.oauth().authorizationCode(client, USER)))
                        .getException())
                .isNull();
        anaplan.expireTokens();
        assertThat(list("etl").getException()).isNull();

        assertThat(tokenCalls()).isEqualTo(2);
        assertThat(received(RequestPattern.post("/oauth/token")))
                .extracting(ReceivedRequest::status)
                .containsOnly(200);
    }

    @Test
    void codeThatWasUsedBeforeIsNamedWithThePageThatGivesANewOne() {
        String code = anaplan.oauth().authorizationCode(ROTATING, USER);
        assertThat(firstCall("first", withCode(ROTATING, code)).getException()).isNull();

        Exchange done = firstCall("second", withCode(ROTATING, code));

        assertThat(done.getException())
                .hasMessageContaining("the authorization code has expired, was used before, or was not given for the "
                        + "redirect address " + REDIRECT)
                .hasMessageContaining(anaplan.oauthUrl() + "/auth/authorize?response_type=code&client_id=" + ROTATING)
                .hasMessageNotContaining(code);
    }

    @Test
    void blanksAndLineEndsOfSecretsInFilesDoNotCount() {
        assertThat(firstCall("etl", rotating(" " + freshToken() + "\n")).getException())
                .isNull();
    }

    @Test
    void clientWithNothingThatWasGrantedToItKeepsTheRouteFromStarting() {
        failsToStart(options -> {}, "Option clientId is set, but nothing that was granted to the client");
        failsToStart(
                options -> {
                    options.setRefreshToken(" ");
                    options.setVerificationCode("");
                },
                "expected refreshToken, verificationCode with redirectUri, deviceGrant=true, or a tokenStore");
    }

    @Test
    void grantWithoutAClientKeepsTheRouteFromStarting() {
        failsToStart(
                options -> {
                    options.setClientId(null);
                    options.setRefreshToken("refresh-" + PASSWORD);
                },
                "set the option clientId");
    }

    @Test
    void codeWithoutItsAddressKeepsTheRouteFromStarting() {
        failsToStart(options -> options.setVerificationCode("code-" + PASSWORD), "redirectUri");
    }

    @Test
    void twoGrantsOfWhichNobodyKnowsTheNewerKeepTheRouteFromStarting() {
        failsToStart(
                options -> {
                    options.setRefreshToken("refresh-" + PASSWORD);
                    options.setVerificationCode("code-" + PASSWORD);
                    options.setRedirectUri(REDIRECT);
                },
                "keep the one that is newer");
    }

    @Test
    void handlerThatWouldNeverBeAskedKeepsTheRouteFromStarting() {
        failsToStart(
                options -> {
                    options.setRefreshToken("refresh-" + PASSWORD);
                    options.setDeviceCodeHandler(code -> {});
                },
                "Option deviceCodeHandler is set without deviceGrant");
    }

    @Test
    void passwordBesidesKeepsTheRouteFromStarting() {
        failsToStart(
                options -> {
                    options.setRefreshToken("refresh-" + PASSWORD);
                    options.setUsername(USER);
                    options.setPassword(PASSWORD);
                },
                "Several kinds of credentials: username, password (a password) and clientId, clientSecret, refreshToken "
                        + "(OAuth 2.0); expected one");
    }

    private AnaplanComponent withCode(String client, String code) {
        AnaplanComponent component = oauth(client, SECRET);
        component.setVerificationCode(code);
        component.setRedirectUri(REDIRECT);
        return component;
    }

    private void failsToStart(Consumer<AnaplanComponent> options, String message) {
        AnaplanComponent component = oauth(ROTATING, SECRET);
        options.accept(component);
        RouteStart.failsToStart(component, "anaplan:list/files?" + inModel())
                .hasStackTraceContaining(message)
                .satisfies(e -> assertThat(StackTraces.of(e)).noneMatch(text -> text.contains(PASSWORD)));
        assertThat(anaplan.journal()).isEmpty();
    }
}
