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
package io.github.camelanaplan.simulator;

import io.github.camelanaplan.simulator.model.ExportLayout;
import io.github.camelanaplan.simulator.model.Format;
import io.github.camelanaplan.simulator.model.ModelBuilder;

/** A small model with one of everything, for trying things out. */
final class DemoModel {

    static final String WORKSPACE = "Demo";
    static final String MODEL = "Sales";
    static final String IMPORT = "Products from products.csv";

    private DemoModel() {}

    static void declare(ModelBuilder model) {
        structure(model);
        model.file("products.csv")
                .file("revenue.csv")
                .importIntoList(IMPORT, i -> i.from("products.csv")
                        .into("Products")
                        .name("Product")
                        .code("Code")
                        .parent("Region")
                        .property("Price", "Price"))
                .importIntoModule("Revenue from revenue.csv", i -> i.from("revenue.csv")
                        .into("Revenue")
                        .dimension("Products", "Code")
                        .dimension("Months", "Month")
                        .lineItem("Units", "Units"))
                .export("Products.csv", e -> e.ofList("Products").columns("Name", "Code", "Parent", "Price"))
                .export("Revenue.csv", e -> e.ofModule("Revenue").layout(ExportLayout.TABULAR_MULTI_COLUMN))
                .deleteAction("Clear products", d -> d.fromList("Products"))
                .action("Sort products", "ORDER_HIERARCHY")
                .process("Nightly", IMPORT, "Revenue from revenue.csv", "Revenue.csv");
    }

    private static void structure(ModelBuilder model) {
        model.list("Regions", l -> l.item("EMEA", "R1").item("APAC", "R2"))
                .list("Products", l -> l.parent("Regions").property("Price", Format.NUMBER))
                .list("Months", l -> l.item("Jan 26", "2026-01").item("Feb 26", "2026-02"))
                .module(
                        "Revenue",
                        m -> m.dimension("Products").dimension("Months").lineItem("Units", Format.NUMBER));
    }
}
