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

/**
 * The model of the guide, which the stand-alone simulator serves: products and what was sold of them. It has all that the
 * guide's routes name, and one of everything for trying things out.
 */
public final class DemoModel {

    static final String WORKSPACE = "Finance";
    static final String MODEL = "Sales";

    private DemoModel() {}

    /**
     * Declares lists, modules, files and actions.
     *
     * @param model takes them; may have others already
     */
    // tag::model[]
    public static void declare(ModelBuilder model) {
        tables(model);
        imports(model);
        model.export("Products export.csv", e -> e.ofList("Products").columns("Name", "Code", "Parent", "Price"))
                .export("Revenue.csv", e -> e.ofModule("Revenue").layout(ExportLayout.TABULAR_MULTI_COLUMN))
                .deleteAction("Clear products", d -> d.fromList("Products"))
                .action("Sort products", "ORDER_HIERARCHY")
                .action("Profit & Loss: ready?", "ORDER_HIERARCHY")
                .process("Nightly", "Products from products.csv", "Revenue from revenue.csv", "Revenue.csv");
    }

    private static void tables(ModelBuilder model) {
        model.list("Regions", l -> l.item("EMEA", "R1").item("APAC", "R2"))
                .list("Products", l -> l.parent("Regions").property("Price", Format.NUMBER))
                .list("Months", l -> l.item("Jan 26", "2026-01").item("Feb 26", "2026-02"))
                .list("Version", l -> l.item("Actual").item("Budget").item("Plan & Actual"))
                .module(
                        "Revenue",
                        m -> m.dimension("Products").dimension("Months").lineItem("Units", Format.NUMBER))
                .module(
                        "Revenue by version",
                        m -> m.dimension("Products").dimension("Version").lineItem("Units", Format.NUMBER));
    }

    private static void imports(ModelBuilder model) {
        model.file("products.csv")
                .file("revenue.csv")
                .importIntoList("Products from products.csv", i -> i.from("products.csv")
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
                .importIntoModule("Revenue of a version", i -> i.from("revenue.csv")
                        .into("Revenue by version")
                        .dimension("Products", "Code")
                        .promptFor("Version")
                        .lineItem("Units", "Units"));
    }
    // end::model[]
}
