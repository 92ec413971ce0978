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
package io.github.camelanaplan.springboot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.DemoModel;

/** Starts applications that ask the simulator. */
final class Applications {
    static final String USER = "planner@example.com";
    static final String PASSWORD = "n0t-in-any-log";

    static {
        // The console belongs to the build
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private Applications() {}

    /** An application that has nothing but the starter. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Bare {}

    static AnaplanSimulator simulator() {
        return AnaplanSimulator.builder()
                .user(USER, PASSWORD)
                .workspace("Finance", workspace -> workspace.model("Sales", DemoModel::declare))
                .build()
                .start();
    }

    /** Without a web server. */
    static ConfigurableApplicationContext start(Class<?> application, String... properties) {
        return start(application, WebApplicationType.NONE, properties);
    }

    static ConfigurableApplicationContext start(Class<?> application, WebApplicationType web, String... properties) {
        String[] arguments =
                Arrays.stream(properties).map(property -> "--" + property).toArray(String[]::new);
        return new SpringApplicationBuilder(application)
                .web(web)
                .bannerMode(Banner.Mode.OFF)
                .run(arguments);
    }

    /** Where the simulator is and who asks, and more. */
    static String[] on(AnaplanSimulator anaplan, String... more) {
        List<String> properties = new ArrayList<>(List.of(
                "camel.component.anaplan.api-url=" + anaplan.apiUrl(),
                "camel.component.anaplan.auth-url=" + anaplan.authUrl(),
                "camel.component.anaplan.username=" + USER,
                "camel.component.anaplan.password=" + PASSWORD,
                "camel.component.anaplan.workspace-id=Finance",
                "camel.component.anaplan.model-id=Sales",
                "camel.component.anaplan.poll-interval=10ms"));
        properties.addAll(List.of(more));
        return properties.toArray(String[]::new);
    }
}
