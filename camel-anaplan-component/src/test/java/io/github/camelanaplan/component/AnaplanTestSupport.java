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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.LambdaRouteBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.params.Parameter;

import io.github.camelanaplan.client.ApiVersion;
import io.github.camelanaplan.client.model.Ability;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.SimulatedModel;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.http.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A Camel context whose {@code anaplan:} component talks to a local Anaplan, both new for each test. The component has no
 * model configured, as many tests are about where that comes from: see {@link #inModel()}.
 */
public abstract class AnaplanTestSupport extends CamelTestSupport {
    protected static final String USER = "planner@example.com";
    protected static final String PASSWORD = "n0t-in-any-log";

    /** What the component speaks: the current version, but for tests that are {@linkplain EachApiVersion of all of them}. */
    @Parameter
    protected ApiVersion version = ApiVersion.V2_0;

    protected AnaplanSimulator anaplan;
    protected SimulatedModel model;

    /** How that version writes what a test has the service say. */
    protected final Wire wire() {
        return Wire.of(version);
    }

    /** What there is in Anaplan; to be overridden by tests that need something else. */
    protected void declare(SimulatorBuilder simulator) {
        simulator.workspace("Finance", finance -> finance.model("Sales", PlanningModel::declare));
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        SimulatorBuilder simulator = AnaplanSimulator.builder().user(USER, PASSWORD);
        declare(simulator);
        anaplan = simulator.build().start();
        model = anaplan.model("Sales");
        CamelContext camel = super.createCamelContext();
        camel.addComponent("anaplan", component());
        return camel;
    }

    /** A component that knows where Anaplan is and who asks, and looks at tasks often. */
    protected AnaplanComponent component() {
        AnaplanComponent component = new AnaplanComponent();
        component.setUsername(USER);
        component.setPassword(PASSWORD);
        component.getConfiguration().setApiUrl(anaplan.apiUrl().toString());
        component.getConfiguration().setAuthUrl(anaplan.authUrl().toString());
        component.getConfiguration().setOauthUrl(anaplan.oauthUrl().toString());
        component.getConfiguration().setApiVersion(version.number());
        if (!version.has(Ability.MODELS_ANYWHERE)) {
            component.getConfiguration().setWorkspaceId(model.workspaceId());
        }
        component.getConfiguration().setPollInterval(10);
        component.getConfiguration().setMaxPollInterval(50);
        component.setRequestsPerSecond(10_000);
        // What a single call does shows best when it stays single; tests of repetition set it
        component.getConfiguration().setMaxRetries("0");
        // Nor shall tests wait for ten seconds when a limit is exceeded
        component.getConfiguration().setRetryDelay(1);
        return component;
    }

    @Override
    protected void cleanupResources() throws Exception {
        super.cleanupResources();
        anaplan.close();
    }

    /** The option that names the model, to be put behind the {@code ?} of a URI. */
    protected String inModel() {
        return "modelId=" + model.id();
    }

    /** Sends a body to an endpoint, and gives what comes back, failed or not. */
    protected Exchange send(String uri, Object body) {
        return send(uri, body, Map.of());
    }

    /** Sends a body and headers to an endpoint, and gives what comes back, failed or not. */
    protected Exchange send(String uri, Object body, Map<String, Object> headers) {
        return template.request(uri, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    /** Sends what is to succeed, and gives the message that comes back. */
    protected Message succeed(String uri, Object body) {
        return succeed(uri, body, Map.of());
    }

    /** Sends what is to succeed, and gives the message that comes back. */
    protected Message succeed(String uri, Object body, Map<String, Object> headers) {
        Exchange done = send(uri, body, headers);
        assertThat(done.getException()).isNull();
        return done.getMessage();
    }

    /** Sends a body and headers to an endpoint, and lets go: the future has what comes back, failed or not. */
    protected CompletableFuture<Exchange> sendAsync(String uri, Object body, Map<String, Object> headers) {
        return template.asyncSend(uri, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    /** The ids among headers, as a later route may have kept them: without the outcome and the rejected rows in hand. */
    protected static Map<String, Object> idsAlone(Map<String, Object> headers) {
        Map<String, Object> ids = new HashMap<>(headers);
        ids.remove(AnaplanConstants.TASK_OUTCOME);
        return ids;
    }

    /** Adds a route and starts it. */
    protected void route(LambdaRouteBuilder route) throws Exception {
        RouteBuilder.addRoutes(context, route);
    }

    /** The calls that the service has received since the test began and that a pattern matches. */
    protected List<ReceivedRequest> received(Predicate<ReceivedRequest> pattern) {
        return anaplan.journal().stream().filter(pattern).toList();
    }
}
