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

import java.util.concurrent.CompletableFuture;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.SynchronizationAdapter;

import io.github.camelanaplan.component.AnaplanComponent;

/**
 * A program that runs a route with Camel's defaults until one exchange is through. Its arguments are the address of
 * Anaplan, user, password, where the route starts and where it goes to.
 */
public final class OneExchange {
    private OneExchange() {}

    public static void main(String[] args) throws Exception {
        CompletableFuture<Exchange> end = new CompletableFuture<>();
        CamelContext camel = new DefaultCamelContext();
        camel.addComponent("anaplan", component(args[0], args[1], args[2]));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class).log("failed: ${exception.stacktrace}");
                from(args[3])
                        .process(exchange -> exchange.getExchangeExtension().addOnCompletion(completing(end)))
                        .to(args[4]);
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

    private static AnaplanComponent component(String address, String user, String password) {
        AnaplanComponent component = new AnaplanComponent();
        component.setUsername(user);
        component.setPassword(password);
        component.getConfiguration().setApiUrl(address);
        component.getConfiguration().setAuthUrl(address);
        component.getConfiguration().setPollInterval(10);
        return component;
    }
}
