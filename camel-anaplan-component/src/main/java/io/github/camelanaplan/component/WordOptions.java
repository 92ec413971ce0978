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

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;

import io.github.camelanaplan.component.config.AnaplanConfigurationException;

/** Refuses words that an option does not know, with those that it does; Camel alone would only say that they are wrong. */
final class WordOptions {
    private WordOptions() {}

    /**
     * @throws AnaplanConfigurationException naming the option and what was expected
     */
    static void check(Map<String, Object> parameters, PropertyConfigurer configurer) {
        if (configurer instanceof PropertyConfigurerGetter options) {
            parameters.forEach((name, value) -> check(name, value, options.getOptionType(name, true)));
        }
    }

    private static void check(String option, Object value, Class<?> type) {
        boolean word = type != null && type.isEnum() && value instanceof String text && !text.startsWith("#");
        if (!word) {
            return;
        }
        List<String> known = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                .toList();
        if (!known.contains(value.toString().toLowerCase(Locale.ROOT))) {
            throw new AnaplanConfigurationException(
                    "Option " + option + " is " + value + "; expected one of " + String.join(", ", known));
        }
    }
}
