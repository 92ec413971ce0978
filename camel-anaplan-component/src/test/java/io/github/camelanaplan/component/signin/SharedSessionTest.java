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
package io.github.camelanaplan.component.signin;

import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.Calls;
import io.github.camelanaplan.component.PlanningModel;

import static org.assertj.core.api.Assertions.assertThat;

/** All that a component does as one user at one authentication service, it does in one session. */
class SharedSessionTest extends AnaplanTestSupport {
    private void list(String options) {
        succeed("anaplan:list/files?" + options + inModel(), null);
    }

    @Test
    void endpointsWithTimeoutsOfTheirOwnShareIt() {
        list("");
        list("responseTimeout=1m&");
        list("connectTimeout=5s&");
        list("responseTimeout=2m&connectTimeout=7s&");

        assertThat(Calls.signIns(anaplan)).hasSize(1);
    }

    @Test
    void routesWithProducersAndConsumersShareIt() throws Exception {
        route(r -> r.from("direct:load").to("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel()));
        route(r -> r.from("direct:list")
                .to("anaplan:list/files?" + inModel())
                .to("anaplan:list/workspaces")
                .setBody(r.constant(PlanningModel.PRODUCTS))
                .to("anaplan:upload/products.csv?compression=gzip&" + inModel()));
        route(r -> r.from("anaplan:export/" + PlanningModel.EXPORT_PRODUCTS + "?initialDelay=0&delay=10&" + inModel())
                .to("mock:exported"));
        MockEndpoint exported = context.getEndpoint("mock:exported", MockEndpoint.class);
        exported.expectedMinimumMessageCount(3);

        succeed("direct:load", PlanningModel.PRODUCTS);
        succeed("direct:list", null);
        exported.assertIsSatisfied();

        assertThat(Calls.signIns(anaplan)).hasSize(1);
    }

    @Test
    void addressOfTheApiMakesNoDifference() {
        list("");
        list("apiUrl=" + anaplan.apiUrl().toString().replace("127.0.0.1", "localhost") + "&");

        assertThat(Calls.signIns(anaplan)).hasSize(1);
    }

    @Test
    void addressThatThePasswordIsNotShownToMakesNoDifference() {
        list("");
        list("oauthUrl=" + anaplan.oauthUrl().toString().replace("127.0.0.1", "localhost") + "&");

        assertThat(Calls.signIns(anaplan)).hasSize(1);
    }

    @Test
    void anotherAuthenticationServiceHasItsOwn() {
        list("");
        list("authUrl=" + anaplan.authUrl().toString().replace("127.0.0.1", "localhost") + "&");
        list("");

        assertThat(Calls.signIns(anaplan)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "//"})
    void addressWithASlashAtItsEndIsTheSame(String end) {
        list("");
        list("authUrl=" + anaplan.authUrl() + end + "&");

        assertThat(Calls.signIns(anaplan)).hasSize(1);
    }
}
