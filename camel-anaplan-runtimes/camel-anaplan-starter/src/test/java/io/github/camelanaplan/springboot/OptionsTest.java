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

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.camel.CamelContext;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import io.github.camelanaplan.client.auth.oauth.FileTokenStore;
import io.github.camelanaplan.client.auth.supplied.AccessTokenSupplier;
import io.github.camelanaplan.client.task.FailOn;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.config.AnaplanConfiguration;
import io.github.camelanaplan.component.config.DumpFormat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class OptionsTest {
    private static final String PREFIX = "camel.component.anaplan.";

    @TempDir
    private Path folder;

    @Configuration(proxyBeanMethods = false)
    @Import(Applications.Bare.class)
    static class WithBeans {
        @Bean
        SSLContextParameters ownTrust() {
            return new SSLContextParameters();
        }

        @Bean
        AnaplanConfiguration shared() {
            AnaplanConfiguration shared = new AnaplanConfiguration();
            shared.setApiUrl("https://replaced.example.com");
            shared.setLocaleName("de_DE");
            return shared;
        }

        @Bean
        AnaplanComponent anaplan() {
            AnaplanComponent own = new AnaplanComponent();
            own.setMaxConnections(7);
            own.setUsername("replaced");
            return own;
        }

        // tag::payroll[]
        @Bean
        AnaplanComponent payroll(
                @Value("${PAYROLL_USERNAME}") String user, @Value("${PAYROLL_PASSWORD}") String password) {
            AnaplanComponent payroll = new AnaplanComponent();
            payroll.setUsername(user);
            payroll.setPassword(password);
            return payroll;
        }
        // end::payroll[]

        @Bean
        AccessTokenSupplier fromElsewhere() {
            return () -> {
                throw new IllegalStateException("nobody asks");
            };
        }
    }

    @Test
    void textsNumbersTimesAndNamesOfEnumerationsAreTakenInAnyUsualForm() {
        try (ConfigurableApplicationContext application = Applications.start(
                Applications.Bare.class,
                PREFIX + "userName=planner@example.com",
                PREFIX + "max-connections=5",
                PREFIX + "connect-timeout=45s",
                PREFIX + "task-timeout=3h",
                PREFIX + "poll-interval=250",
                PREFIX + "fail-on=warnings",
                PREFIX + "dumpFormat=ROWS",
                PREFIX + "wait=false",
                PREFIX + "region=eu3")) {
            AnaplanComponent anaplan = component(application, "anaplan");
            AnaplanConfiguration options = anaplan.getConfiguration();

            assertThat(anaplan.getUsername()).isEqualTo("planner@example.com");
            assertThat(anaplan.getMaxConnections()).isEqualTo(5);
            assertThat(options.getConnectTimeout()).isEqualTo(45_000);
            assertThat(options.getTaskTimeout()).isEqualTo(10_800_000);
            assertThat(options.getPollInterval()).isEqualTo(250);
            assertThat(options.getFailOn()).isEqualTo(FailOn.WARNINGS);
            assertThat(options.getDumpFormat()).isEqualTo(DumpFormat.ROWS);
            assertThat(options.isWait()).isFalse();
            assertThat(options.getRegion()).isEqualTo("eu3");
        }
    }

    @Test
    void placeholdersOfSpringAndOfCamelAreResolved() {
        try (ConfigurableApplicationContext application = Applications.start(
                Applications.Bare.class,
                "planner=planner@example.com",
                "planning=Sales",
                PREFIX + "username=${planner}",
                PREFIX + "model-id={{planning}}")) {
            AnaplanComponent anaplan = component(application, "anaplan");

            assertThat(anaplan.getUsername()).isEqualTo("planner@example.com");
            assertThat(anaplan.getConfiguration().getModelId()).isEqualTo("Sales");
        }
    }

    @Test
    void variablesOfTheEnvironmentSetOptions() {
        Map<String, Object> environment = Map.of("CAMEL_COMPONENT_ANAPLAN_MODELID", "Sales");
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Applications.Bare.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .initializers(starting -> starting.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("of-the-test-systemEnvironment", environment)))
                .run()) {
            assertThat(component(application, "anaplan").getConfiguration().getModelId())
                    .isEqualTo("Sales");
        }
    }

    @Test
    void answersToWhatImportsAskForKeepTheirNames() {
        try (ConfigurableApplicationContext application = Applications.start(
                Applications.Bare.class,
                PREFIX + "mapping.Version=Plan & Actual",
                PREFIX + "mapping[112000000001:Time period]=Q1")) {
            assertThat(component(application, "anaplan").getConfiguration().getMapping())
                    .containsOnly(entry("Version", "Plan & Actual"), entry("112000000001:Time period", "Q1"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#ownTrust",
                "#bean:ownTrust",
                "ownTrust",
                "#type:org.apache.camel.support.jsse.SSLContextParameters"
            })
    void beansAreGivenByReference(String reference) {
        try (ConfigurableApplicationContext application = start(PREFIX + "ssl-context-parameters=" + reference)) {
            assertThat(component(application, "anaplan").getSslContextParameters())
                    .isSameAs(application.getBean("ownTrust"));
        }
    }

    @Test
    void lambdasAreBeansToo() {
        try (ConfigurableApplicationContext application = start(PREFIX + "token-supplier=#fromElsewhere")) {
            assertThat(component(application, "anaplan").getTokenSupplier())
                    .isSameAs(application.getBean("fromElsewhere"));
        }
    }

    @Test
    void configurationThatIsABeanIsWhereTheOtherOptionsAreSet() {
        try (ConfigurableApplicationContext application =
                start(PREFIX + "configuration=#shared", PREFIX + "api-url=https://api.example.com")) {
            AnaplanConfiguration options = component(application, "anaplan").getConfiguration();

            assertThat(options).isSameAs(application.getBean("shared"));
            assertThat(options.getLocaleName()).isEqualTo("de_DE");
            assertThat(options.getApiUrl()).isEqualTo("https://api.example.com");
        }
    }

    @Test
    void tokenStoreCanBeAFile() {
        try (ConfigurableApplicationContext application =
                Applications.start(Applications.Bare.class, PREFIX + "token-store=file:" + folder.resolve("tokens"))) {
            assertThat(component(application, "anaplan").getTokenStore()).isInstanceOf(FileTokenStore.class);
        }
    }

    @Test
    void componentThatIsABeanKeepsWhatThePropertiesDoNotSet() {
        try (ConfigurableApplicationContext application = start(PREFIX + "username=planner@example.com")) {
            AnaplanComponent anaplan = component(application, "anaplan");

            assertThat(anaplan).isSameAs(application.getBean("anaplan"));
            assertThat(anaplan.getMaxConnections()).isEqualTo(7);
            assertThat(anaplan.getUsername()).isEqualTo("planner@example.com");
        }
    }

    @Test
    void componentOfAnotherNameKeepsItsOwnUser() {
        try (ConfigurableApplicationContext application =
                start(PREFIX + "username=planner@example.com", PREFIX + "max-connections=5")) {
            AnaplanComponent payroll = component(application, "payroll");

            assertThat(payroll.getUsername()).isEqualTo("payroll@example.com");
            assertThat(payroll.getMaxConnections()).isEqualTo(64);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camel.component.anaplan.enabled=false",
                "camel.component.anaplan.customizer.enabled=false",
                "camel.component.customizer.enabled=false"
            })
    void starterCanBeSwitchedOff(String switchOff) {
        try (ConfigurableApplicationContext application =
                Applications.start(Applications.Bare.class, PREFIX + "username=planner@example.com", switchOff)) {
            assertThat(component(application, "anaplan").getUsername()).isNull();
        }
    }

    private static ConfigurableApplicationContext start(String... properties) {
        return Applications.start(
                WithBeans.class,
                Stream.concat(
                                Stream.of("PAYROLL_USERNAME=payroll@example.com", "PAYROLL_PASSWORD=n0t-in-any-log"),
                                Stream.of(properties))
                        .toArray(String[]::new));
    }

    private static AnaplanComponent component(ConfigurableApplicationContext application, String name) {
        return application.getBean(CamelContext.class).getComponent(name, AnaplanComponent.class);
    }
}
