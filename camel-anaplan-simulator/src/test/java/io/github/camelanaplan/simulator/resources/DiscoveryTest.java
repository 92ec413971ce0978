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
package io.github.camelanaplan.simulator.resources;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.simulator.Demo;
import io.github.camelanaplan.simulator.TestClient;
import io.github.camelanaplan.simulator.TestClient.Reply;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

class DiscoveryTest {

    private static final Demo DEMO = Demo.start();

    private final TestClient client = DEMO.client;
    private final TestClient standard = DEMO.as("standard@example.com");

    @AfterAll
    static void close() {
        DEMO.close();
    }

    @Test
    void oneselfIsVisibleToEverybody() {
        Reply reply = standard.get("/2/0/users/me");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json("/status/message").asText()).isEqualTo("Success");
        assertThat(reply.json("/user/email").asText()).isEqualTo("standard@example.com");
        assertThat(reply.json("/user/id").asText()).matches("[0-9a-f]{32}");
    }

    @Test
    void otherUsersAreVisibleToAdministratorsOnly() {
        String id = client.get("/2/0/users/me").json("/user/id").asText();

        assertThat(client.get("/2/0/users").json("/users")).hasSize(4);
        assertThat(client.get("/2/0/users/" + id).json("/user/email").asText()).isEqualTo(Demo.USER);
        assertThat(client.get("/2/0/users/nobody").status()).isEqualTo(404);
        assertThat(standard.get("/2/0/users").status()).isEqualTo(403);
        assertThat(standard.get("/2/0/users/" + id).status()).isEqualTo(403);
    }

    @Test
    void usersCanBeSearched() {
        assertThat(client.get("/2/0/users?s=OTHER").json("/users")).hasSize(1);
        assertThat(client.get("/2/0/users?s=pl_nner%25com").json("/users")).hasSize(1);
    }

    @Test
    void workspaceSizesComeWithTenantDetailsOnly() {
        assertThat(client.get("/2/0/workspaces").json("/workspaces/0").has("sizeAllowance"))
                .isFalse();
        assertThat(client.get("/2/0/workspaces?tenantDetails=True")
                        .json("/workspaces/0")
                        .has("sizeAllowance"))
                .isTrue();
    }

    @Test
    void queryNamesAreCaseSensitive() {
        assertThat(client.get("/2/0/workspaces?tenantdetails=true")
                        .json("/workspaces/0")
                        .has("sizeAllowance"))
                .isFalse();
    }

    @Test
    void singleWorkspaceIsHiddenFromStandardUsers() {
        String path = "/2/0/workspaces/" + DEMO.model.workspaceId();

        assertThat(client.get(path).json("/workspace/name").asText()).isEqualTo("Finance");
        assertThat(standard.get(path).status()).isEqualTo(404);
    }

    @Test
    void modelsAreListedWithTheirWorkspace() {
        Reply all = client.get("/2/0/models");
        Reply ofWorkspace = client.get("/2/0/workspaces/" + DEMO.model.workspaceId() + "/models");

        assertThat(all.json("/models")).isEqualTo(ofWorkspace.json("/models"));
        assertThat(all.json("/models/0/currentWorkspaceId").asText()).isEqualTo(DEMO.model.workspaceId());
        assertThat(all.json("/models/0/activeState").asText()).isEqualTo("UNLOCKED");
        assertThat(all.json("/models/0").has("memoryUsage")).isFalse();
        assertThat(client.get("/2/0/models?modelDetails=true").json("/models/0").has("memoryUsage"))
                .isTrue();
    }

    @Test
    void modelIsVisibleEvenWithoutAccess() {
        TestClient outsider = DEMO.as("outsider@example.com");
        String model = "/2/0/models/" + DEMO.model.id();

        assertThat(outsider.get(model).json("/model/name").asText()).isEqualTo("Sales");
        assertThat(outsider.get(model + "/imports").status()).isEqualTo(404);
        assertThat(outsider.get(DEMO.products() + "/tasks").status()).isEqualTo(200);
        assertThat(outsider.post(DEMO.products() + "/tasks", Demo.LOCALE).status())
                .isEqualTo(404);
    }

    @Test
    void modelBelowItsWorkspaceIsNotReadable() {
        Reply reply = client.get(DEMO.path(""));

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.json("/status/message").asText()).isEqualTo("Method Not Allowed");
        assertThat(client.get(DEMO.path("/modelCalendar/fiscalYear")).status()).isEqualTo(405);
        assertThat(client.get(DEMO.path("/modules/102000000000/data")).status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/files", "/imports", "/exports", "/actions", "/processes", "/lists", "/modules", "/views"})
    void bothFormsOfAPathGiveTheSame(String below) {
        String byModel = client.get("/2/0/models/" + DEMO.model.id() + below).text();
        String byWorkspace = client.get(DEMO.path(below)).text();

        // links within the answer lead back to the form that was asked for
        assertThat(byWorkspace.replace("/workspaces/" + DEMO.model.workspaceId(), ""))
                .isEqualTo(byModel);
    }

    @Test
    void slashAtTheEndIsTolerated() {
        assertThat(client.get(DEMO.path("/imports/")).status()).isEqualTo(200);
    }

    @Test
    void idsAreCaseSensitive() {
        String lower = DEMO.model.id().toLowerCase(Locale.ROOT);

        assertThat(client.get("/2/0/models/" + lower).status()).isEqualTo(404);
        assertThat(client.get("/2/0/models/" + lower + "/files").status()).isEqualTo(404);
    }

    @Test
    void modelBelowAnotherWorkspaceIsMissing() {
        assertThat(client.get("/2/0/workspaces/00000000000000000000000000000000/models/" + DEMO.model.id() + "/files")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void unknownRouteIs404InJsonWithPathAndTimestamp() {
        Reply reply = client.get("/2/0/nonsense");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.json("/status/code").asInt()).isEqualTo(404);
        assertThat(reply.json("/path").asText()).isEqualTo("/2/0/nonsense");
        assertThat(reply.json("/timestamp").asText()).endsWith("Z");
        assertThat(client.get("/elsewhere").status()).isEqualTo(404);
    }

    /** By hand: the JDK's client sends no such thing. */
    @Test
    void queryThatIsNotWellFormedIs400() throws IOException {
        URI url = DEMO.anaplan.apiUrl();
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            String request = "GET /2/0/users?limit=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Authorization: " + client.authorization() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("\"Malformed query\"");
        }
    }

    @Test
    void wrongMethodIs405() {
        assertThat(client.delete(DEMO.path("/imports")).status()).isEqualTo(405);
    }
}
