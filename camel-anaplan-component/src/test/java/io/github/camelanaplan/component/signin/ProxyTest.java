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

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.component.StackTraces;
import io.github.camelanaplan.component.TestBytes;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.proxy.SimulatorProxy;
import io.github.camelanaplan.simulator.proxy.Tunnel;

import static org.assertj.core.api.Assertions.assertThat;

/** All calls, those for tokens included, go through the proxy. */
class ProxyTest extends OAuthTestSupport {
    private static final String PROXY_USER = "gatekeeper";
    private static final String PROXY_PASSWORD = "proxy-" + PASSWORD;

    @TempDir
    Path folder;

    private final List<AutoCloseable> opened = new ArrayList<>();

    @Override
    protected void declare(SimulatorBuilder simulator) {
        super.declare(simulator.https().separateHosts());
    }

    @AfterEach
    void closeProxies() throws Exception {
        for (AutoCloseable proxy : opened) {
            proxy.close();
        }
    }

    private SimulatorProxy opened(SimulatorProxy proxy) {
        opened.add(proxy);
        return proxy;
    }

    private SimulatorProxy guarded() {
        return opened(SimulatorProxy.withCredentials(PROXY_USER, PROXY_PASSWORD));
    }

    private AnaplanComponent through(SimulatorProxy proxy, AnaplanComponent component) throws Exception {
        component.setSslContextParameters(TrustStore.of(anaplan.certificateAuthority(), folder));
        component.setProxyHost(proxy.host());
        component.setProxyPort(proxy.port());
        return component;
    }

