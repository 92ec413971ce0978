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
package io.github.camelanaplan.examples.karaf;

import org.apache.camel.builder.RouteBuilder;

/** Loads each file with products that appears, and writes what is in the model then next to it. */
final class ProductsRoute extends RouteBuilder {
    @Override
    public void configure() {
        // tag::route[]
        from("file:{{inbox}}?moveFailed=.failed")
                .to("anaplan:import/Products from products.csv")
                .log("${header.CamelAnaplanRowsCreated} products are new, ${header.CamelAnaplanRowsUpdated} changed")
                .to("anaplan:export/Products export.csv")
                // Whoever waits for the file finds all of it
                .to("file:{{outbox}}?tempFileName=.${file:name}");
        // end::route[]
    }
}
