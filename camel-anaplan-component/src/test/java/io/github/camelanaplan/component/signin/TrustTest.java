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

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.apache.camel.Exchange;
import org.apache.camel.support.jsse.CipherSuitesParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.component.StackTraces;
import io.github.camelanaplan.component.TestBytes;
import io.github.camelanaplan.component.config.AnaplanConfigurationException;
import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.http.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whom TLS trusts is said once, and holds for the API, the authentication service and OAuth alike. */
class TrustTest extends OAuthTestSupport {
    @TempDir
    Path folder;

    /** Ways in, and where each of them makes its first call. */
    enum FirstCall {
        AUTH("/token/authenticate"),
        OAUTH("/oauth/token"),
        API("/2/0/");

        private final String path;

        FirstCall(String path) {
            this.path = path;
        }
    }

    @Override
    protected void declare(SimulatorBuilder simulator) {
        super.declare(simulator.https().separateHosts());
    }

    private AnaplanComponent component(FirstCall first) {
        return switch (first) {
            case AUTH -> component();
            case OAUTH -> rotating(freshToken());
            case API -> {
                AnaplanComponent component = component();
                component.setUsername(null);
                component.setPassword(null);
                component.setAccessToken("token-" + PASSWORD);
                yield component;
            }
        };
    }

    private String host(FirstCall first) {
        return switch (first) {
            case AUTH -> anaplan.authUrl().getAuthority();
            case OAUTH -> anaplan.oauthUrl().getAuthority();
            case API -> anaplan.apiUrl().getAuthority();
        };
    }

    private SSLContextParameters trusting() throws Exception {
        return TrustStore.of(anaplan.certificateAuthority(), folder);
    }

    @ParameterizedTest
    @EnumSource
    void authorityThatNobodyTrustsIsAnErrorThatSaysWhatToDo(FirstCall first) {
        Exchange done = firstCall("strict", component(first));

        assertThat(done.getException())
                .isInstanceOfSatisfying(ServiceUnavailableException.class, error -> assertThat(error.mayHaveArrived())
                        .isFalse())
                .hasMessageContaining(first.path)
                .hasMessageContaining(host(first))
                .hasMessageContaining("certificate is not trusted")
                .hasMessageContaining("sslContextParameters");
        assertThat(anaplan.journal()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTH", "OAUTH"})
    void authorityThatIsTrustedIsTrustedByEachHost(FirstCall first) throws Exception {
        AnaplanComponent component = component(first);
        component.setSslContextParameters(trusting());

        assertThat(firstCall("tls", component).getException()).isNull();

        assertThat(anaplan.journal())
                .extracting(ReceivedRequest::host)
                .containsOnly(first.name().toLowerCase(Locale.ROOT), "api");
    }

    @Test
    void contentGoesOverTlsBothWays() throws Exception {
        AnaplanComponent component = component();
        component.setSslContextParameters(trusting());
        context.addComponent("tls", component);

        succeed("tls:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(), PlanningModel.PRODUCTS);
        String exported = succeed("tls:export/" + PlanningModel.EXPORT_PRODUCTS + "?" + inModel(), null)
                .getBody(String.class);

        assertThat(model.fileContent(USER, "products.csv")).hasValue(TestBytes.utf8(PlanningModel.PRODUCTS));
        assertThat(exported).startsWith("Name,Code,Parent,Price\nBike,P1,EMEA,100\n");
    }

    @Test
    void refreshTokenIsNotSentToAHostThatIsNotTrusted() {
        String token = freshToken();

        assertThat(firstCall("strict", rotating(token)).getException()).isNotNull();

        assertThat(anaplan.oauth().isAlive(token)).isTrue();
    }

    @Test
    void configurationOfTheContextIsUsedWhereThatIsAskedFor() throws Exception {
        context.setSSLContextParameters(trusting());
        AnaplanComponent component = component();
        component.setUseGlobalSslContextParameters(true);

        assertThat(firstCall("global", component).getException()).isNull();
    }

    @Test
    void configurationOfTheContextIsLeftAloneByDefault() throws Exception {
        context.setSSLContextParameters(trusting());

        assertThat(firstCall("own", component()).getException()).hasMessageContaining("certificate is not trusted");
    }

    @Test
    void ownConfigurationWinsOverThatOfTheContext() throws Exception {
        context.setSSLContextParameters(trusting());
        AnaplanComponent component = component();
        component.setUseGlobalSslContextParameters(true);
        component.setSslContextParameters(new SSLContextParameters());

        assertThat(firstCall("own", component).getException()).hasMessageContaining("certificate is not trusted");
    }

    @Test
    void ciphersAreRestrictedAsConfigured() throws Exception {
        CipherSuitesParameters suites = new CipherSuitesParameters();
        suites.setCipherSuite(List.of("TLS_RSA_WITH_AES_128_CBC_SHA"));
        SSLContextParameters tls = trusting();
        tls.setCipherSuites(suites);
        AnaplanComponent component = component();
        component.setSslContextParameters(tls);

        assertThat(firstCall("old", component).getException())
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessageContaining("there is no TLS with it")
                .hasMessageContaining("handshake_failure");
    }

    @Test
    void hostThatSpeaksNoTlsIsNamed() {
        try (AnaplanSimulator plain =
                AnaplanSimulator.builder().user(USER, PASSWORD).build().start()) {
            AnaplanComponent component = component();
            component.getConfiguration().setAuthUrl("https://" + plain.authUrl().getAuthority());

            assertThat(firstCall("plain", component).getException())
                    .hasMessageContaining(plain.authUrl().getAuthority())
                    .hasMessageContaining("there is no TLS with it");
        }
    }

    @Test
    void trustStoreThatCannotBeOpenedKeepsTheRouteFromStarting() throws Exception {
        AnaplanComponent component = component();
        component.setSslContextParameters(TrustStore.in(
                TrustStore.written(anaplan.certificateAuthority(), folder), "another-" + TrustStore.PASSWORD));
        context.addComponent("locked", component);

        assertThatThrownBy(() -> route(r -> r.from("direct:in").to("locked:list/files?" + inModel())))
                .hasRootCauseInstanceOf(AnaplanConfigurationException.class)
                .hasStackTraceContaining("The TLS configuration (sslContextParameters) cannot be used")
                .satisfies(e -> assertThat(StackTraces.of(e)).noneMatch(text -> text.contains(TrustStore.PASSWORD)));
        assertThat(anaplan.journal()).isEmpty();
    }
}
