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

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.assertj.core.api.AbstractThrowableAssert;

import io.github.camelanaplan.component.AnaplanComponent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Starts a route where no service is: what is wrong is to be found without one. */
final class RouteStart {
    private static final String URI = "anaplan:import/x";

    private RouteStart() {}

    /** A component with a user's password, and nothing else. */
    static AnaplanComponent component() {
        AnaplanComponent component = new AnaplanComponent();
        component.setUsername("planner@example.com");
        component.setPassword("n0t-in-any-log");
        return component;
    }

    static void starts(Consumer<AnaplanComponent> options) throws Exception {
        AnaplanComponent component = component();
        options.accept(component);
        start(component, URI);
    }

    static AbstractThrowableAssert<?, ?> failsToStart(Consumer<AnaplanComponent> options) {
        AnaplanComponent component = component();
        options.accept(component);
        return failsToStart(component, URI);
    }

    static AbstractThrowableAssert<?, ?> failsToStart(AnaplanComponent component, String uri) {
        return assertThatThrownBy(() -> start(component, uri));
    }

    private static void start(AnaplanComponent component, String uri) throws Exception {
        CamelContext camel = new DefaultCamelContext();
        try {
            camel.addComponent("anaplan", component);
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:in").to(uri);
                }
            });
            camel.start();
            assertThat(camel.getRoutes()).hasSize(1);
        } finally {
            camel.stop();
        }
    }
}
