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
package io.github.camelanaplan.springboot.drift;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.junit.jupiter.api.Test;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import io.github.camelanaplan.component.AnaplanComponent;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the catalogue lists, the starter hands over. */
class EachOptionTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Bare {}

    @Test
    void eachOptionReachesTheComponentUnderItsName() throws IOException {
        List<ComponentOption> options = ComponentOption.all().stream()
                .filter(option -> !option.isReference() && !option.isMap())
                .toList();
        Map<String, String> expected = new TreeMap<>();
        options.forEach(option -> expected.put(option.name(), sample(option)));
        String[] arguments = options.stream()
                .map(option -> "--" + option.property() + "=" + sample(option))
                .toArray(String[]::new);

        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Bare.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run(arguments)) {
            AnaplanComponent anaplan =
                    application.getBean(CamelContext.class).getComponent("anaplan", AnaplanComponent.class);
            PropertyConfigurerGetter getter = (PropertyConfigurerGetter) anaplan.getComponentPropertyConfigurer();
            Map<String, String> actual = new TreeMap<>();
            options.forEach(option -> actual.put(option.name(), text(option, getter, anaplan)));

            assertThat(actual).isEqualTo(expected);
        }
    }

    /** Something other than the default. */
    private static String sample(ComponentOption option) {
        String usual =
                option.defaultValue() == null ? "" : option.defaultValue().asText();
        return switch (option.kind()) {
            case "boolean" -> String.valueOf(!Boolean.parseBoolean(usual));
            case "integer" -> "17";
            case "duration" -> "17s";
            case "enum" ->
                option.values().stream()
                        .filter(value -> !value.equals(usual))
                        .findFirst()
                        .orElseThrow();
            default -> "a " + option.name();
        };
    }

    private static String text(ComponentOption option, PropertyConfigurerGetter getter, AnaplanComponent anaplan) {
        Object value = getter.getOptionValue(anaplan, option.name(), false);
        if (option.kind().equals("duration")) {
            return Duration.ofMillis((long) value).toSeconds() + "s";
        }
        return value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : String.valueOf(value);
    }
}
