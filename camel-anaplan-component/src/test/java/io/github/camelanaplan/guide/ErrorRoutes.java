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

import io.github.camelanaplan.client.error.InvalidContentException;
import io.github.camelanaplan.client.error.RateLimitException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.error.StartAmbiguousException;
import io.github.camelanaplan.client.error.TaskPartialException;

/** What routes can do about errors. */
class ErrorRoutes extends RouteBuilder {
    @Override
    public void configure() {
        // tag::rejected[]
        onException(TaskPartialException.class).handled(true).to("anaplan:dump").to("file:{{rejected}}");
        // end::rejected[]

        // tag::redelivery[]
        onException(ServiceUnavailableException.class, RateLimitException.class)
                .maximumRedeliveries(3)
                .redeliveryDelay("{{redeliveryDelay}}");

        onException(StartAmbiguousException.class)
                .maximumRedeliveries(0)
                .log("${exception.message}")
                .to("direct:tell-somebody");
        // end::redelivery[]

        // tag::validate[]
        onException(InvalidContentException.class)
                .handled(true)
                .log("${exception.message}")
                .to("file:{{unfit}}");

        from("direct:careful").to("anaplan:import/Products from products.csv?validate=fail");
        // end::validate[]

        from("direct:load").to("anaplan:import/Products from products.csv");

        from("direct:tell-somebody").setProperty("told", constant(true)).log("told");

        // tag::outcome[]
        from("direct:judge")
                .to("anaplan:import/Products from products.csv?failOn=never")
                .choice()
                .when(header("CamelAnaplanOutcome").isEqualTo("SUCCESS"))
                .log("${header.CamelAnaplanRowsTotal} rows read")
                .when(header("CamelAnaplanDumpAvailable").isEqualTo(true))
                .to("anaplan:dump")
                .to("file:{{rejected}}")
                .otherwise()
                .log("${body}")
                .end();
        // end::outcome[]

        // tag::timeout[]
        from("direct:patient")
                .to("anaplan:import/Products from products.csv?taskTimeout={{patience}}&onTaskTimeout=return")
                .choice()
                .when(header("CamelAnaplanOutcome").isEqualTo("TIMED_OUT"))
                .log("task ${header.CamelAnaplanTaskId} goes on in Anaplan")
                .end();
        // end::timeout[]

        // tag::come-back[]
        from("direct:come-back").to("anaplan:task?wait=true").log("it ended with ${header.CamelAnaplanOutcome}");
        // end::come-back[]
    }
}
