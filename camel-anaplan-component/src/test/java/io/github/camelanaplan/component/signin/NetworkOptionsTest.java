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

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.apache.camel.component.http.HttpClientConfigurer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.component.StackTraces;
import io.github.camelanaplan.component.TestBytes;
import io.github.camelanaplan.simulator.SimulatorBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** Options for the way to the service: the HTTP client, connections, and proxies that are half configured. */
class NetworkOptionsTest extends OAuthTestSupport {
    private static final String EXPORT = "far:export/" + PlanningModel.EXPORT_PRODUCTS + "?";

    @Override
    protected void declare(SimulatorBuilder simulator) {
        super.declare(simulator.separateHosts());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void configurerSeesEveryCallThoseForTokensIncluded(boolean oauth) {
        Set<String> hosts = ConcurrentHashMap.newKeySet();
        context.getRegistry().bind("trace", (HttpClientConfigurer)
                client -> client.addRequestInterceptorLast((request, entity, call) -> {
                            assertThat(request.getFirstHeader("User-Agent").getValue())
                                    .isEqualTo("nightly");
                            hosts.add(request.getAuthority().toString());
                        })
                        .setUserAgent("nightly"));
        AnaplanComponent component = oauth ? rotating(freshToken()) : component();
        set(component, "httpClientConfigurer", "#trace");

        assertThat(firstCall("far", component).getException()).isNull();

        assertThat(hosts)
                .containsExactlyInAnyOrder(
                        (oauth ? anaplan.oauthUrl() : anaplan.authUrl()).getAuthority(),
                        anaplan.apiUrl().getAuthority());
    }

    @Test
    void oneConnectionIsEnoughForARouteThatReadsWhileItWrites() throws Exception {
        AnaplanComponent component = rotating(freshToken());
        component.setMaxConnections(1);
        component.getConfiguration().setResponseTimeout(5_000);
        context.addComponent("far", component);
        succeed("far:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(), PlanningModel.PRODUCTS);
        route(r -> r.from("direct:in")
                .to(EXPORT + inModel())
                .split(r.body().tokenize("\n"))
                .streaming()
                .parallelProcessing()
                .stopOnException()
                .to("far:upload/revenue.csv?" + inModel()));
        anaplan.expireTokens();

        succeed("direct:in", null);

        assertThat(model.fileContent(USER, "revenue.csv")).isPresent();
    }

    @Test
    void oneConnectionIsEnoughForManyRoutes() {
        AnaplanComponent component = component();
        component.setMaxConnections(1);
        context.addComponent("far", component);

        IntStream.range(0, 8)
                .mapToObj(i -> sendAsync("far:upload/products.csv?" + inModel(), PlanningModel.PRODUCTS, Map.of()))
                .toList()
                .forEach(done -> assertThat(done.join().getException()).isNull());

        assertThat(model.fileContent(USER, "products.csv")).hasValue(TestBytes.utf8(PlanningModel.PRODUCTS));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void connectionsThatAreNoneKeepTheRouteFromStarting(int number) {
        failsToStart(
                component -> component.setMaxConnections(number),
                "Option maxConnections is " + number + "; expected a number of connections, at least 1");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-", "0", "-1", "65536"})
    void proxyWithoutAPortKeepsTheRouteFromStarting(Integer port) {
        failsToStart(
                component -> {
                    component.setProxyHost("localhost");
                    component.setProxyPort(port);
                },
                "Option proxyPort is " + (port == null ? "not set" : port)
                        + "; expected the port of the proxy, 1 to 65535");
    }

    @Test
    void proxyWithoutAHostKeepsTheRouteFromStarting() {
        failsToStart(component -> component.setProxyPort(3128), "Option proxyHost is not set");
        failsToStart(component -> component.setProxyUsername("gatekeeper"), "Option proxyHost is not set");
        failsToStart(component -> component.setProxyPassword(PASSWORD), "Option proxyHost is not set");
    }

    @Test
    void halfALoginAtTheProxyKeepsTheRouteFromStarting() {
        failsToStart(
                component -> {
                    component.setProxyHost("localhost");
                    component.setProxyPort(3128);
                    component.setProxyUsername("gatekeeper");
                },
                "Option proxyPassword is not set; expected both of user and password, or neither");
        failsToStart(
                component -> {
                    component.setProxyHost("localhost");
                    component.setProxyPort(3128);
                    component.setProxyPassword(PASSWORD);
                },
                "Option proxyUsername is not set; expected both of user and password, or neither");
    }

    private void failsToStart(Consumer<AnaplanComponent> options, String message) {
        AnaplanComponent component = component();
        options.accept(component);
        RouteStart.failsToStart(component, "anaplan:list/files?" + inModel())
                .hasStackTraceContaining(message)
                .satisfies(e -> assertThat(StackTraces.of(e)).noneMatch(text -> text.contains(PASSWORD)));
    }
}
