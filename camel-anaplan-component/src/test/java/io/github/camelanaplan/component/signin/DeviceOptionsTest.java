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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.auth.oauth.DeviceCode;
import io.github.camelanaplan.client.auth.oauth.DeviceCodeHandler;
import io.github.camelanaplan.client.auth.oauth.LogLines;
import io.github.camelanaplan.client.auth.oauth.LoggingDeviceCodeHandler;
import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.StackTraces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A person is asked to grant access, and the exchange waits for the answer. */
class DeviceOptionsTest extends OAuthTestSupport {
    private final List<DeviceCode> shown = new CopyOnWriteArrayList<>();

    private AnaplanComponent asking(Consumer<DeviceCode> person) {
        AnaplanComponent component = oauth(DEVICE, null);
        component.setDeviceGrant(true);
        component.setDeviceCodeHandler(code -> {
            shown.add(code);
            person.accept(code);
        });
        return component;
    }

    @Test
    void exchangeGoesOnWhenThePersonHasAgreed() {
        Exchange done = firstCall("box", asking(code -> anaplan.oauth().approve(code.userCode(), USER)));

        assertThat(done.getException()).isNull();
        assertThat(shown).singleElement().satisfies(code -> {
            assertThat(code.verificationUri().toString()).startsWith(anaplan.oauthUrl() + "/");
            assertThat(code.verificationUriComplete().toString()).contains(code.userCode());
        });
    }

    @Test
    void personIsAskedOnceForAllSessions() {
        assertThat(firstCall("box", asking(code -> anaplan.oauth().approve(code.userCode(), USER)))
                        .getException())
                .isNull();
        anaplan.expireTokens();

        assertThat(list("box").getException()).isNull();

        assertThat(shown).hasSize(1);
        assertThat(anaplan.oauth().rotations()).isEqualTo(1);
    }

    @Test
    void beanOfTheRegistryAsksToo() {
        context.getRegistry()
                .bind("chat", (DeviceCodeHandler) code -> anaplan.oauth().approve(code.userCode(), USER));
        AnaplanComponent component = oauth(DEVICE, null);
        component.setDeviceGrant(true);
        set(component, "deviceCodeHandler", "#chat");

        assertThat(firstCall("box", component).getException()).isNull();
    }

    @Test
    void denialIsAnErrorAndNobodyIsAskedAgainAtOnce() {
        AnaplanComponent component = asking(code -> anaplan.oauth().deny(code.userCode()));

        assertThat(firstCall("box", component).getException())
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContaining("access_denied")
                .hasMessageContaining("denied by the person who was asked");
        assertThat(list("box").getException()).isInstanceOf(BadCredentialsException.class);
        assertThat(shown).hasSize(1);
    }

    @Test
    void codeThatNobodyEntersIsAnError() {
        Exchange done = firstCall("box", asking(code -> clock.advance(Duration.ofMinutes(16))));

        assertThat(done.getException())
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContaining("expired_token")
                .hasMessageContaining("nobody granted access before the code expired");
    }

    @Test
    void withoutAHandlerPageAndCodeAreLogged() {
        AnaplanComponent component = oauth(DEVICE, null);
        component.setDeviceGrant(true);
        context.addComponent("box", component);
        try (LogLines log = LogLines.of(LoggingDeviceCodeHandler.class)) {
            CompletableFuture<Exchange> done = CompletableFuture.supplyAsync(() -> list("box"));
            await().until(() -> !anaplan.oauth().pendingUserCodes().isEmpty());
            String code = anaplan.oauth().pendingUserCodes().get(0);
            await().untilAsserted(() -> assertThat(log.with("enter or confirm the code " + code))
                    .singleElement()
                    .asString()
                    .contains("open " + anaplan.oauthUrl() + "/"));
            anaplan.oauth().approve(code, USER);

            assertThat(done.join().getException()).isNull();
        }
    }

    @Test
    void stopOfTheComponentEndsTheWaiting() {
        AnaplanComponent component = asking(code -> {});
        context.addComponent("box", component);
        CompletableFuture<Exchange> done = CompletableFuture.supplyAsync(() -> list("box"));
        await().until(() -> !shown.isEmpty());

        component.stop();

        assertThat(done.join().getException()).hasMessageContaining("the component stops");
    }

    @Test
    void clientOfAnotherGrantIsTold() {
        AnaplanComponent component = oauth(ROTATING, SECRET);
        component.setDeviceGrant(true);

        assertThat(firstCall("box", component).getException())
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContaining("unauthorized_client")
                .hasMessageContaining("the client is not registered for this grant")
                .satisfies(e -> assertThat(StackTraces.of(e)).noneMatch(text -> text.contains(PASSWORD)));
    }

    @Test
    void refreshTokenThatIsNoLongerGoodIsWhatAPersonIsAskedFor() {
        AnaplanComponent component = asking(code -> anaplan.oauth().approve(code.userCode(), USER));
        component.setRefreshToken("dead-" + PASSWORD);

        assertThat(firstCall("box", component).getException()).isNull();

        assertThat(shown).hasSize(1);
    }
}
