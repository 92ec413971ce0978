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

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.auth.AtOnce;
import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.component.StackTraces;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** A token that was got elsewhere is used as it is, until the service no longer accepts it. */
class AccessTokenTest extends AnaplanTestSupport {
    private static final RequestPattern FILES = RequestPattern.get("/files");

    private String token;

    @Override
    protected AnaplanComponent component() {
        token = Tokens.of(anaplan, USER, PASSWORD);
        anaplan.clearJournal();
        return withToken(token);
    }

    private AnaplanComponent withToken(String value) {
        AnaplanComponent component = super.component();
        component.setUsername(null);
        component.setPassword(null);
        component.setAccessToken(value);
        return component;
    }

    private Exception list(String scheme) {
        return send(scheme + ":list/files?" + inModel(), null).getException();
    }

    private List<ReceivedRequest> authCalls() {
        return anaplan.journal().stream()
                .filter(call -> call.path().startsWith("/token/") || call.path().startsWith("/oauth/"))
                .toList();
    }

    @Test
    void worksWithoutTheAuthenticationService() {
        succeed("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(), PlanningModel.PRODUCTS);
        assertThat(list("anaplan")).isNull();
        context.stop();

        assertThat(model.data().list("Products").size()).isEqualTo(3);
        assertThat(authCalls()).isEmpty();
        assertThat(anaplan.journal()).extracting(ReceivedRequest::user).containsOnly(USER);
    }

    @Test
    void tokenThatWasRevokedIsTriedOnceMoreByNobody() {
        assertThat(list("anaplan")).isNull();
        anaplan.revokeTokens(USER);
        anaplan.clearJournal();

        Exception failure = list("anaplan");
        assertThat(failure)
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContainingAll("option accessToken", "expired or was revoked");
        assertThat(StackTraces.of(failure)).noneMatch(text -> text.contains(token));
        for (int i = 0; i < 10; i++) {
            assertThat(list("anaplan"))
                    .isInstanceOf(BadCredentialsException.class)
                    .hasMessageContaining("option accessToken");
        }

        assertThat(anaplan.journal()).extracting(ReceivedRequest::status).containsExactly(401);
    }

    @Test
    void manyThreadsThatFindItRevokedAllSaySo() throws Exception {
        assertThat(list("anaplan")).isNull();
        anaplan.revokeTokens(USER);
        anaplan.clearJournal();

        assertThat(AtOnce.run(200, () -> list("anaplan")))
                .hasSize(200)
                .hasOnlyElementsOfType(BadCredentialsException.class)
                .allSatisfy(failure -> assertThat(failure).hasMessageContaining("option accessToken"));

        assertThat(authCalls()).isEmpty();
        assertThat(received(FILES)).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void newTokenIsUsedAfterTheComponentHasStartedAgain() {
        anaplan.revokeTokens(USER);
        assertThat(list("anaplan")).isInstanceOf(BadCredentialsException.class);
        AnaplanComponent component = context.getComponent("anaplan", AnaplanComponent.class);

        component.stop();
        component.setAccessToken(Tokens.of(anaplan, USER, PASSWORD));
        component.start();

        assertThat(list("anaplan")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer {}", "{}\n", " {}", "{}\r\nX-Other: {}", "{}-\u00e9"})
    void whatIsNoTokenIsNotSentAndNotQuoted(String form) {
        // Filled in here, as the form is in the test's name, which is logged
        context.addComponent("other", withToken(form.replace("{}", PASSWORD)));

        Exception failure = list("other");

        assertThat(failure)
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContainingAll(
                        "option accessToken", "blanks, line ends", "without a word such as \"Bearer\"");
        assertThat(StackTraces.of(failure)).noneMatch(text -> text.contains(PASSWORD));
        assertThat(anaplan.journal()).isEmpty();
    }

    @Test
    void tokenThatTheServiceDoesNotKnowIsTriedOnce() {
        context.addComponent("other", withToken(PASSWORD));

        assertThat(list("other"))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContaining("option accessToken");
        assertThat(list("other")).isInstanceOf(BadCredentialsException.class);

        assertThat(anaplan.journal()).extracting(ReceivedRequest::status).containsExactly(401);
    }
}
