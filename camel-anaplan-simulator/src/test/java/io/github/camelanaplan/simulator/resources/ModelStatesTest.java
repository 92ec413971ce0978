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

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.Demo;
import io.github.camelanaplan.simulator.TestClient;
import io.github.camelanaplan.simulator.TestClient.Reply;
import io.github.camelanaplan.simulator.model.ModelState;

import static org.assertj.core.api.Assertions.assertThat;

class ModelStatesTest {

    private final Demo demo = Demo.start();
    private final TestClient client = demo.client;
    private final TestClient standard = demo.as("standard@example.com");

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void statusHasNoEnvelopeAndIsOpenWhenIdle() {
        Reply reply = client.get(demo.path("/status"));

        assertThat(reply.json().has("meta")).isFalse();
        assertThat(reply.json("/requestStatus/currentStep").asText()).isEqualTo("Open");
        assertThat(reply.json("/requestStatus/progress").asDouble()).isEqualTo(-1.0);
        assertThat(reply.json("/requestStatus/taskId").isNull()).isTrue();
    }

    @Test
    void lockedModelIsReadButNotWritten() {
        demo.model.changeState(ModelState.LOCKED);

        assertThat(client.get(demo.path("/files")).status()).isEqualTo(200);
        assertWritesAre(client, 423);
    }

    @Test
    void archivedModelIsNeitherReadNorWritten() {
        demo.model.changeState(ModelState.ARCHIVED);

        assertThat(client.get(demo.path("/files")).status()).isEqualTo(422);
        assertThat(client.get(demo.products() + "/tasks").status()).isEqualTo(422);
        assertThat(client.post(demo.path("/open"), "").status()).isEqualTo(422);
        assertWritesAre(client, 422);
        assertThat(client.get("/2/0/models/" + demo.model.id())
                        .json("/model/activeState")
                        .asText())
                .isEqualTo("ARCHIVED");
        assertThat(client.get("/2/0/models?archived=false").json().has("models"))
                .isFalse();
    }

    @Test
    void modelInMaintenanceIsReadByAdministratorsOnly() {
        demo.model.changeState(ModelState.MAINTENANCE);

        assertThat(client.get(demo.path("/files")).status()).isEqualTo(200);
        assertThat(standard.get(demo.path("/files")).status()).isEqualTo(424);
        assertThat(client.post(demo.path("/open"), "").status()).isEqualTo(424);
        assertWritesAre(client, 424);
        assertThat(client.get(demo.path("/status"))
                        .json("/requestStatus/currentStep")
                        .asText())
                .isEqualTo("Closed");
    }

    @Test
    void deployedModelTakesData() {
        demo.model.changeState(ModelState.PRODUCTION);

        assertThat(client.post(demo.products() + "/tasks", Demo.LOCALE).status())
                .isEqualTo(200);
    }

    @Test
    void onlyAdministratorsOpenAndCloseModels() {
        assertThat(standard.post(demo.path("/open"), "").status()).isEqualTo(404);
        assertThat(standard.post(demo.path("/close"), "").status()).isEqualTo(403);
    }

    @Test
    void touchingAClosedModelLoadsIt() {
        client.post(demo.path("/close"), "");
        client.get(demo.path("/imports"));

        assertThat(client.get(demo.path("/status"))
                        .json("/requestStatus/currentStep")
                        .asText())
                .isEqualTo("Open");
    }

    private void assertWritesAre(TestClient by, int status) {
        assertThat(by.post(demo.file(""), "{\"chunkCount\":1}").status()).isEqualTo(status);
        assertThat(by.put(demo.file("/chunks/0"), "application/octet-stream", new byte[3])
                        .status())
                .isEqualTo(status);
        assertThat(by.delete(demo.file("")).status()).isEqualTo(status);
        Reply start = by.post(demo.products() + "/tasks", Demo.LOCALE);
        assertThat(start.status()).isEqualTo(status);
        assertThat(start.json("/status/code").asInt()).isEqualTo(status);
        assertThat(demo.model.tasks()).isEmpty();
    }
}
