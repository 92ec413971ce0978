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
package io.github.camelanaplan.guide;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.camelanaplan.client.Region;
import io.github.camelanaplan.component.signin.TestKeyStore;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.proxy.SimulatorProxy;
import io.github.camelanaplan.simulator.proxy.Tunnel;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectingPageTest extends SignInTestSupport {
    private static final GuidePage PAGE = GuidePage.named("connecting.md");
    private static final String TRUST_PASSWORD = "trust-n0t-in-any-log";
    private static final String PROXY_USER = "integration";
    private static final String PROXY_PASSWORD = "proxy-n0t-in-any-log";

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator.https().separateHosts();
    }

    @Override
    protected GuideApplication application() {
        return trusting(super.application());
    }

    private GuideApplication trusting(GuideApplication untrusting) {
        return untrusting
                .where("/etc/anaplan", folder)
                .environment("ANAPLAN_USERNAME", USER)
                .environment("ANAPLAN_PASSWORD", PASSWORD)
                .environment("TRUST_PASSWORD", TRUST_PASSWORD)
                .environment("PROXY_USERNAME", PROXY_USER)
                .environment("PROXY_PASSWORD", PROXY_PASSWORD);
    }

    private void writeTrustStore() throws IOException {
        byte[] store = TestKeyStore.of("PKCS12")
                .certificate("company", anaplan.certificateAuthority())
                .bytes(TRUST_PASSWORD);
        Files.write(folder.resolve("trust.p12"), store);
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void regionsAreThoseOfTheTable(Region region) throws IOException {
        PAGE.shows("`" + region.code() + "`");
        PAGE.shows("| `%s` | `%s` | `%s` |"
                .formatted(
                        region.apiUrl().getHost(),
                        region.authUrl().getHost(),
                        region.oauthUrl().getHost()));
    }

    @Test
    void misspeltRegionIsExplained() throws Exception {
        application.properties("sign-in/password.properties").where("eu1", "eu7");

        PAGE.explains(application.failure(), "Option region is");
    }

    @Test
    void addressesAreTakenOneByOne() throws Exception {
        writeTrustStore();
        application = trusting(new GuideApplication(folder))
                .properties("own-trust.properties", "addresses.properties")
                .where("https://anaplan.gateway.example.com/api", anaplan.apiUrl())
                .where("https://anaplan.gateway.example.com/auth", anaplan.authUrl());

        seesTheModels();
    }

    @Test
    void plainHttpIsExplained() throws Exception {
        application = trusting(new GuideApplication(folder))
                .properties("addresses.properties")
                .where("https:", "http:");

        PAGE.explains(application.failure(), "as anybody on the way could read the credentials");
    }

    @Test
    void versionInAnAddressIsExplained() throws Exception {
        application = trusting(new GuideApplication(folder))
                .properties("addresses.properties")
                .where("/api", "/2/0");

        PAGE.explains(application.failure(), "the address without the version, which is added to it");
    }

    @Test
    void authorityOfATrustStoreOfOnesOwnIsTrusted() throws Exception {
        writeTrustStore();
        application.properties("own-trust.properties");

        seesTheModels();
    }

    /** Camel Main 4.22 wants a key store too, and the page says so. */
    @Test
    @Tag("trust-store-of-main")
    void authorityOfATrustStoreOfTheApplicationIsTrusted() throws Exception {
        writeTrustStore();
        application.properties("trust.properties");

        seesTheModels();
    }

    @Test
    void missingTrustIsExplained() throws Exception {
        application.properties("sign-in/password.properties");

        PAGE.explains(application.failure(), "its certificate is not trusted");
    }

    @Test
    void allCallsGoThroughTheProxy() throws Exception {
        writeTrustStore();
        try (SimulatorProxy proxy = SimulatorProxy.withCredentials(PROXY_USER, PROXY_PASSWORD)) {
            throughA(proxy);

            seesTheModels();

            assertThat(proxy.tunnels())
                    .extracting(Tunnel::target)
                    .contains(anaplan.apiUrl().getAuthority(), anaplan.authUrl().getAuthority());
        }
    }

    @Test
    void refusalOfTheProxyIsExplained() throws Exception {
        writeTrustStore();
        try (SimulatorProxy proxy = SimulatorProxy.withCredentials(PROXY_USER, "other-n0t-in-any-log")) {
            throughA(proxy);

            PAGE.explains(application.failure(), "no way through the proxy");
            PAGE.explains(application.failureOf("anaplan:list/models"), "it answered 407");
        }
    }

    private void throughA(SimulatorProxy proxy) throws IOException {
        application
                .properties("own-trust.properties", "proxy.properties")
                .where("proxy.example.com", proxy.host())
                .where("8080", proxy.port());
    }

    @Test
    void httpClientIsChanged() throws Exception {
        List<String> keys = new CopyOnWriteArrayList<>();
        HttpServer gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("X-Gateway-Key"));
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        gateway.start();
        try {
            application = trusting(new GuideApplication(folder))
                    .properties("configurer.properties")
                    .where("com.example.GatewayKey", GatewayKey.class.getName())
                    .environment("GATEWAY_KEY", "gateway-n0t-in-any-log")
                    .option(
                            "authUrl",
                            "http://127.0.0.1:" + gateway.getAddress().getPort());

            assertThat(application.failure()).hasMessageContaining("was answered 503");
        } finally {
            gateway.stop(0);
        }
        assertThat(keys).containsExactly("gateway-n0t-in-any-log");
    }

    @Test
    void timeoutsAreTaken() throws Exception {
        writeTrustStore();
        application.properties("own-trust.properties", "timeouts.properties");

        seesTheModels();
    }
}
