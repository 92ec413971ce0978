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

import org.apache.camel.CamelContext;
import org.apache.camel.Message;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.component.config.AnaplanConstants;

import static org.assertj.core.api.Assertions.assertThat;

/** One route in the three forms that routes are written in: upload, import, export. */
class RouteFormsTest extends AnaplanTestSupport {
    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        camel.getPropertiesComponent().addInitialProperty("model", model.id());
        return camel;
    }

    @Test
    void yaml() throws Exception {
        load("classpath:routes/load-products.yaml");
        productsGoInAndComeBack();
    }

    @XmlRoute
    void xml() throws Exception {
        load("classpath:routes/load-products.xml");
        productsGoInAndComeBack();
    }

    @Test
    void java() throws Exception {
        route(r -> r.from("direct:load")
                .to("anaplan:upload/products.csv?modelId={{model}}")
                .toF("anaplan:import/%s?modelId={{model}}&content=none&failOn=failure", PlanningModel.LOAD_PRODUCTS)
                .to("mock:imported")
                .toF("anaplan:export/%s?modelId={{model}}", PlanningModel.EXPORT_PRODUCTS));
        productsGoInAndComeBack();
    }

    private void load(String location) throws Exception {
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.resolveMandatoryResource(context, location));
    }

    private void productsGoInAndComeBack() {
        Message done = succeed("direct:load", PlanningModel.PRODUCTS_WITH_TWO_REJECTS);

        MockEndpoint imported = context.getEndpoint("mock:imported", MockEndpoint.class);
        assertThat(imported.getExchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange.getMessage().getBody(TaskOutcome.class).outcome())
                    .isEqualTo(Outcome.PARTIAL);
            assertThat(exchange.getMessage().getHeader(AnaplanConstants.ROWS_CREATED))
                    .isEqualTo(3L);
            assertThat(exchange.getMessage().getHeader(AnaplanConstants.ROWS_REJECTED))
                    .isEqualTo(2L);
        });
        assertThat(done.getBody(String.class))
                .startsWith("Name,Code,Parent,Price\nBike,P1,EMEA,100\n")
                .hasLineCount(4);
        assertThat(model.data().list("Products").size()).isEqualTo(3);
    }
}
