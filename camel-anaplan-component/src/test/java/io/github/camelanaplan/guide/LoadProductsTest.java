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
package io.github.camelanaplan.guide;

import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelanaplan.client.error.TaskPartialException;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.simulator.junit5.AnaplanSimulatorExtension;
import io.github.camelanaplan.simulator.model.Format;
import io.github.camelanaplan.simulator.model.ModelBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

// tag::test[]
class LoadProductsTest {
    @RegisterExtension
    static final AnaplanSimulatorExtension ANAPLAN =
            AnaplanSimulatorExtension.of(anaplan -> anaplan.user("planner@example.com", "secret")
                    .workspace("Finance", workspace -> workspace.model("Sales", LoadProductsTest::declareSales)));

    private static void declareSales(ModelBuilder model) {
        model.list("Products", list -> list.property("Price", Format.NUMBER))
                .file("products.csv")
                .importIntoList("Load products", load -> load.from("products.csv")
                        .into("Products")
                        .name("Product")
                        .property("Price", "Price"));
    }

    private final CamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void startRoute() throws Exception {
        AnaplanComponent anaplan = camel.getComponent("anaplan", AnaplanComponent.class);
        anaplan.setUsername("planner@example.com");
        anaplan.setPassword("secret");
        anaplan.getConfiguration().setApiUrl(ANAPLAN.simulator().apiUrl().toString());
        anaplan.getConfiguration().setAuthUrl(ANAPLAN.simulator().authUrl().toString());
        anaplan.getConfiguration().setModelId("Sales");
        anaplan.getConfiguration().setPollInterval(10);
        camel.addRoutes(new LoadProducts());
        camel.start();
    }

    @Test
    void productsAreInTheModel() {
        camel.createProducerTemplate().sendBody("direct:products", "Product,Price\nBike,100\nHelmet,25.5\n");

        assertThat(ANAPLAN.simulator().model("Sales").data().list("Products").size())
                .isEqualTo(2);
    }

    @Test
    void priceThatIsNoNumberIsAnError() {
        assertThatThrownBy(
                        () -> camel.createProducerTemplate().sendBody("direct:products", "Product,Price\nBell,cheap\n"))
                .isInstanceOf(CamelExecutionException.class)
                .hasCauseInstanceOf(TaskPartialException.class);
    }

    @AfterEach
    void stopRoute() {
        camel.stop();
    }
}
// end::test[]
