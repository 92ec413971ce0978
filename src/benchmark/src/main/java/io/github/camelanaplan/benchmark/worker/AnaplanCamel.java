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
package io.github.camelanaplan.benchmark.worker;

import java.net.URI;

import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

import io.github.camelanaplan.component.AnaplanComponent;

/**
 * Camel with the component, as users have it, but for a rate that fits a service on the same machine. Nobody has to stop it:
 * its JVM ends with the job.
 */
final class AnaplanCamel {
    private AnaplanCamel() {}

    static CamelContext at(URI service) {
        AnaplanComponent component = new AnaplanComponent();
        component.setUsername("planner@example.com");
        component.setPassword("n0t-in-any-log");
        component.getConfiguration().setApiUrl(service.toString());
        component.getConfiguration().setAuthUrl(service.toString());
        component.setRequestsPerSecond(100_000);
        CamelContext camel = new DefaultCamelContext();
        camel.addComponent("anaplan", component);
        return camel;
    }
}
