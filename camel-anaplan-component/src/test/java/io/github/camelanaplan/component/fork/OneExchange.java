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
package io.github.camelanaplan.component.fork;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.SynchronizationAdapter;

import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.AnaplanComponentConfigurer;
import io.github.camelanaplan.component.signin.TrustStore;

/**
 * A program that runs a route with Camel's defaults until one exchange is through. Its arguments are where the route starts,
 * where it goes to, and options of the component, as {@code name=value}. {@code trustStore}, which is none of them, is a
 * file as {@link TrustStore} writes it.
 */
public final class OneExchange {
    private OneExchange() {}

    public static void main(String[] args) throws Exception {
        CompletableFuture<Exchange> end = new CompletableFuture<>();
        CamelContext camel = new DefaultCamelContext();
        camel.addComponent("anaplan", component(camel, List.of(args).subList(2, args.length)));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class).log("failed: ${exception.stacktrace}");
                from(args[0])
                        .process(exchange -> exchange.getExchangeExtension().addOnCompletion(completing(end)))
                        .to(args[1]);
            }
        });
        camel.start();
        Exception failure = end.get().getException();
        camel.stop();
        System.exit(failure == null ? 0 : 1);
    }

    private static SynchronizationAdapter completing(CompletableFuture<Exchange> end) {
        return new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange exchange) {
                end.complete(exchange);
            }
        };
    }

    private static AnaplanComponent component(CamelContext camel, List<String> options) {
        AnaplanComponent component = new AnaplanComponent();
        component.getConfiguration().setPollInterval(10);
        for (String option : options) {
            String name = option.substring(0, option.indexOf('='));
            String value = option.substring(name.length() + 1);
            if (name.equals("trustStore")) {
                component.setSslContextParameters(TrustStore.in(Path.of(value), TrustStore.PASSWORD));
            } else if (!new AnaplanComponentConfigurer().configure(camel, component, name, value, false)) {
                throw new IllegalArgumentException("No option: " + name);
            }
        }
        return component;
    }
}
