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

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.config.AnaplanConfiguration;

/** Credentials do not travel where anybody could read them, unless somebody has said that they may. */
class PlainHttpTest {
    static Stream<Named<BiConsumer<AnaplanConfiguration, String>>> addresses() {
        return Stream.of(
                Named.of("apiUrl", AnaplanConfiguration::setApiUrl),
                Named.of("authUrl", AnaplanConfiguration::setAuthUrl),
                Named.of("oauthUrl", AnaplanConfiguration::setOauthUrl));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void anaplanIsNeverSpokenToWithoutTls(BiConsumer<AnaplanConfiguration, String> address) {
        for (String url : new String[] {
            "http://api.anaplan.com",
            "HTTP://US1A.APP.ANAPLAN.COM",
            "http://eu3.auth.anaplan.com:80/",
            "http://anaplan.com",
            "http://api.anaplan.com."
        }) {
            RouteStart.failsToStart(with(address, url)).hasStackTraceContaining("Url is " + url + "; expected https");
            RouteStart.failsToStart(with(address, url).andThen(PlainHttpTest::allow))
                    .hasStackTraceContaining("Anaplan is not spoken to without TLS");
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void otherHostIsSpokenToWithoutTlsOnlyIfThatIsAllowed(BiConsumer<AnaplanConfiguration, String> address)
            throws Exception {
        for (String url : new String[] {
            "http://anaplan.test",
            "http://10.0.0.7:8080",
            "http://[2001:db8::1]",
            "http://localhost.example.com",
            "http://myanaplan.com"
        }) {
            RouteStart.failsToStart(with(address, url))
                    .hasStackTraceContaining("Url is " + url + "; expected https")
                    .hasStackTraceContaining("allowPlainHttp=true");
            RouteStart.starts(with(address, url).andThen(PlainHttpTest::allow));
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void whatStaysOnThisMachineNeedsNoTls(BiConsumer<AnaplanConfiguration, String> address) throws Exception {
        for (String url : new String[] {
            "http://localhost:8080",
            "http://127.0.0.1:8080",
            "http://127.1.2.3",
            "http://[::1]:8080",
            "HTTP://LOCALHOST"
        }) {
            RouteStart.starts(with(address, url));
        }
    }

    @Test
    void addressOnAUriIsLookedAtAsWell() {
        RouteStart.failsToStart(RouteStart.component(), "anaplan:import/x?apiUrl=http://anaplan.test")
                .hasStackTraceContaining("Option apiUrl is http://anaplan.test; expected https");
    }

    @Test
    void proxyOnAnotherMachineWouldReadWhatIsSentWithoutTls() throws Exception {
        RouteStart.failsToStart(PlainHttpTest::plainByProxy)
                .hasStackTraceContaining("without TLS")
                .hasStackTraceContaining("proxy.example.com")
                .hasStackTraceContaining("allowPlainHttp=true");

        RouteStart.starts(component -> {
            plainByProxy(component);
            allow(component);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "::1"})
    void proxyOnThisMachineMayReadWhatIsSentWithoutTls(String host) throws Exception {
        RouteStart.starts(component -> {
            plainByProxy(component);
            component.setProxyHost(host);
        });
    }

    @Test
    void proxyOnAnotherMachineReadsNothingWithTls() throws Exception {
        RouteStart.starts(component -> {
            component.setProxyHost("proxy.example.com");
            component.setProxyPort(3128);
        });
    }

    private static Consumer<AnaplanComponent> with(BiConsumer<AnaplanConfiguration, String> address, String url) {
        return component -> address.accept(component.getConfiguration(), url);
    }

    private static void allow(AnaplanComponent component) {
        component.getConfiguration().setAllowPlainHttp(true);
    }

    private static void plainByProxy(AnaplanComponent component) {
        component.getConfiguration().setAuthUrl("http://localhost:8080");
        component.setProxyHost("proxy.example.com");
        component.setProxyPort(3128);
    }
}
