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
package io.github.camelanaplan.karaf;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.karaf.core.OsgiDefaultCamelContext;
import org.apache.camel.support.PropertyBindingSupport;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Runs the first route of the guide in Karaf, with what the bundle's {@value RouteBundle#PROPERTIES} says. */
public final class RouteActivator implements BundleActivator {
    private CamelContext camel;

    @Override
    public void start(BundleContext bundle) throws Exception {
        camel = new OsgiDefaultCamelContext(bundle);
        try {
            configure(read(bundle));
            camel.addRoutes(new FirstRoute());
            camel.start();
        } catch (Exception e) {
            camel.stop();
            throw e;
        }
    }

    private void configure(Properties properties) {
        camel.getPropertiesComponent().setInitialProperties(properties);
        Map<String, Object> options = new HashMap<>();
        properties.forEach((key, value) -> options.put((String) key, value));
        Component anaplan = camel.getComponent("anaplan");
        PropertyBindingSupport.build()
                .withCamelContext(camel)
                .withTarget(anaplan)
                .withConfigurer(anaplan.getComponentPropertyConfigurer())
                .withProperties(options)
                .withOptionPrefix("camel.component.anaplan.")
                .withIgnoreCase(true)
                .bind();
    }

    private static Properties read(BundleContext bundle) throws Exception {
        Properties properties = new Properties();
        try (InputStream in =
                bundle.getBundle().getEntry(RouteBundle.PROPERTIES).openStream()) {
            properties.load(in);
        }
        return properties;
    }

    @Override
    public void stop(BundleContext bundle) {
        camel.stop();
    }

    private static final class FirstRoute extends RouteBuilder {
        @Override
        public void configure() {
            from("file:{{inbox}}?moveFailed=.failed")
                    .to("anaplan:import/Products from products.csv")
                    .log("${header.CamelAnaplanRowsCreated} products are new")
                    .to("anaplan:export/Products export.csv")
                    .to("file:{{outbox}}");
        }
    }
}
