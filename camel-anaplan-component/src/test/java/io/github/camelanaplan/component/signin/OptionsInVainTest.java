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

import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelanaplan.client.auth.certificate.DataFormat;
import io.github.camelanaplan.client.auth.oauth.MemoryTokenStore;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.StackTraces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Options that would be ignored keep the route from starting: whoever has set them expects something of them. */
class OptionsInVainTest {
    private static final String SECRET = "n0t-in-any-log";

    static Stream<Arguments> optionsBesideASourceOfTheKey() {
        Consumer<AnaplanComponent> pem = component -> component.setPrivateKey("file:robot.pem");
        Consumer<AnaplanComponent> bean = component -> component.setKeyStoreParameters(new KeyStoreParameters());
        Consumer<AnaplanComponent> signing = component -> component.setSigningParameters(new SSLContextParameters());
        return Stream.of(
                arguments(pem, "keyAlias", set(component -> component.setKeyAlias("robot"))),
                arguments(pem, "keystorePassword", set(component -> component.setKeystorePassword(SECRET))),
                arguments(pem, "keystoreType", set(component -> component.setKeystoreType("JKS"))),
                arguments(bean, "keystorePassword", set(component -> component.setKeystorePassword(SECRET))),
                arguments(bean, "keystoreType", set(component -> component.setKeystoreType("JKS"))),
                arguments(signing, "keystorePassword", set(component -> component.setKeystorePassword(SECRET))),
                arguments(signing, "keystoreType", set(component -> component.setKeystoreType("JKS"))),
                arguments(signing, "privateKeyPassword", set(component -> component.setPrivateKeyPassword(SECRET))));
    }

    @ParameterizedTest(name = "{index} {1}")
    @MethodSource
    void optionsBesideASourceOfTheKey(
            Consumer<AnaplanComponent> source, String option, Consumer<AnaplanComponent> stray) {
        AnaplanComponent component = new AnaplanComponent();
        source.accept(component);
        stray.accept(component);

        assertFails(component, "Options that would have no effect: " + option + "; expected nothing besides ");
    }

    static Stream<Arguments> detailsOfAnotherKind() {
        return Stream.of(
                arguments("OAuth 2.0: tokenStore", set(component -> component.setTokenStore(new MemoryTokenStore()))),
                arguments("OAuth 2.0: redirectUri", set(component -> component.setRedirectUri("https://x.test/back"))),
                arguments("OAuth 2.0: deviceCodeHandler", set(component -> component.setDeviceCodeHandler(code -> {}))),
                arguments("a certificate: keystoreType", set(component -> component.setKeystoreType("JKS"))),
                arguments(
                        "a certificate: certificateDataFormat",
                        set(component -> component.setCertificateDataFormat(DataFormat.V1))));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource
    void detailsOfAnotherKind(String told, Consumer<AnaplanComponent> stray) {
        AnaplanComponent component = RouteStart.component();
        stray.accept(component);

        assertFails(
                component,
                "Options of " + told + ", where username, password (a password) is to sign in; expected none of them");
    }

    @Test
    void emptyOnesAreNotSet() throws Exception {
        RouteStart.starts(component -> {
            component.setKeystoreType("");
            component.setRedirectUri(" ");
            component.setCertificateDataFormat(DataFormat.V2);
        });
    }

    private static Consumer<AnaplanComponent> set(Consumer<AnaplanComponent> option) {
        return option;
    }

    private static void assertFails(AnaplanComponent component, String message) {
        RouteStart.failsToStart(component, "anaplan:import/x")
                .hasStackTraceContaining(message)
                .satisfies(failure ->
                        StackTraces.of(failure).forEach(text -> assertThat(text).doesNotContain(SECRET)));
    }
}
