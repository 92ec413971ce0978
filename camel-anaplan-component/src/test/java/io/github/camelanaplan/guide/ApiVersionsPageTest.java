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

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.http.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ApiVersionsPageTest extends SignInTestSupport {
    private static final String PROPERTIES = "api-1.3.properties";

    @Test
    void routeSeesTheModelsBy13WithoutAToken() throws Exception {
        application.properties(PROPERTIES);

        seesTheModels();

        assertThat(anaplan.journal())
                .allSatisfy(call -> assertThat(call.path()).startsWith("/1/3/workspaces"))
                .extracting(ReceivedRequest::user)
                .containsOnly(USER);
    }

    @Test
    void routeSeesTheSameBy20OnceTheVersionIsChanged() throws Exception {
        application.properties(PROPERTIES).where("api-version = 1.3", "api-version = 2.0");

        seesTheModels();

        assertThat(modelsSeen()).allSatisfy(call -> assertThat(call.path()).startsWith("/2/0/workspaces"));
    }
}
