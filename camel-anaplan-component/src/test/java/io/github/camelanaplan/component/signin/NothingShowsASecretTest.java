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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.AnaplanEndpoint;
import io.github.camelanaplan.secrets.ObjectTexts;

import static org.assertj.core.api.Assertions.assertThat;

/** Where people look into a running Camel, no secret is to be seen, whatever the way in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingShowsASecretTest {
    private AllWaysIn waysIn;
    private Map<String, AnaplanComponent> components;
    private CamelContext camel;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        waysIn = new AllWaysIn(folder);
        components = waysIn.components();
        camel = new DefaultCamelContext();
        camel.setDevConsole(true);
        camel.setMessageHistory(true);
        HealthCheckHelper.getHealthCheckRepository(camel, "producers").setEnabled(true);
        for (Map.Entry<String, AnaplanComponent> way : components.entrySet()) {
            camel.addComponent(way.getKey(), way.getValue());
            camel.addRoutes(route(way.getKey()));
        }
        // Not the components: Camel's console of beans shows what all their getters give
        camel.getRegistry().bind("tokens", components.get("oauth").getTokenStore());
        camel.getRegistry().bind("supplier", components.get("supplier").getTokenSupplier());
        camel.start();
        for (String way : components.keySet()) {
            Exchange done =
                    camel.createFluentProducerTemplate().to("direct:" + way).request(Exchange.class);
            assertThat(done.getException()).as(way).isNull();
        }
    }

    private static RouteBuilder route(String way) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:" + way).routeId(way).to(way + ":list/files");
                from(way + ":export/Products export.csv?initialDelay=1h&delay=1h")
                        .to("mock:" + way);
            }
        };
    }

    @AfterAll
    void stop() {
        camel.stop();
        waysIn.close();
    }

    @Test
    void endpoints() {
        Map<String, String> texts = new TreeMap<>();
        camel.getEndpoints().stream()
                .filter(AnaplanEndpoint.class::isInstance)
                .map(AnaplanEndpoint.class::cast)
                .forEach(endpoint -> texts.put(
                        endpoint.getEndpointUri(),
                        Stream.of(
                                        endpoint.getEndpointBaseUri(),
                                        endpoint.getEndpointKey(),
                                        endpoint,
                                        endpoint.getConfiguration())
                                .map(String::valueOf)
                                .toList()
                                .toString()));

        assertThat(texts).hasSize(2 * components.size());
        assertNoneIn(texts);
    }

    @Test
    void attributesInJmx() throws Exception {
        Map<String, String> texts = ManagedTexts.of(camel).attributes();

        assertThat(texts).hasSizeGreaterThan(500).containsValue("pem:list/files");
        assertNoneIn(texts);
    }

    @Test
    void whatJmxGivesWhenAsked() throws Exception {
        Map<String, String> texts = ManagedTexts.of(camel).dumps();

        assertThat(texts).hasSizeGreaterThan(50);
        assertThat(texts.values()).anyMatch(text -> text.contains("<route id=\"pem\""));
        assertNoneIn(texts);
    }

    @Test
    void developerConsoles() {
        Map<String, String> texts = ConsoleTexts.of(camel);

        assertThat(texts).hasSizeGreaterThan(50).containsKeys("bean", "endpoint", "health");
        assertNoneIn(texts);
    }

    @Test
    void healthChecks() {
        Map<String, String> texts = new TreeMap<>();
        for (HealthCheck.Result result : HealthCheckHelper.invoke(camel, "full")) {
            texts.put(
                    result.getCheck().getId(),
                    result.getMessage() + " " + result.getDetails() + " " + result.getError() + " "
                            + result.getCheck());
        }

        assertThat(texts).containsKeys("oauth-sign-in", "token-sign-in");
        assertNoneIn(texts);
    }

    @Test
    void objectsThatSomebodyPrints() {
        Map<String, String> texts = new TreeMap<>(ObjectTexts.of(new ArrayList<>(components.values())));
        for (Endpoint endpoint : camel.getEndpoints()) {
            texts.putAll(ObjectTexts.of(endpoint));
        }
        assertThat(texts).hasSizeGreaterThan(20);
        assertNoneIn(texts);
    }

    private void assertNoneIn(Map<String, String> texts) {
        List<String> found = new ArrayList<>();
        texts.forEach((where, text) ->
                waysIn.secretIn(text).ifPresent(secret -> found.add(where + " shows " + secret + ": " + text)));
        assertThat(found).isEmpty();
    }
}
