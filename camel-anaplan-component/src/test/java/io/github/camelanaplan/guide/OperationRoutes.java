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

import org.apache.camel.builder.RouteBuilder;

import io.github.camelanaplan.component.config.AnaplanConstants;

/** One small route for each operation. */
class OperationRoutes extends RouteBuilder {
    @Override
    public void configure() {
        contentIn();
        contentOut();
        tasks();
        targets();
    }

    private void contentIn() {
        // tag::upload[]
        from("direct:upload").to("anaplan:upload/products.csv");
        // end::upload[]

        // tag::import[]
        from("direct:import").to("anaplan:import/Products from products.csv");
        // end::import[]

        // tag::import-what-is-there[]
        from("direct:import-what-is-there").to("anaplan:import/Products from products.csv?content=none");
        // end::import-what-is-there[]

        // tag::process[]
        from("direct:nightly").to("anaplan:process/Nightly");
        // end::process[]

        // tag::mapping[]
        from("direct:budget").to("anaplan:import/Revenue of a version?mapping.Version=Budget");
        // end::mapping[]
    }

    private void contentOut() {
        // tag::export[]
        from("direct:export").to("anaplan:export/Products export.csv").to("file:{{outbox}}");
        // end::export[]

        // tag::consumer[]
        from("anaplan:export/Products export.csv?delay=1h").to("file:{{reports}}");
        // end::consumer[]

        // tag::poll-enrich[]
        from("direct:on-demand")
                .pollEnrich("anaplan:export/Products export.csv")
                .to("file:{{outbox}}");
        // end::poll-enrich[]

        // tag::download[]
        from("direct:download").to("anaplan:download/products.csv").to("file:{{outbox}}");
        // end::download[]

        // tag::dump[]
        from("direct:rejected-rows")
                .to("anaplan:import/Products from products.csv?failOn=failure")
                .to("anaplan:dump?dumpFormat=rows")
                .split(body())
                .streaming()
                .log("line ${body.line}: ${body.errors}")
                .end();
        // end::dump[]
    }

    private void tasks() {
        // tag::delete[]
        from("direct:clear").to("anaplan:delete/Clear products");
        // end::delete[]

        // tag::action[]
        from("direct:sort").to("anaplan:action/Sort products");
        // end::action[]

        // tag::list[]
        from("direct:imports")
                .to("anaplan:list/imports")
                .split(body())
                .log("${body.id} ${body.name}")
                .end();
        // end::list[]

        // tag::task[]
        from("direct:start-now")
                .to("anaplan:import/Products from products.csv?wait=false")
                .log("task ${header.CamelAnaplanTaskId} is ${header.CamelAnaplanOutcome}")
                .wireTap("direct:look-later");

        from("direct:look-later").to("anaplan:task").log("it ended with ${header.CamelAnaplanOutcome}");
        // end::task[]

        // tag::cancel[]
        from("direct:cancel").to("anaplan:cancel").log("asked to cancel: ${header.CamelAnaplanOutcome}");
        // end::cancel[]
    }

    private void targets() {
        // tag::encoded[]
        from("direct:encoded").to("anaplan:action/Profit %26 Loss: ready%3F");
        // end::encoded[]

        // tag::header[]
        from("direct:header")
                .setHeader(AnaplanConstants.ACTION_ID, constant("Profit & Loss: ready?"))
                .to("anaplan:action");
        // end::header[]

        // tag::to-d[]
        from("direct:to-d").toD("anaplan:import/Products from ${header.source}.csv");
        // end::to-d[]
    }
}
