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

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.simulator.Demo;
import io.github.camelanaplan.simulator.Demo13;
import io.github.camelanaplan.simulator.TestClient.Reply;
import io.github.camelanaplan.simulator.model.ModelState;

import static org.assertj.core.api.Assertions.assertThat;

class Version13DiscoveryTest {

    private final Demo13 demo = Demo13.start();

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void workspacesAreABareArrayAndHaveAGuid() {
        Reply reply = demo.client.get("/1/3/workspaces/");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.text())
                .isEqualTo("[{\"guid\":\"%s\",\"name\":\"Finance\"}]".formatted(demo.model.workspaceId()));
    }

    @Test
    void modelsOfAWorkspaceAreABareArray() {
        JsonNode models = demo.client
                .get("/1/3/workspaces/" + demo.model.workspaceId() + "/models")
                .json();

        assertThat(models).hasSize(1);
        assertThat(names(models.get(0))).containsExactlyInAnyOrder("activeState", "id", "name");
        assertThat(models.at("/0/id").asText()).isEqualTo(demo.model.id());
        assertThat(models.at("/0/activeState").asText()).isEqualTo("UNLOCKED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"modules", "files", "imports", "exports", "actions", "processes"})
    void listsHoldWhatTheyHoldIn20(String kind) {
        JsonNode bare = demo.client.get(demo.path("/" + kind)).json();
        JsonNode enveloped = demo.demo.client.get(demo.demo.path("/" + kind)).json("/" + kind);

        assertThat(bare).isNotEmpty().isEqualTo(enveloped);
    }

    @Test
    void exportIsDescribedByABareObject() {
        String export = "/exports/" + demo.model.exportId("Revenue.csv");

        JsonNode bare = demo.client.get(demo.path(export)).json();

        assertThat(bare.path("columnCount").asInt()).isPositive();
        assertThat(bare).isEqualTo(demo.demo.client.get(demo.demo.path(export)).json("/exportMetadata"));
    }

    @Test
    void nothingIsSortedPagedOrDetailed() {
        JsonNode all = demo.client.get(demo.path("/imports")).json();

        assertThat(demo.client
                        .get(demo.path("/imports?sort=-name&limit=1&offset=1"))
                        .json())
                .hasSizeGreaterThan(1)
                .isEqualTo(all);
        assertThat(demo.client
                        .get("/1/3/workspaces?sort=sideways&limit=none&tenantDetails=true")
                        .text())
                .isEqualTo(demo.client.get("/1/3/workspaces").text());
    }

    @Test
    void emptyListIsAnEmptyArray() {
        Reply chunks = demo.client.get(demo.file("/chunks"));

        assertThat(chunks.status()).isEqualTo(200);
        assertThat(chunks.text()).isEqualTo("[]");
    }

    @Test
    void whatOnly20HasIsNotThere() {
        String importId = demo.model.importId("Products from products.csv");
        String processId = demo.model.processId("Nightly");
        List<String> missing = List.of(
                "/1/3/models",
                "/1/3/models/" + demo.model.id(),
                "/1/3/models/" + demo.model.id() + "/imports",
                "/1/3/users/me",
                "/1/3/workspaces/" + demo.model.workspaceId(),
                demo.path(""),
                demo.path("/imports/" + importId),
                demo.path("/processes/" + processId),
                demo.path("/actions/" + demo.model.actionId("Clear products")),
                demo.path("/lists"),
                demo.path("/views"),
                demo.path("/lineItems"),
                demo.path("/status"));

        assertThat(missing).allSatisfy(path -> assertText(demo.client.get(path), 404));
    }

    @Test
    void wholeFileCanBePutButNotRead() {
        assertThat(demo.client.put(demo.file(""), null, new byte[] {65}).status())
                .isEqualTo(204);
        assertText(demo.client.get(demo.file("")), 405);
        assertText(demo.client.delete(demo.file("")), 405);
        assertThat(demo.client.get(demo.file("/chunks/0")).text()).isEqualTo("A");
    }

    @Test
    void errorsAreText() {
        Reply missing = demo.client.get(demo.path("/files/113999999999/chunks"));

        assertText(missing, 404);
        assertThat(missing.text()).isNotBlank().doesNotContain("{");
        assertText(demo.client.post(demo.file(""), "{\"chunkCount\":\"many\"}"), 400);
    }

    @Test
    void statesOfTheModelAreToldAsText() {
        demo.model.changeState(ModelState.LOCKED);
        assertText(demo.client.post(demo.products() + "/tasks", Demo.LOCALE), 423);
        demo.model.changeState(ModelState.ARCHIVED);
        assertText(demo.client.get(demo.path("/files")), 422);
    }

    @Test
    void whoHasNoAccessToTheModelIsTold() {
        assertText(demo.as("outsider@example.com").get(demo.path("/files")), 403);
    }

    private static void assertText(Reply reply, int status) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("text/plain");
    }

    private static Iterable<String> names(JsonNode object) {
        return object::fieldNames;
    }
}
