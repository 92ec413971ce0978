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
package io.github.camelanaplan.examples.quickstart;

import org.apache.camel.builder.RouteBuilder;

/** The route in Java; {@code routes/plan.yaml} is the same in YAML, with comments. */
final class PlanRoute extends RouteBuilder {
    @Override
    public void configure() {
        from("direct:plan")
                .routeId("plan")
                .to("anaplan:upload/plan.csv")
                .to("anaplan:import/Load plan?content=none&failOn=failure")
                .to("anaplan:dump?dumpFormat=rows")
                .split(body())
                .streaming()
                .stopOnException()
                .bean("roundTrip", "rejected")
                .end()
                .to("anaplan:export/Export plan")
                .split(method("roundTrip", "rows"))
                .streaming()
                .stopOnException()
                .bean("roundTrip", "row")
                .end()
                .bean("roundTrip", "finish")
                .to("anaplan:delete/Clear plan");
    }
}
