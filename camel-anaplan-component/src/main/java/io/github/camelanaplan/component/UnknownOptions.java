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
import java.util.function.Predicate;

import io.github.camelanaplan.client.lookup.NearNames;
import io.github.camelanaplan.component.config.AnaplanConfigurationException;

/** Tells what was probably meant by options that an endpoint does not have. */
final class UnknownOptions {
    private UnknownOptions() {}

    /**
     * @param unknown the options that no endpoint has
     * @param known   the options that endpoints have
     * @param ofComponent tells whether the component has an option
     * @throws AnaplanConfigurationException when there are any
     */
    static void check(Collection<String> unknown, Collection<String> known, Predicate<String> ofComponent) {
        for (String option : unknown) {
            if (ofComponent.test(option)) {
                throw new AnaplanConfigurationException("Option " + option
                        + " belongs to the component, not to a URI: set camel.component.anaplan." + option);
            }
            List<String> near = NearNames.of(option, known);
            throw new AnaplanConfigurationException("Unknown option " + option + "; "
                    + (near.isEmpty()
                            ? "the reference of options lists those that there are"
                            : "expected perhaps " + String.join(" or ", near)));
        }
    }
}
