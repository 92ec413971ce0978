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
package io.github.camelanaplan.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.model.ListItem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class EndToEndTest {

    private static final String PRODUCTS = """
            Product,Code,Region,Price
            "Bike, large",P1,EMEA,100.50
            Größe,P2,APAC,7
            Bad parent,P3,Atlantis,1
            Bad number,P4,EMEA,cheap
            """;
    private static final String REVENUE = "Code,Month,Units\nP1,Jan 26,3\nP2,Feb 26,4\n";

    private final Demo demo = Demo.start();
    private final TestClient client = demo.client;

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void importCreatesItemsAndDumpsRejects() {
        client.post(demo.file(""), "{\"chunkCount\":-1}");
        client.put(demo.file("/chunks/0"), "application/octet-stream", PRODUCTS.getBytes(UTF_8));
        client.post(demo.file("/complete"), "{\"id\":\"" + demo.model.fileId("products.csv") + "\"}");

        JsonNode task = demo.run(client, demo.products());

        assertThat(task.at("/result/successful").asBoolean()).isTrue();
        assertThat(task.at("/result/failureDumpAvailable").asBoolean()).isTrue();
        assertThat(task.at("/result/objectId").asText()).isEqualTo(demo.model.importId("Products from products.csv"));
        assertThat(task.at("/result/details/0/type").asText()).isEqualTo("hierarchyRowsProcessedWithFailures");
        assertThat(demo.model.data().list("Products").items())
                .extracting(ListItem::name)
                .containsExactly("Bike, large", "Größe");
        String dump = client.get(
                        demo.products() + "/tasks/" + task.path("taskId").asText() + "/dump")
                .text();
        assertThat(dump.lines()).hasSize(3);
        assertThat(dump).contains("Atlantis").contains("cheap");
    }

    @Test
    void processLoadsExportsAndReportsEachStep() {
        demo.upload(client, PRODUCTS);
        client.put(
                demo.path("/files/" + demo.model.fileId("revenue.csv")),
                "application/octet-stream",
                REVENUE.getBytes(UTF_8));
        String process = demo.path("/processes/" + demo.model.processId("Nightly"));

        String taskId = demo.run(client, process).path("taskId").asText();
        JsonNode result = client.get(process + "/tasks/" + taskId + "?includeProcessDetails=true")
                .json("/task/result");

        assertThat(result.path("successful").asBoolean()).isTrue();
        assertThat(result.path("nestedResults")).hasSize(3);
        assertThat(result.at("/nestedResults/0/objectName").asText()).isEqualTo("Products from products.csv");
        assertThat(result.at("/nestedResults/0/duration").isTextual()).isTrue();
        assertThat(result.path("startTime").asText()).matches("\\d+");
        assertThat(client.get(process + "/tasks/" + taskId)
                        .json("/task/result/nestedResults/0")
                        .has("duration"))
                .isFalse();
        assertThat(demo.model.data().module("Revenue").cell("Units", "P1", "Jan 26"))
                .contains("3");
        assertThat(client.get(demo.path("/files/" + demo.model.exportId("Revenue.csv")))
                        .text()
                        .lines())
                .hasSize(3);
    }

    @Test
    void exportIsPrivateAndDownloadedInChunks() {
        demo.upload(client, PRODUCTS);
        demo.run(client, demo.products());
        String export = demo.model.exportId("Products export.csv");
        String file = demo.path("/files/" + export);
        assertThat(client.get(file).status()).isEqualTo(404);

        JsonNode task = demo.run(client, demo.path("/exports/" + export));

        assertThat(task.at("/result/details/0/type").asText()).isEqualTo("exportSucceeded");
        assertThat(client.get(file + "/chunks").json("/chunks")).hasSize(1);
        String text = client.get(file + "/chunks/0").text();
        assertThat(text)
                .startsWith("Name,Code,Parent,Price\n")
                .contains("\"Bike, large\"")
                .contains("Größe");
        assertThat(demo.as(Demo.OTHER).get(file).status()).isEqualTo(404);
    }

    @Test
    void deleteActionDeletes() {
        demo.upload(client, PRODUCTS);
        demo.run(client, demo.products());

        JsonNode task = demo.run(client, demo.path("/actions/" + demo.model.actionId("Clear products")));

        assertThat(task.at("/result/successful").asBoolean()).isTrue();
        assertThat(task.at("/result/details/0/type").asText()).isEqualTo("deleteFromSelectionSucceeded");
        assertThat(demo.model.data().list("Products").size()).isZero();
    }
}