    private AnaplanComponent known(AnaplanComponent component) {
        component.setProxyUsername(PROXY_USER);
        component.setProxyPassword(PROXY_PASSWORD);
        return component;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyHostIsReachedThroughTheGuardedProxyOnly(boolean oauth) throws Exception {
        SimulatorProxy proxy = guarded();
        AnaplanComponent component = oauth ? rotating(freshToken()) : component();
        context.addComponent("far", known(through(proxy, component)));
        route(r -> r.from("direct:in")
                .to("far:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel())
                .to("far:export/" + PlanningModel.EXPORT_PRODUCTS + "?" + inModel()));

        String exported = succeed("direct:in", PlanningModel.PRODUCTS).getBody(String.class);

        assertThat(exported).contains("Bike,P1,EMEA,100");
        assertThat(proxy.tunnels()).allMatch(Tunnel::authorised);
        assertThat(proxy.tunnels().stream().map(Tunnel::target).distinct())
                .containsExactlyInAnyOrder(
                        (oauth ? anaplan.oauthUrl() : anaplan.authUrl()).getAuthority(),
                        anaplan.apiUrl().getAuthority());
        assertThat(anaplan.journal()).extracting(ReceivedRequest::status).allMatch(status -> status < 300);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void withoutTheProxyNoHostIsReached(boolean oauth) throws Exception {
        SimulatorProxy proxy = guarded();
        AnaplanComponent component = oauth ? rotating(freshToken()) : component();
        assertThat(firstCall("far", known(through(proxy, component))).getException())
                .isNull();

        proxy.close();
        anaplan.clearJournal();

        assertThat(list("far").getException()).isInstanceOf(ServiceUnavailableException.class);
        component.stop();
        component.start();
        assertThat(list("far").getException()).hasMessageContaining("no way through the proxy");
        assertThat(anaplan.journal()).isEmpty();
    }

    @Test
    void proxyThatAsksForNothingIsGivenNothing() throws Exception {
        SimulatorProxy proxy = opened(SimulatorProxy.open());

        assertThat(firstCall("far", through(proxy, component())).getException()).isNull();

        assertThat(proxy.tunnels()).hasSizeGreaterThanOrEqualTo(2).allMatch(Tunnel::authorised);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void contentThatCanBeReadOnceIsUploadedThroughTheProxy(int chunkSize) throws Exception {
        byte[] content = TestBytes.utf8(PlanningModel.PRODUCTS.repeat(20_000));
        context.addComponent("far", known(through(guarded(), component())));
        route(r -> r.from("direct:in")
                .streamCache("false")
                .to("far:upload/products.csv?chunkSize=" + chunkSize + "&" + inModel()));

        succeed("direct:in", new ByteArrayInputStream(content));

        assertThat(model.fileContent(USER, "products.csv")).hasValue(content);
    }

    @Test
    void proxyThatRefusesTheUserIsNamedAndTheServiceHearsNothing() throws Exception {
        SimulatorProxy proxy = guarded();
        String token = freshToken();
        AnaplanComponent component = known(through(proxy, rotating(token)));
        component.setProxyPassword("wrong-" + PASSWORD);

        Exchange done = firstCall("far", component);

        notLetThrough(done, proxy, "407", "proxyUsername, proxyPassword");
        assertThat(StackTraces.of(done.getException())).noneMatch(text -> text.contains(PASSWORD));
        assertThat(proxy.tunnels()).extracting(Tunnel::authorised).containsExactly(false);
        assertThat(anaplan.oauth().isAlive(token)).isTrue();
    }

    @Test
    void proxyThatWantsAUserSaysSo() throws Exception {
        SimulatorProxy proxy = guarded();

        Exchange done = firstCall("far", through(proxy, component()));

        notLetThrough(done, proxy, "407", "proxyUsername, proxyPassword");
        assertThat(proxy.tunnels()).extracting(Tunnel::authorised).containsExactly(false);
    }

    @Test
    void proxyThatIsNotThereIsNamed() throws Exception {
        SimulatorProxy proxy = guarded();
        AnaplanComponent component = known(through(proxy, component()));
        String address = proxy.host() + ":" + proxy.port();
        proxy.close();

        assertThat(firstCall("far", component).getException())
                .isInstanceOfSatisfying(ServiceUnavailableException.class, error -> assertThat(error.mayHaveArrived())
                        .isFalse())
                .hasMessageContaining("no way through the proxy " + address)
                .hasMessageContaining("Connection refused");
        assertThat(anaplan.journal()).isEmpty();
    }

    @Test
    void proxyThatDoesNotFindTheServiceIsNotTakenForTheService() throws Exception {
        SimulatorProxy proxy = guarded();
        AnaplanComponent component = known(through(proxy, component()));
        component.getConfiguration().setAuthUrl("https://127.0.0.1:1");

        notLetThrough(firstCall("far", component), proxy, "it answered 502", "127.0.0.1:1");
    }

    @Test
    void taskThatTheProxyKeptFromStartingCertainlyHasNotStarted() throws Exception {
        SimulatorProxy proxy = guarded();
        AnaplanComponent component = known(through(proxy, component()));
        component.setMaxConnections(1);
        component.setHttpClientConfigurer(client -> client.setConnectionReuseStrategy((request, answer, how) -> false));
        context.addComponent("far", component);
        String action = "far:action/" + PlanningModel.SORT_PRODUCTS + "?" + inModel();
        succeed(action, null);
        proxy.close();

        assertThat(send(action, null).getException())
                .isInstanceOfSatisfying(ServiceUnavailableException.class, error -> assertThat(error.mayHaveArrived())
                        .isFalse())
                .hasMessageContaining("/tasks")
                .hasMessageContaining("no way through the proxy");
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void hostBehindTheProxyHasToBeTrusted() throws Exception {
        AnaplanComponent component = known(through(guarded(), component()));
        component.setSslContextParameters(null);

        assertThat(firstCall("far", component).getException())
                .hasMessageContaining(anaplan.authUrl().getAuthority())
                .hasMessageContaining("certificate is not trusted");
        assertThat(anaplan.journal()).isEmpty();
    }

    private void notLetThrough(Exchange done, SimulatorProxy proxy, String... words) {
        assertThat(done.getException())
                .isInstanceOfSatisfying(ServiceUnavailableException.class, error -> assertThat(error.mayHaveArrived())
                        .isFalse())
                .hasMessageContaining("no way through the proxy " + proxy.host() + ":" + proxy.port());
        assertThat(Stream.of(words))
                .allSatisfy(word -> assertThat(done.getException()).hasMessageContaining(word));
        assertThat(anaplan.journal()).isEmpty();
    }
}
