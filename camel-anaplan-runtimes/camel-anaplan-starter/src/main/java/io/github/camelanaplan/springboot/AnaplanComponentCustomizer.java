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

import java.beans.PropertyDescriptor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.spring.boot.util.HierarchicalPropertiesEvaluator;
import org.apache.camel.support.PropertyBindingSupport;
import org.apache.camel.support.service.ServiceHelper;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.context.ApplicationContext;

import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.config.AnaplanConfigurationException;

/**
 * Hands the properties of the application to the component. Only those that are set: what a component that is a bean of the
 * application has been told otherwise stays.
 */
final class AnaplanComponentCustomizer implements ComponentCustomizer {
    private static final String NAME = "anaplan";
    private static final Pattern UNRESOLVED = Pattern.compile("\\$\\{[^{}]+}");
    private static final Set<String> OF_THE_STARTER = Set.of("class", "enabled", "customizer");

    private final ApplicationContext application;
    private final AnaplanComponentConfiguration configuration;

    AnaplanComponentCustomizer(ApplicationContext application, AnaplanComponentConfiguration configuration) {
        this.application = application;
        this.configuration = configuration;
    }

    /** Not for components of other names: each stands for a user of its own, so that its credentials are its own too. */
    @Override
    public boolean isEnabled(String name, Component target) {
        return NAME.equals(name)
                && target instanceof AnaplanComponent
                && HierarchicalPropertiesEvaluator.evaluate(
                        application, "camel.component.customizer", "camel.component.anaplan.customizer");
    }

    /**
     * Not by the helper that Camel's own starters have: it logs values that do not fit and goes on, secrets among them, and
     * takes a value that was refused for the name of a bean, so that nobody gets to know why it was refused.
     */
    @Override
    public void configure(String name, Component target) {
        CamelContext camel = target.getCamelContext();
        ServiceHelper.initService(target);
        PropertyConfigurer configurer = target.getComponentPropertyConfigurer();
        options().forEach((option, value) -> PropertyBindingSupport.build()
                .withConfigurer(configurer)
                .withMandatory(true)
                .bind(camel, target, option, beanOr(value, option, camel, configurer)));
    }

    /** What is set, {@code configuration} first: it replaces what all the others would have changed. */
    private Map<String, Object> options() {
        BeanWrapper bean = PropertyAccessorFactory.forBeanPropertyAccess(configuration);
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("configuration", configuration.getConfiguration());
        for (PropertyDescriptor property : bean.getPropertyDescriptors()) {
            if (!OF_THE_STARTER.contains(property.getName())) {
                set.putIfAbsent(property.getName(), bean.getPropertyValue(property.getName()));
            }
        }
        set.values().removeIf(Objects::isNull);
        set.forEach(AnaplanComponentCustomizer::mustBeResolved);
        return set;
    }

    /** Spring Boot leaves a placeholder as it stands where nothing sets it, so that it would be taken for the password. */
    private static void mustBeResolved(String option, Object value) {
        if (value instanceof String text && UNRESOLVED.matcher(text).matches()) {
            throw new AnaplanConfigurationException(
                    "Option " + option + " is " + text
                            + ", which nothing sets; expected it in the environment or among the properties of the application");
        }
    }

    /** Beans may be named without the {@code #} too, as editors complete them. */
    private static Object beanOr(Object value, String option, CamelContext camel, PropertyConfigurer configurer) {
        Class<?> type = configurer instanceof PropertyConfigurerGetter known ? known.getOptionType(option, true) : null;
        if (type == null || type.isInstance(value) || !(value instanceof String name)) {
            return value;
        }
        Object bean = camel.getRegistry().lookupByNameAndType(name, type);
        return bean == null ? value : bean;
    }
}
