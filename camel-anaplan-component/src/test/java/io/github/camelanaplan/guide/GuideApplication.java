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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.apache.camel.spi.PropertiesFunction;

import io.github.camelanaplan.docs.Repository;
import io.github.camelanaplan.simulator.AnaplanSimulator;

/**
 * An application of Camel Main with properties and routes as a page of the guide shows them. A test may say what is in the
 * environment, and where in truth the folders and hosts are that the page names.
 */
final class GuideApplication implements AutoCloseable {
    private static final Path RESOURCES = Repository.ROOT.resolve("camel-anaplan-component/src/test/resources/guide");

    private static final String NONE = "false";

    private final Map<String, String> environment = new HashMap<>();
    /** The longest first. */
    private final Map<String, String> places =
            new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private final List<String> options = new ArrayList<>();
    private final Application main = new Application();
    private final Path folder;
    private final StringBuilder page = new StringBuilder();
    private String routes = "classpath:guide/models.yaml";

    /**
     * @param folder where the properties are written to
     */
    GuideApplication(Path folder) {
        this.folder = folder;
        option("pollInterval", "10");
        // A page tells what one failure looks like; nobody is to wait for five more
        option("maxRetries", "0");
    }

    /** Lets the simulator stand in for Anaplan, whatever region the page names. */
    GuideApplication with(AnaplanSimulator anaplan) {
        return option("apiUrl", anaplan.apiUrl().toString())
                .option("authUrl", anaplan.authUrl().toString())
                .option("oauthUrl", anaplan.oauthUrl().toString());
    }

    /** Properties of a page. */
    GuideApplication properties(String... resources) throws IOException {
        for (String resource : resources) {
            page.append(Files.readString(RESOURCES.resolve(resource)));
        }
        return this;
    }

    /** The routes of a page. By default that which lists the models. */
    GuideApplication routes(String resource) {
        routes = "classpath:guide/" + resource;
        return this;
    }

    /** What is in the environment. */
    GuideApplication environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Where a folder or host is in truth. */
    GuideApplication where(String ofThePage, Object here) {
        places.put(ofThePage, here.toString());
        return this;
    }

    /** An option of the component that the page does not show. */
    GuideApplication option(String name, String value) {
        options.add("camel.component.anaplan." + name + " = " + value);
        return this;
    }

    /** A bean that the page names. */
    GuideApplication bean(String name, Object bean) {
        main.bind(name, bean);
        return this;
    }

    GuideApplication start() throws IOException {
        String properties = page + String.join("\n", options);
        for (Map.Entry<String, String> place : places.entrySet()) {
            properties = properties.replace(place.getKey(), place.getValue());
        }
        Path file = Files.writeString(folder.resolve("application.properties"), properties);
        main.setPropertyPlaceholderLocations("file:" + file);
        main.configure().setRoutesIncludePattern(routes);
        main.start();
        return this;
    }

    /** What keeps an application with these properties from seeing the models: from starting, or later. */
    Exception failure() {
        routes = NONE;
        try {
            start();
        } catch (IOException | RuntimeException e) {
            return e;
        }
        return failureOf("anaplan:list/models");
    }

    /** What goes wrong at an endpoint; null if nothing does. */
    Exception failureOf(String uri) {
        try {
            return camel().createProducerTemplate().request(uri, exchange -> {}).getException();
        } catch (RuntimeException e) {
            return e;
        }
    }

    CamelContext camel() {
        return main.getCamelContext();
    }

    @Override
    public void close() {
        main.stop();
    }

    private final class Application extends Main {
        @Override
        protected CamelContext createCamelContext() {
            CamelContext camel = super.createCamelContext();
            camel.getPropertiesComponent().addPropertiesFunction(new Environment());
            return camel;
        }
    }

    /** Takes the place of Camel's own, as no JVM can change its environment. */
    private final class Environment implements PropertiesFunction {
        @Override
        public String getName() {
            return "env";
        }

        @Override
        public String apply(String nameAndDefault) {
            String[] parts = nameAndDefault.split(":", 2);
            return environment.getOrDefault(parts[0], parts.length == 1 ? null : parts[1]);
        }
    }
}
