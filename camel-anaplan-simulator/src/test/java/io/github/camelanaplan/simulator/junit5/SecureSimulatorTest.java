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
package io.github.camelanaplan.simulator.junit5;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.TestClient;
import io.github.camelanaplan.simulator.Trust;
import io.github.camelanaplan.simulator.proxy.SimulatorProxy;
import io.github.camelanaplan.simulator.proxy.Tunnel;

import static org.assertj.core.api.Assertions.assertThat;

class SecureSimulatorTest {

    // tag::https[]
    @RegisterExtension
    static final AnaplanSimulatorExtension ANAPLAN =
            AnaplanSimulatorExtension.of(anaplan -> anaplan.user("planner@example.com", "secret")
                    .https()
                    .separateHosts()
                    .workspace("Finance", finance -> finance.model("Sales", model -> {})));
    // end::https[]

    @Test
    void simulatorRunsDuringTests(AnaplanSimulator anaplan) {
        assertThat(anaplan.apiUrl()).hasScheme("https").isNotEqualTo(anaplan.authUrl());
        assertThat(TestClient.login(anaplan, "planner@example.com", "secret")
                        .get("/2/0/models")
                        .json("/models"))
                .hasSize(1);
    }

    @Test
    void proxyKnowsWhereClientsWent(AnaplanSimulator anaplan) throws Exception {
        // tag::proxy[]
        try (SimulatorProxy proxy = SimulatorProxy.open()) {
            HttpClient client = HttpClient.newBuilder()
                    .proxy(ProxySelector.of(new InetSocketAddress(proxy.host(), proxy.port())))
                    .sslContext(Trust.only(anaplan.certificateAuthority()))
                    .build();

            assertThat(login(client, anaplan).statusCode()).isEqualTo(201);
            assertThat(proxy.tunnels())
                    .containsExactly(new Tunnel(anaplan.authUrl().getAuthority(), true));
        }
        // end::proxy[]
    }

    private static HttpResponse<String> login(HttpClient client, AnaplanSimulator anaplan)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(anaplan.authUrl().resolve("/token/authenticate"))
                        .header("Authorization", TestClient.basic("planner@example.com", "secret"))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }
}
