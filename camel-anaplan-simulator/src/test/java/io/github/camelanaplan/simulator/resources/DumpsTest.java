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

import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.AdjustableClock;
import io.github.camelanaplan.simulator.Demo;
import io.github.camelanaplan.simulator.TestClient;
import io.github.camelanaplan.simulator.TestClient.Reply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class DumpsTest {

    private static final String BAD = "Product,Code,Region,Price\nBike,P1,EMEA,100\nCar,P2,Nowhere,200\n";
    private static final String GOOD = "Product,Code,Region,Price\nBike,P1,EMEA,100\n";

    private final AdjustableClock clock = AdjustableClock.startingAt(Instant.parse("2026-01-01T00:00:00Z"));
    private final Demo demo = Demo.start(
            anaplan -> anaplan.clock(clock).tokenLifetime(Duration.ofDays(365)).downloadChunkSize(32));
    private final TestClient client = demo.client;
    private final String products = demo.products();

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void rejectedRowsAreFetchedWholeOrInChunks() {
        String task = runBad();
        String whole = client.get(dump(task)).text();

        assertThat(whole).startsWith("\"_Status_\",").contains("\"Car\"").doesNotContain("\"Bike\"");
        Reply chunks = client.get(dump(task) + "/chunks");
        StringBuilder pieces = new StringBuilder();
        for (JsonNode chunk : chunks.json("/chunks")) {
            pieces.append(client.get(dump(task) + "/chunks/" + chunk.path("id").asText())
                    .text());
        }
        assertThat(chunks.json("/chunks").size()).isGreaterThan(1);
        assertThat(pieces).hasToString(whole);
        assertThat(client.get(dump(task) + "/chunks/999").status()).isEqualTo(404);
    }

    @Test
    void dumpIsAlsoFoundUnderTheIdOfTheImport() {
        String task = runBad();
        String nested = products + "/tasks/" + task + "/dumps/" + importId();

        assertThat(client.get(nested).text()).isEqualTo(client.get(dump(task)).text());
        assertThat(client.get(nested + "/chunks").status()).isEqualTo(200);
        assertThat(client.get(nested + "/chunks/0").status()).isEqualTo(200);
    }

    @Test
    void cleanRunHasNoDump() {
        demo.upload(client, GOOD);
        String task = demo.run(client, products).path("taskId").asText();

        assertThat(client.get(dump(task)).status()).isEqualTo(404);
        assertThat(client.get(dump(task) + "/chunks").status()).isEqualTo(404);
    }

    @Test
    void onlyTheLatestFailingTaskKeepsItsDump() {
        String older = runBad();
        String newer = runBad();

        assertThat(client.get(dump(older)).status()).isEqualTo(404);
        assertThat(client.get(products + "/tasks/" + older)
                        .json("/task/result/failureDumpAvailable")
                        .asBoolean())
                .isTrue();
        assertThat(client.get(dump(newer)).status()).isEqualTo(200);
    }

    @Test
    void cleanRunOfTheSameUserRemovesTheDump() {
        String task = runBad();
        TestClient other = demo.as(Demo.OTHER);
        demo.upload(other, GOOD);
        demo.run(other, products);
        assertThat(client.get(dump(task)).status()).isEqualTo(200);

        demo.upload(client, GOOD);
        demo.run(client, products);
        assertThat(client.get(dump(task)).status()).isEqualTo(404);
    }

    @Test
    void dumpIsPrivateAndGone48HoursAfterTheLastAccess() {
        String task = runBad();
        assertThat(demo.as(Demo.OTHER).get(dump(task)).status()).isEqualTo(404);

        clock.advance(Duration.ofHours(47));
        assertThat(client.get(dump(task)).status()).isEqualTo(200);
        clock.advance(Duration.ofHours(47));
        assertThat(client.get(dump(task)).status()).isEqualTo(200);
        clock.advance(Duration.ofHours(48));
        assertThat(client.get(dump(task)).status()).isEqualTo(404);
    }

    @Test
    void processKeepsADumpForEachOfItsImports() {
        demo.upload(client, BAD);
        String revenue = demo.path("/files/" + demo.model.fileId("revenue.csv"));
        client.put(revenue, "application/octet-stream", "Code,Month,Units\nP1,Jan 26,x\nP1,Feb 26,2\n".getBytes(UTF_8));
        String process = demo.path("/processes/" + demo.model.processId("Nightly"));
        JsonNode task = demo.run(client, process);
        String dumps = process + "/tasks/" + task.path("taskId").asText() + "/dumps/";

        assertThat(client.get(dumps + importId()).text()).contains("\"Car\"");
        assertThat(client.get(dumps + demo.model.importId("Revenue from revenue.csv"))
                        .text())
                .contains("\"x\"");
        assertThat(client.get(dumps + demo.model.exportId("Revenue.csv")).status())
                .isEqualTo(404);
    }

    @Test
    void importThatAProcessRunsTwiceKeepsItsLatestDump() {
        String load = "Products from products.csv";
        try (Demo twice = Demo.startModel(model -> model.process("Twice", load, load))) {
            twice.upload(twice.client, BAD);
            String process = twice.path("/processes/" + twice.model.processId("Twice"));
            JsonNode task = twice.run(twice.client, process);

            assertThat(task.at("/result/nestedResults").findValuesAsText("failureDumpAvailable"))
                    .containsExactly("true", "true");
            assertThat(twice.client
                            .get(process + "/tasks/" + task.path("taskId").asText() + "/dumps/"
                                    + twice.model.importId(load))
                            .text())
                    .contains("\"Car\"");
        }
    }

    private String runBad() {
        demo.upload(client, BAD);
        JsonNode task = demo.run(client, products);
        assertThat(task.at("/result/failureDumpAvailable").asBoolean()).isTrue();
        return task.path("taskId").asText();
    }

    private String importId() {
        return demo.model.importId("Products from products.csv");
    }

    private String dump(String task) {
        return products + "/tasks/" + task + "/dump";
    }
}
