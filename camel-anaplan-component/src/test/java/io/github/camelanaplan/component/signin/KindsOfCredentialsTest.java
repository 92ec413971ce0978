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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.StackTraces;

import static org.assertj.core.api.Assertions.assertThat;

/** One component stands for one user: credentials of two kinds, or none, keep the route from starting. */
class KindsOfCredentialsTest {
    private static final String SECRET = "n0t-in-any-log";
    private static final String URI = "anaplan:import/x";

    /** Every option that says who signs in, by the kind of credentials that it belongs to. */
    private static final Map<String, Map<String, Consumer<AnaplanComponent>>> KINDS = Map.of(
            "a password",
            Map.of(
                    "username", component -> component.setUsername("planner@example.com"),
                    "password", component -> component.setPassword(SECRET)),
            "a certificate",
            Map.of(
                    "certificate", component -> component.setCertificate("file:robot.crt"),
                    "privateKey", component -> component.setPrivateKey(SECRET),
                    "privateKeyPassword", component -> component.setPrivateKeyPassword(SECRET),
                    "keystore", component -> component.setKeystore("file:robot.p12"),
                    "keystorePassword", component -> component.setKeystorePassword(SECRET),
                    "keyAlias", component -> component.setKeyAlias("robot"),
                    "keyStoreParameters", component -> component.setKeyStoreParameters(new KeyStoreParameters()),
                    "signingParameters", component -> component.setSigningParameters(new SSLContextParameters())),
            "OAuth 2.0",
            Map.of(
                    "clientId", component -> component.setClientId(SECRET),
                    "clientSecret", component -> component.setClientSecret(SECRET),
                    "refreshToken", component -> component.setRefreshToken(SECRET),
                    "verificationCode", component -> component.setVerificationCode(SECRET),
                    "deviceGrant", component -> component.setDeviceGrant(true)),
            "an access token",
            Map.of("accessToken", component -> component.setAccessToken(SECRET)),
            "a supplier of tokens",
            Map.of("tokenSupplier", component -> component.setTokenSupplier(() -> null)));

    static Stream<Arguments> pairsOfOptionsOfDifferentKinds() {
        List<Arguments> pairs = new ArrayList<>();
        Map<String, Map<String, Consumer<AnaplanComponent>>> kinds = new TreeMap<>(KINDS);
        kinds.forEach((kind, options) -> kinds.forEach((otherKind, otherOptions) -> {
            if (kind.compareTo(otherKind) < 0) {
                options.keySet().forEach(option -> otherOptions
                        .keySet()
                        .forEach(other -> pairs.add(Arguments.of(kind, option, otherKind, other))));
            }
        }));
        return pairs.stream();
    }

    @ParameterizedTest
    @MethodSource("pairsOfOptionsOfDifferentKinds")
    void twoKindsAreToldTogether(String kind, String option, String otherKind, String otherOption) {
        AnaplanComponent component = new AnaplanComponent();
        KINDS.get(kind).get(option).accept(component);
        KINDS.get(otherKind).get(otherOption).accept(component);

        assertFails(component)
                .startsWith("Several kinds of credentials: ")
                .contains(option + " (" + kind + ")", otherOption + " (" + otherKind + ")", " and ", "expected one");
    }

    @Test
    void allKindsAreToldTogetherWithAllTheirOptions() {
        AnaplanComponent component = new AnaplanComponent();
        KINDS.values().forEach(options -> options.values().forEach(option -> option.accept(component)));

        assertFails(component)
                .contains(KINDS.keySet())
                .contains(KINDS.values().stream()
                        .flatMap(options -> options.keySet().stream())
                        .toList());
    }

    @Test
    void withoutCredentialsTheWaysToGetInAreListed() {
        assertFails(new AnaplanComponent())
                .startsWith("No credentials: ")
                .contains(
                        "username and password",
                        "certificate and privateKey",
                        "keystore",
                        "clientId and refreshToken",
                        "accessToken",
                        "tokenSupplier");
    }

    @Test
    void emptyOptionsAreNoCredentials() {
        AnaplanComponent component = new AnaplanComponent();
        component.setUsername("");
        component.setPassword(" ");
        component.setCertificate("");
        component.setPrivateKey("");
        component.setClientId("");
        component.setRefreshToken("");
        component.setAccessToken("");

        assertFails(component).startsWith("No credentials: ");
    }

    @Test
    void emptyOptionsOfOtherKindsDoNoHarm() throws Exception {
        RouteStart.starts(component -> {
            component.setCertificate("");
            component.setKeystorePassword("");
            component.setClientId("");
            component.setAccessToken(" ");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "password, username",
        "username, password",
        "clientSecret, clientId",
        "refreshToken, clientId",
        "keystore, keystorePassword"
    })
    void halfOfTheCredentialsMissTheOther(String given, String missing) {
        AnaplanComponent component = new AnaplanComponent();
        KINDS.values().stream().filter(options -> options.containsKey(given)).forEach(options -> options.get(given)
                .accept(component));

        assertFails(component).contains("set the option " + missing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "privateKey",
                "privateKeyPassword",
                "keystorePassword",
                "clientSecret",
                "refreshToken",
                "verificationCode",
                "accessToken",
                "proxyPassword"
            })
    void secretOnAUriIsRefusedWithoutBeingShown(String option) {
        RouteStart.failsToStart(RouteStart.component(), URI + "?" + option + "=" + SECRET)
                .hasStackTraceContaining("Option " + option + " belongs to the component, not to a URI")
                .satisfies(failure ->
                        StackTraces.of(failure).forEach(text -> assertThat(text).doesNotContain(SECRET)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "certificate", "keystore", "keyAlias", "clientId", "tokenStore", "deviceGrant"})
    void credentialsBelongToTheComponent(String option) {
        RouteStart.failsToStart(RouteStart.component(), URI + "?" + option + "=x")
                .hasStackTraceContaining("Option " + option + " belongs to the component, not to a URI");
    }

    private static AbstractStringAssert<?> assertFails(AnaplanComponent component) {
        List<String> message = new ArrayList<>();
        RouteStart.failsToStart(component, URI)
                .satisfies(failure ->
                        StackTraces.of(failure).forEach(text -> assertThat(text).doesNotContain(SECRET)))
                .rootCause()
                .satisfies(cause -> message.add(cause.getMessage()));
        return assertThat(message.get(0));
    }
}
