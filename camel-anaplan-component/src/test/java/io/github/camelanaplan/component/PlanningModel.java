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

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import io.github.camelanaplan.simulator.model.ExportLayout;
import io.github.camelanaplan.simulator.model.Format;
import io.github.camelanaplan.simulator.model.ModelBuilder;

/** The model that most tests load and read: regions, products in them, and what was sold in which month. */
public final class PlanningModel {
    public static final String LOAD_PRODUCTS = "Products from products.csv";
    public static final String LOAD_REVENUE = "Revenue from revenue.csv";
    public static final String EXPORT_PRODUCTS = "Products export.csv";
    public static final String EXPORT_REVENUE = "Revenue export.csv";
    public static final String CLEAR_PRODUCTS = "Clear products";
    public static final String SORT_PRODUCTS = "Sort products";
    public static final String NIGHTLY = "Nightly";

    /** Three good products. */
    public static final String PRODUCTS = "Product,Code,Region,Price\n"
            + "Bike,P1,EMEA,100\n"
            + "\"Helmet, red\",P2,EMEA,25.5\n"
            + "Ampoule électrique,P3,APAC,3\n";

    /** The same, with one row of a region that there is not and one whose price is no number. */
    public static final String PRODUCTS_WITH_TWO_REJECTS = PRODUCTS + "Tyre,P4,ATLANTIS,9\n" + "Bell,P5,APAC,cheap\n";

    /** Sales of products that {@link #PRODUCTS} has. */
    public static final String REVENUE = "Code,Month,Units\nP1,Jan 26,7\nP2,Jan 26,5\nP1,Feb 26,2\n";

    private PlanningModel() {}

    /** Operation and target of one of each kind that runs a task. */
    static Stream<String> oneOfEachKind() {
        return Stream.of(
                "import/" + LOAD_PRODUCTS,
                "export/" + EXPORT_PRODUCTS,
                "process/" + NIGHTLY,
                "delete/" + CLEAR_PRODUCTS,
                "action/" + SORT_PRODUCTS);
    }

    /**
     * Declares the model, with an id of its own each time: what one test leaves at a file, such as a start in doubt, is nothing
     * to a later one that happens to be given the same port.
     */
    public static void declare(ModelBuilder model) {
        model.id(UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT))
                .list("Regions", l -> l.item("EMEA", "R1").item("APAC", "R2"))
                .list("Products", l -> l.parent("Regions").property("Price", Format.NUMBER))
                .list("Months", l -> l.item("Jan 26", "2026-01").item("Feb 26", "2026-02"))
                .module(
                        "Revenue",
                        m -> m.dimension("Products").dimension("Months").lineItem("Units", Format.NUMBER))
                .file("products.csv")
                .file("revenue.csv")
                .importIntoList(LOAD_PRODUCTS, i -> i.from("products.csv")
                        .into("Products")
                        .name("Product")
                        .code("Code")
                        .parent("Region")
                        .property("Price", "Price"))
                .importIntoModule(LOAD_REVENUE, i -> i.from("revenue.csv")
                        .into("Revenue")
                        .dimension("Products", "Code")
                        .dimension("Months", "Month")
                        .lineItem("Units", "Units"))
                .export(EXPORT_PRODUCTS, e -> e.ofList("Products").columns("Name", "Code", "Parent", "Price"))
                .export(EXPORT_REVENUE, e -> e.ofModule("Revenue").layout(ExportLayout.TABULAR_MULTI_COLUMN))
                .deleteAction(CLEAR_PRODUCTS, d -> d.fromList("Products"))
                .action(SORT_PRODUCTS, "ORDER_HIERARCHY")
                .process(NIGHTLY, LOAD_PRODUCTS, LOAD_REVENUE);
    }
}
