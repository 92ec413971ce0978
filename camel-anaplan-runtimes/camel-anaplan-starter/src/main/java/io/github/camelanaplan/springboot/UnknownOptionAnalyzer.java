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
package io.github.camelanaplan.springboot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import io.github.camelanaplan.client.lookup.NearNames;

/**
 * Tells which option there is not, and what was probably meant. Comes before Spring Boot's own, which would print the
 * value: a password whose option is misspelt.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnknownOptionAnalyzer extends AbstractFailureAnalyzer<UnboundConfigurationPropertiesException> {
    static final String PREFIX = "camel.component.anaplan";

    private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of(PREFIX);

    @Override
    protected FailureAnalysis analyze(Throwable whole, UnboundConfigurationPropertiesException cause) {
        List<ConfigurationProperty> unknown = cause.getUnboundProperties().stream()
                .filter(property -> ROOT.isAncestorOf(property.getName()))
                .toList();
        if (unknown.isEmpty()) {
            return null;
        }
        return new FailureAnalysis(
                unknown.stream()
                        .map(UnknownOptionAnalyzer::describe)
                        .collect(Collectors.joining(System.lineSeparator())),
                "Correct the names. The reference of options lists those that there are.",
                cause);
    }

    private static String describe(ConfigurationProperty property) {
        List<String> near = NearNames.of(
                property.getName().getElement(ROOT.getNumberOfElements(), ConfigurationPropertyName.Form.UNIFORM),
                known());
        return "The Anaplan component has no option " + property.getName()
                + (property.getOrigin() == null ? "" : ", set by " + property.getOrigin())
                + (near.isEmpty() ? "" : ": expected perhaps " + String.join(" or ", near)) + ".";
    }

    private static List<String> known() {
        return Arrays.stream(BeanUtils.getPropertyDescriptors(AnaplanComponentConfiguration.class))
                .filter(option -> option.getWriteMethod() != null)
                .map(option -> kebab(option.getName()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
