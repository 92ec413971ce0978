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

import java.util.Map;

import io.github.camelanaplan.simulator.model.Format;
import io.github.camelanaplan.simulator.model.ListBuilder;
import io.github.camelanaplan.simulator.model.ModelBuilder;

/** The model: products with their prices, and the units that were sold of them in each month. */
final class ShopPlan {
    private ShopPlan() {}

    static void declare(ModelBuilder model) {
        model.list("Regions", list -> list.item("EMEA", "R1").item("APAC", "R2"))
                .list("Products", ShopPlan::products)
                .list("Months", list -> list.item("Jan 26", "2026-01").item("Feb 26", "2026-02"))
                .module("Revenue", module -> module.dimension("Products")
                        .dimension("Months")
                        .lineItem("Units", Format.NUMBER))
                .file("revenue.csv")
                .importIntoModule("Revenue from revenue.csv", load -> load.from("revenue.csv")
                        .into("Revenue")
                        .dimension("Products", "Code")
                        .dimension("Months", "Month")
                        .lineItem("Units", "Units"))
                .export("Products export.csv", export -> export.ofList("Products")
                        .columns("Name", "Code", "Parent", "Price"));
    }

    private static void products(ListBuilder list) {
        list.parent("Regions")
                .property("Price", Format.NUMBER)
                .item("Bike", "P1", "EMEA", Map.of("Price", "499.9"))
                .item("Helmet, red", "P2", "EMEA", Map.of("Price", "25.5"))
                .item("Ampoule électrique", "P3", "APAC", Map.of("Price", "3"));
    }
}
