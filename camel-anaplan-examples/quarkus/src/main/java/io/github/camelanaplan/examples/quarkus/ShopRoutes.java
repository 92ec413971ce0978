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
package io.github.camelanaplan.examples.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

import io.github.camelanaplan.client.error.TaskPartialException;

/** From the plan to the table, and back. */
@ApplicationScoped
public class ShopRoutes extends RouteBuilder {
    private final Products products;
    private final Sales sales;

    ShopRoutes(Products products, Sales sales) {
        this.products = products;
        this.sales = sales;
    }

    @Override
    public void configure() {
        // tag::routes[]
        onException(TaskPartialException.class)
                .handled(true)
                .to("anaplan:dump?dumpFormat=rows")
                .split(body())
                .streaming()
                .log(LoggingLevel.WARN, "the plan does not take ${body.columns}: ${body.errors}")
                .end();

        from("anaplan:export/Products export.csv?delay={{shop.products-every}}")
                .routeId("products")
                .bean(products, "replace")
                .log("${body} products are in the table");

        from("timer:units?period={{shop.units-every}}")
                .routeId("units")
                .bean(sales, "units")
                .filter(body().isNotNull())
                .to("anaplan:import/Revenue from revenue.csv")
                .log("${header.CamelAnaplanRowsTotal} figures are in the plan");
        // end::routes[]
    }
}
