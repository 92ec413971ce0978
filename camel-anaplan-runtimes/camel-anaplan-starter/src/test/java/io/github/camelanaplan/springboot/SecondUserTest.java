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

import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.simulator.AnaplanSimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecondUserTest {

    @Configuration(proxyBeanMethods = false)
    @Import(Applications.Bare.class)
    static class WithPayroll {
        @Bean
        AnaplanComponent payroll(@Value("${anaplan}") String address) {
            AnaplanComponent payroll = new AnaplanComponent();
            payroll.setUsername(Applications.USER);
            payroll.setPassword(Applications.PASSWORD);
            payroll.getConfiguration().setApiUrl(address);
            payroll.getConfiguration().setAuthUrl(address);
            payroll.getConfiguration().setModelId("Sales");
            return payroll;
        }
    }

    @Test
    void urisOfTheOtherComponentAreCalledInItsOwnName() {
        try (AnaplanSimulator anaplan = Applications.simulator();
                ConfigurableApplicationContext application = Applications.start(
                        WithPayroll.class,
                        Applications.on(
                                anaplan,
                                "anaplan=" + anaplan.apiUrl(),
                                "camel.component.anaplan.password=n0t-in-any-log-and-wrong"))) {
            ProducerTemplate template = application.getBean(ProducerTemplate.class);

            assertThat(template.requestBody("payroll:list/imports", (Object) null))
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .isNotEmpty();
            assertThatThrownBy(() -> template.requestBody("anaplan:list/imports", (Object) null))
                    .isInstanceOf(CamelExecutionException.class);
        }
    }
}
