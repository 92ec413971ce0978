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

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.component.AnaplanComponent;

import static org.assertj.core.api.Assertions.assertThat;

/** Something on the way to a token that lets everybody in and never says a word holds nobody for ever. */
class HangingWayTest extends OAuthTestSupport {
    /** Connections are taken by the operating system; nobody reads what comes over them. */
    private ServerSocket silent;

    @BeforeEach
    void listen() throws IOException {
        silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stopListening() throws IOException {
        silent.close();
    }

    private AnaplanComponent impatient(AnaplanComponent component) {
        component.getConfiguration().setConnectTimeout(300);
        component.getConfiguration().setResponseTimeout(300);
        return component;
    }

    private String silentHost() {
        return "https://127.0.0.1:" + silent.getLocalPort();
    }

    @Test
    void authenticationServiceThatBeginsNoTlsIsGivenUp() throws Exception {
        AnaplanComponent component = impatient(component());
        component.getConfiguration().setAuthUrl(silentHost());

        assertGivenUp(component, "/token/authenticate");
    }

    @Test
    void oauthHostThatBeginsNoTlsIsGivenUpAndTheTokenKept() throws Exception {
        String token = freshToken();
        AnaplanComponent component = impatient(rotating(token));
        component.getConfiguration().setOauthUrl(silentHost());

        assertGivenUp(component, "/oauth/token");
        assertThat(anaplan.oauth().isAlive(token)).isTrue();
    }

    @Test
    void proxyThatMakesNoWayIsGivenUp() throws Exception {
        AnaplanComponent component = impatient(component());
        component.getConfiguration().setAuthUrl("https://localhost:1");
        component.setProxyHost("127.0.0.1");
        component.setProxyPort(silent.getLocalPort());

        assertGivenUp(component, "/token/authenticate");
    }

    private void assertGivenUp(AnaplanComponent component, String call) throws Exception {
        Exchange done =
                CompletableFuture.supplyAsync(() -> firstCall("far", component)).get(30, TimeUnit.SECONDS);

        assertThat(done.getException())
                .isInstanceOfSatisfying(ServiceUnavailableException.class, error -> assertThat(error.mayHaveArrived())
                        .isFalse())
                .hasMessageContainingAll(call, "got no answer", "timed out");
        assertThat(anaplan.journal()).isEmpty();
    }
}
