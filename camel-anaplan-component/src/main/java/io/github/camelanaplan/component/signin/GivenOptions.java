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
package io.github.camelanaplan.component.signin;

import java.util.ArrayList;
import java.util.List;

import io.github.camelanaplan.component.config.AnaplanConfigurationException;

/** Which of some options are set. An empty text, as of a placeholder without a value, is none. Used by one thread. */
final class GivenOptions {
    private final List<String> names = new ArrayList<>();

    /** Adds an option. */
    GivenOptions with(String name, Object value) {
        if (isGiven(value)) {
            names.add(name);
        }
        return this;
    }

    /** The names of those that are set. */
    List<String> names() {
        return List.copyOf(names);
    }

    static boolean isGiven(Object value) {
        return value instanceof String text ? !text.isBlank() : value != null && !Boolean.FALSE.equals(value);
    }

    /** The text, or null where it is empty. */
    static String orNull(String value) {
        return isGiven(value) ? value : null;
    }

    /**
     * @throws AnaplanConfigurationException when a text is empty
     */
    static String required(String option, String value) {
        if (!isGiven(value)) {
            throw new AnaplanConfigurationException("No credentials: set the option " + option
                    + " of the component (camel.component.anaplan." + option + "), best by a property placeholder");
        }
        return value;
    }
}
