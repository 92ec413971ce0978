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

import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelanaplan.simulator.Demo;
import io.github.camelanaplan.simulator.TestClient;
import io.github.camelanaplan.simulator.TestClient.Reply;
import io.github.camelanaplan.simulator.model.ModelBuilder;
import io.github.camelanaplan.simulator.model.ModelState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkspaceAdministrationTest {

    private static final Consumer<ModelBuilder> EMPTY = model -> {};

    private final Demo demo = Demo.start(anaplan -> anaplan.workspace("HR", w -> w.model("Staff", EMPTY)));
    private final TestClient client = demo.client;
    private final TestClient standard = demo.as("standard@example.com");
    private final String finance = "/2/0/workspaces/" + demo.anaplan.workspaceId("Finance");
    private final String deletion = finance + "/bulkDeleteModels";

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void administratorsOfAWorkspaceAreListed() {
        Reply reply = client.get(finance + "/admins");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json("/meta/paging/totalSize").asInt()).isEqualTo(2);
        assertThat(reply.json("/admins").findValuesAsText("email")).containsExactly(Demo.USER, Demo.OTHER);
        assertThat(reply.json("/admins/0/firstName").asText()).isEqualTo("Test");
        assertThat(reply.json("/admins/0/active").asBoolean()).isTrue();
        assertThat(reply.json("/admins/0/otherWorkspaces/0").asText()).isEqualTo("HR");
    }

    @Test
    void everybodyElseIsAVisitor() {
        assertThat(client.get(finance + "/visitors").json("/visitors").findValuesAsText("email"))
                .containsExactly("standard@example.com", "outsider@example.com");
    }

    @Test
    void usersOfAWorkspaceAreHiddenFromOthersAndMissingElsewhere() {
        assertThat(standard.get(finance + "/admins").status()).isEqualTo(404);
        assertThat(standard.get(finance + "/visitors").status()).isEqualTo(404);
        assertThat(client.get("/2/0/workspaces/none/admins").status()).isEqualTo(404);
    }

    @Test
    void openModelIsNotDeleted() {
        Reply reply = client.post(deletion, delete(demo.model.id()));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json("/modelsDeleted").asInt()).isZero();
        assertThat(reply.json("/bulkDeleteModelsFailures/0/modelId").asText()).isEqualTo(demo.model.id());
        assertThat(reply.json("/bulkDeleteModelsFailures/0/message").asText())
                .isEqualTo("Model is open. Please close the model before trying again.");
        assertThat(client.get("/2/0/models/" + demo.model.id()).status()).isEqualTo(200);
    }

    @Test
    void closedModelIsDeletedForGood() {
        client.post(demo.path("/close"), "");

        Reply reply = client.post(deletion, delete(demo.model.id()));

        assertThat(reply.json("/modelsDeleted").asInt()).isEqualTo(1);
        assertThat(reply.json().has("bulkDeleteModelsFailures")).isFalse();
        assertThat(client.get("/2/0/models/" + demo.model.id()).status()).isEqualTo(404);
        assertThat(client.get(demo.path("/files")).status()).isEqualTo(404);
        assertThat(client.get(finance + "/models").json().has("models")).isFalse();
        assertThat(client.get("/2/0/models").json("/models")).hasSize(1);
        assertThatThrownBy(() -> demo.anaplan.model("Sales")).hasMessageContaining("no model 'Sales'");
    }

    @Test
    void archivedModelIsClosed() {
        demo.model.changeState(ModelState.ARCHIVED);

        assertThat(client.post(deletion, delete(demo.model.id()))
                        .json("/modelsDeleted")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void modelOfAnotherWorkspaceDoesNotExistInThisOne() {
        Reply reply = client.post(deletion, delete(demo.anaplan.model("Staff").id()));

        assertThat(reply.json("/modelsDeleted").asInt()).isZero();
        assertThat(reply.json("/bulkDeleteModelsFailures/0/message").asText()).isEqualTo("Model ID does not exist.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|Expected mandatory field 'modelIdsToDelete' to be present and not empty.",
                "{\"modelIdsToDelete\":[]}|Expected mandatory field 'modelIdsToDelete' to be present and not empty.",
                "{\"modelIds\":[\"X\"]}|Identified an unrecognized 'modelIds'."
                        + " Amend the content so it only contains applicable fields."
            })
    void wrongFieldsAreBadRequests(String body, String message) {
        Reply reply = client.post(deletion, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json("/status/message").asText()).isEqualTo(message);
    }

    @Test
    void onlyAdministratorsDeleteModelsAndOnlyInWorkspacesThatExist() {
        assertThat(standard.post(deletion, delete(demo.model.id())).status()).isEqualTo(403);
        assertThat(client.post("/2/0/workspaces/none/bulkDeleteModels", delete("X"))
                        .status())
                .isEqualTo(404);
    }

    private static String delete(String modelId) {
        return "{\"modelIdsToDelete\":[\"" + modelId + "\"]}";
    }
}
