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

import java.util.Collection;
import java.util.List;

import org.apache.camel.spi.ExtendedPropertyConfigurerGetter;
import org.apache.camel.spi.PropertyConfigurer;

import io.github.camelanaplan.client.lookup.NearNames;
import io.github.camelanaplan.component.config.AnaplanConfigurationException;

/** Tells what was probably meant by options that do not exist. */
final class MisspeltOptions {
    private MisspeltOptions() {}

    /**
     * @param unknown the options that no endpoint has
     * @throws AnaplanConfigurationException when there are any
     */
    static void check(Collection<String> unknown, PropertyConfigurer configurer) {
        if (unknown.isEmpty() || !(configurer instanceof ExtendedPropertyConfigurerGetter options)) {
            return;
        }
        String option = unknown.iterator().next();
        List<String> near = NearNames.of(option, options.getAllOptions(null).keySet());
        throw new AnaplanConfigurationException("Unknown option " + option
                + (near.isEmpty()
                        ? "; the options are listed in the documentation"
                        : "; expected perhaps " + String.join(", ", near)));
    }
}
