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
package io.github.camelanaplan.examples.karaf;

import java.util.HashMap;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.karaf.core.OsgiDefaultCamelContext;
import org.apache.camel.spi.ComponentResolver;
import org.apache.camel.support.PropertyBindingSupport;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Runs the route as long as its configuration is there, and starts it anew with each change of it. */
// tag::application[]
@Component(
        configurationPid = "io.github.camelanaplan.examples.karaf",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class ProductsApplication {
    private static final String OPTION = "camel.component.anaplan.";

    private final CamelContext camel;

    /**
     * Starts the route.
     *
     * @param bundle this bundle
     * @param configuration what the file in {@code etc} says
     * @param anaplan not there before Camel has found the component, however Karaf orders the starts of bundles
     * @throws Exception if an option is misspelt or makes no sense
     */
    @Activate
    public ProductsApplication(
            BundleContext bundle,
            Map<String, Object> configuration,
            @Reference(target = "(component=anaplan)") ComponentResolver anaplan)
            throws Exception {
        camel = new OsgiDefaultCamelContext(bundle);
        try {
            configuration.forEach(
                    (key, value) -> camel.getPropertiesComponent().addInitialProperty(key, value.toString()));
            configureComponent(configuration);
            camel.addRoutes(new ProductsRoute());
            camel.start();
        } catch (Exception e) {
            camel.stop();
            throw e;
        }
    }

    private void configureComponent(Map<String, Object> configuration) {
        Map<String, Object> options = new HashMap<>(configuration);
        options.keySet().removeIf(key -> !key.startsWith(OPTION));
        var anaplan = camel.getComponent("anaplan");
        PropertyBindingSupport.build()
                .withCamelContext(camel)
                .withTarget(anaplan)
                .withConfigurer(anaplan.getComponentPropertyConfigurer())
                .withProperties(options)
                .withOptionPrefix(OPTION)
                .withIgnoreCase(true)
                .bind();
        // What is left; its values may be secrets
        if (!options.isEmpty()) {
            throw new IllegalArgumentException("The component has no " + options.keySet());
        }
    }

    /** Ends the route. */
    @Deactivate
    public void stop() {
        camel.stop();
    }
}
// end::application[]
