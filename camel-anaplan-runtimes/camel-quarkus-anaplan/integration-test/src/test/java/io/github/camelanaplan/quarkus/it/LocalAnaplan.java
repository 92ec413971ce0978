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
package io.github.camelanaplan.quarkus.it;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.DemoModel;

/** The model of the guide, and what leads the application there. */
// tag::resource[]
public final class LocalAnaplan implements QuarkusTestResourceLifecycleManager {
    private static final String USER = "planner@example.com";
    private static final String PASSWORD = "planner-n0t-in-any-log";

    private final AnaplanSimulator anaplan = AnaplanSimulator.builder()
            .user(USER, PASSWORD)
            .workspace("Finance", finance -> finance.model("Sales", DemoModel::declare))
            .build();

    @Override
    public Map<String, String> start() {
        anaplan.start();
        return Map.of(
                "ANAPLAN_USERNAME",
                USER,
                "ANAPLAN_PASSWORD",
                PASSWORD,
                "camel.component.anaplan.api-url",
                anaplan.apiUrl().toString(),
                "camel.component.anaplan.auth-url",
                anaplan.authUrl().toString(),
                "camel.component.anaplan.poll-interval",
                "10");
    }

    @Override
    public void stop() {
        anaplan.close();
    }
}
// end::resource[]
