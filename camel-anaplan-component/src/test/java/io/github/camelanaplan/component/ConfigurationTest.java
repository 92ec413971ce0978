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
package io.github.camelanaplan.component;

import java.util.function.Consumer;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is configured wrongly keeps the route from starting, and the message says what was expected. No service is needed. */
class ConfigurationTest {
    @Test
    void rightConfigurationStarts() throws Exception {
        started(component(), "anaplan:import/x", camel -> assertThat(camel.getRoutes())
                .hasSize(1));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void missingUsernameKeepsTheRouteFromStarting(String username) {
        AnaplanComponent component = component();
        component.setUsername(username);

        failsToStart(component, "anaplan:import/x").hasStackTraceContaining("set the option username");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void missingPasswordKeepsTheRouteFromStarting(String password) {
        AnaplanComponent component = component();
        component.setPassword(password);

        failsToStart(component, "anaplan:import/x").hasStackTraceContaining("set the option password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"connectTimeout", "responseTimeout", "taskTimeout", "pollInterval", "maxPollInterval"})
    void timesThatAreNotPositiveKeepTheRouteFromStarting(String option) {
        failsToStart(component(), "anaplan:import/x?" + option + "=0")
                .hasStackTraceContaining("Option " + option + " is 0; expected a time greater than zero");
        failsToStart(component(), "anaplan:import/x?" + option + "=-5")
                .hasStackTraceContaining("Option " + option + " is -5");
    }

    @Test
    void timeThatIsNoneKeepsTheRouteFromStarting() {
        failsToStart(component(), "anaplan:import/x?taskTimeout=soon").hasStackTraceContaining("taskTimeout");
    }

    @Test
    void timesAreTakenAsPeopleWriteThem() throws Exception {
        started(component(), "anaplan:import/x?taskTimeout=90m&pollInterval=2s", camel -> {
            AnaplanEndpoint endpoint = (AnaplanEndpoint) camel.getEndpoints().stream()
                    .filter(AnaplanEndpoint.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            assertThat(endpoint.getConfiguration().getTaskTimeout()).isEqualTo(5_400_000);
            assertThat(endpoint.getConfiguration().getPollInterval()).isEqualTo(2_000);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api.anaplan.com",
                "ftp://api.anaplan.com",
                "https://",
                "https:///x",
                "/2/0",
                "https://a b",
                "https://host?x=1"
            })
    void addressThatIsNoneKeepsTheRouteFromStarting(String address) {
        AnaplanComponent api = component();
        api.getConfiguration().setApiUrl(address);
        AnaplanComponent auth = component();
        auth.getConfiguration().setAuthUrl(address);

        failsToStart(api, "anaplan:import/x")
                .hasStackTraceContaining("Option apiUrl is " + address + "; expected an address");
        failsToStart(auth, "anaplan:import/x").hasStackTraceContaining("Option authUrl is " + address);
    }

    @Test
    void emptyAddressesAndRegionAreAsIfNotGiven() throws Exception {
        AnaplanComponent component = component();
        component.getConfiguration().setRegion("");
        component.getConfiguration().setApiUrl("");
        component.getConfiguration().setAuthUrl(" ");
        component.getConfiguration().setOauthUrl("");

        started(component, "anaplan:import/x", camel -> assertThat(camel.getRoutes())
                .hasSize(1));
    }

    @Test
    void emptyLocaleKeepsTheRouteFromStarting() {
        AnaplanComponent component = component();
        component.getConfiguration().setLocaleName(" ");

        failsToStart(component, "anaplan:import/x")
                .hasStackTraceContaining("Option localeName")
                .hasStackTraceContaining("en_US");
    }

    @Test
    void listWithoutAKindKeepsTheRouteFromStarting() {
        failsToStart(component(), "anaplan:list")
                .hasStackTraceContaining("anaplan:list says no kind")
                .hasStackTraceContaining("anaplan:list/workspaces");
    }

    @Test
    void listOfAnUnknownKindKeepsTheRouteFromStarting() {
        failsToStart(component(), "anaplan:list/dashboards")
                .hasStackTraceContaining("'dashboards'")
                .hasStackTraceContaining("anaplan:list/modules");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dump", "task", "cancel"})
    void targetWhereNoneIsTakenKeepsTheRouteFromStarting(String operation) {
        failsToStart(component(), "anaplan:" + operation + "/x")
                .hasStackTraceContaining("anaplan:" + operation + " takes no target")
                .hasStackTraceContaining("CamelAnaplanTaskId");
    }

    @Test
    void passwordInAnAddressIsRefusedWithoutBeingShown() {
        AnaplanComponent component = component();
        component.getConfiguration().setApiUrl("https://me:n0t-in-any-log@api.anaplan.com");

        failsToStart(component, "anaplan:import/x")
                .hasStackTraceContaining("apiUrl")
                .satisfies(e -> assertThat(traceOf(e)).doesNotContain("n0t-in-any-log"));
    }

    @Test
    void passwordInAUriIsRefusedWithoutBeingShown() {
        failsToStart(component(), "anaplan:import/x?password=n0t-in-any-log")
                .hasStackTraceContaining("Option password belongs to the component")
                .satisfies(e -> assertThat(traceOf(e)).doesNotContain("n0t-in-any-log"));
    }

    @Test
    void targetThatIsGivenTwiceKeepsTheRouteFromStarting() {
        failsToStart(component(), "anaplan:import/x?target=y").hasStackTraceContaining("given twice");
    }

    private static AbstractThrowableAssert<?, ?> failsToStart(AnaplanComponent component, String uri) {
        return assertThatThrownBy(() -> started(component, uri, camel -> {}));
    }

    private static void started(AnaplanComponent component, String uri, Consumer<CamelContext> facts) throws Exception {
        CamelContext camel = context(component, uri);
        try {
            camel.start();
            facts.accept(camel);
        } finally {
            camel.stop();
        }
    }

    private static CamelContext context(AnaplanComponent component, String uri) throws Exception {
        CamelContext camel = new DefaultCamelContext();
        camel.addComponent("anaplan", component);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to(uri);
            }
        });
        return camel;
    }

    private static AnaplanComponent component() {
        AnaplanComponent component = new AnaplanComponent();
        component.setUsername("planner@example.com");
        component.setPassword("n0t-in-any-log");
        return component;
    }

    private static String traceOf(Throwable thrown) {
        return StackTraces.of(thrown).reduce("", String::concat);
    }
}
