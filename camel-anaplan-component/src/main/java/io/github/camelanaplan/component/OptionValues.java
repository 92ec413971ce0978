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
import java.util.regex.Pattern;

import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;

import io.github.camelanaplan.component.config.AnaplanConfigurationException;

/**
 * Refuses values that an option cannot take, with those that it can. Camel alone would only say that they are wrong, or take
 * a time that is none for no time at all.
 */
final class OptionValues {
    private static final Pattern TIME = Pattern.compile("-?\\d+|(\\d+\\s*(d|h|m|s|ms)\\s*)+");
    private static final Pattern TRUTH = Pattern.compile("true|false", Pattern.CASE_INSENSITIVE);

    private OptionValues() {}

    /**
     * @throws AnaplanConfigurationException naming the option and what was expected
     */
    static void check(Map<String, Object> parameters, PropertyConfigurer configurer) {
        parameters.forEach((name, value) -> {
            if (value instanceof List) {
                throw wrong(name, "given more than once", "one value");
            }
            boolean bean = value instanceof String text && text.startsWith("#");
            if (configurer instanceof PropertyConfigurerGetter options && value instanceof String text && !bean) {
                check(name, text, options.getOptionType(name, true));
            }
        });
    }

    private static void check(String option, String value, Class<?> type) {
        if (type == null) {
            return;
        }
        if (type.isEnum()) {
            word(option, value, type);
        } else if (type == long.class && !TIME.matcher(value.strip()).matches()) {
            throw wrong(option, value, "a time such as 30s, 5m or 1h30m, or a number");
        } else if (type == boolean.class && !TRUTH.matcher(value.strip()).matches()) {
            throw wrong(option, value, "true or false");
        }
    }

    private static void word(String option, String value, Class<?> type) {
        List<String> known = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                .toList();
        if (!known.contains(value.toLowerCase(Locale.ROOT))) {
            throw wrong(option, value, "one of " + String.join(", ", known));
        }
    }

    private static AnaplanConfigurationException wrong(String option, String value, String expected) {
        return new AnaplanConfigurationException("Option " + option + " is " + value + "; expected " + expected);
    }
}
