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

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What a person sees of an application that cannot start. */
class StartUpFailureTest {
    private static final String PREFIX = "camel.component.anaplan.";

    @Configuration(proxyBeanMethods = false)
    @Import(Applications.Bare.class)
    static class WithRoute {
        @Bean
        RouteBuilder load() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:load").to("anaplan:import/Products from products.csv");
                }
            };
        }
    }

    @Test
    void missingCredentialsAreToldWithTheOptionsToSet() {
        assertThat(failure()).contains("No credentials", "camel.component.anaplan.username");
    }

    /** From Camel 4.22 on it is Camel that refuses it, before the component is made. */
    @Test
    void placeholderThatNothingSetsIsNotTakenForThePassword() {
        Throwable failure = catchThrowable(() -> Applications.start(
                WithRoute.class, PREFIX + "username=planner@example.com", PREFIX + "password=${NOBODY_SETS_THIS}"));

        assertThat(failure).rootCause().hasMessageContaining("NOBODY_SETS_THIS");
    }

    @Test
    void twoKindsOfCredentialsAreTold() {
        assertThat(failure("username=planner@example.com", "password=n0t-in-any-log", "access-token=n0t-in-any-log-2"))
                .contains("Several kinds of credentials", "username", "accessToken")
                .doesNotContain("n0t-in-any-log");
    }

    @ParameterizedTest
    @CsvSource({
        "connect-timeout, soon, java.time.Duration",
        "max-connections, many, java.lang.Integer",
        "fail-on, sometimes, io.github.camelanaplan.client.task.FailOn",
        "wait, perhaps, java.lang.Boolean"
    })
    void valueOfTheWrongTypeIsToldWithItsProperty(String option, String value, String type) {
        assertThat(failure(option + "=" + value)).contains(PREFIX + option, "\"" + value + "\"", type);
    }

    @Test
    void enumerationsAreToldWithWhatTheyHave() {
        assertThat(failure("fail-on=sometimes")).contains("NEVER", "REJECTED");
    }

    @ParameterizedTest
    @CsvSource({"chunk-size, ten, 1 to 50", "region, mars, us1", "token-store, nonsense, file:"})
    void valueThatMakesNoSenseIsToldWithWhatWasExpected(String option, String value, String expected) {
        assertThat(failure("access-token=n0t-in-any-log", option + "=" + value))
                .contains("Anaplan component", expected)
                .doesNotContain("n0t-in-any-log");
    }

    @Test
    void optionThatThereIsNotIsToldWithWhatWasPerhapsMeant() {
        assertThat(failure("pasword=n0t-in-any-log"))
                .contains("no option camel.component.anaplan.pasword", "expected perhaps password")
                .doesNotContain("n0t-in-any-log");
    }

    @Test
    void beanThatThereIsNotIsNamed() {
        Throwable failure = catchThrowable(() -> Applications.start(
                WithRoute.class, PREFIX + "ssl-context-parameters=#ownTrust", PREFIX + "username=u"));

        assertThat(failure).hasStackTraceContaining("ownTrust");
    }

    private static String failure(String... options) {
        String[] properties = new String[options.length];
        for (int i = 0; i < options.length; i++) {
            properties[i] = PREFIX + options[i];
        }
        Throwable failure = catchThrowable(
                () -> Applications.start(WithRoute.class, properties).close());
        assertThat(failure).isNotNull();
        return ReportedFailure.take();
    }
}
