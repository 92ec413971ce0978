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
package io.github.camelanaplan.kamelets;

import java.util.Map;
import java.util.Properties;

import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.spi.PropertiesFunction;

import io.github.camelanaplan.simulator.AnaplanSimulator;

/** An application of Camel Main that uses kamelets, with the properties of these. */
final class KameletApplication implements AutoCloseable {
    private final Main main = new Main();
    private final Properties properties = new Properties();

    /** One that knows where the simulator is, and the model of the guide. */
    static KameletApplication with(AnaplanSimulator anaplan) {
        KameletApplication application = new KameletApplication();
        for (String kamelet : Definition.NAMES) {
            application
                    .set(kamelet, "apiUrl", anaplan.apiUrl())
                    .set(kamelet, "authUrl", anaplan.authUrl())
                    .set(kamelet, "workspaceId", "Finance")
                    .set(kamelet, "modelId", "Sales")
                    .set(kamelet, "pollInterval", "10");
        }
        return application;
    }

    /** Signs in with a password, in all kamelets. */
    KameletApplication user(String name, String password) {
        for (String kamelet : Definition.NAMES) {
            set(kamelet, "username", name).set(kamelet, "password", password);
        }
        return this;
    }

    KameletApplication set(String kamelet, String property, Object value) {
        return property("camel.kamelet." + kamelet + "." + property, value);
    }

    KameletApplication remove(String kamelet, String property) {
        properties.remove("camel.kamelet." + kamelet + "." + property);
        return this;
    }

    KameletApplication property(String name, Object value) {
        properties.setProperty(name, value.toString());
        return this;
    }

    KameletApplication routes(String... files) {
        StringBuilder pattern = new StringBuilder();
        for (String file : files) {
            pattern.append(pattern.isEmpty() ? "" : ",").append("classpath:").append(file);
        }
        main.configure().setRoutesIncludePattern(pattern.toString());
        return this;
    }

    /** Properties of a page of the guide. */
    KameletApplication page(String resource) {
        main.setPropertyPlaceholderLocations("classpath:guide/" + resource);
        return this;
    }

    /** What {@code {{name:...}}} stands for. */
    KameletApplication function(String name, Map<String, String> values) {
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeConfigure(BaseMainSupport starting) {
                starting.getCamelContext().getPropertiesComponent().addPropertiesFunction(new PropertiesFunction() {
                    @Override
                    public String getName() {
                        return name;
                    }

                    @Override
                    public String apply(String key) {
                        return values.get(key);
                    }
                });
            }
        });
        return this;
    }

    KameletApplication devConsole() {
        main.configure().withDevConsoleEnabled(true);
        return this;
    }

    KameletApplication start() throws Exception {
        main.setInitialProperties(properties);
        main.start();
        return this;
    }

    CamelContext camel() {
        return main.getCamelContext();
    }

    ProducerTemplate template() {
        return camel().createProducerTemplate();
    }

    @Override
    public void close() {
        main.stop();
    }
}
