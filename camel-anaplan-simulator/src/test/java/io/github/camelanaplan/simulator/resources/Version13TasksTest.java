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

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.Demo;
import io.github.camelanaplan.simulator.Demo13;
import io.github.camelanaplan.simulator.TestClient.Reply;
import io.github.camelanaplan.simulator.model.Format;
import io.github.camelanaplan.simulator.model.ListItem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class Version13TasksTest {

    private static final String PRODUCTS = "Product,Code,Region,Price\nBike,P1,EMEA,100\nCar,P2,Nowhere,200\n";
    private static final String TOWNS = "Town\tPeople\nOslo\tmany\nBergen\t3\n";

    private final Demo13 demo = Demo13.start(anaplan -> anaplan.downloadChunkSize(32), model -> model.list(
                    "Towns", l -> l.property("People", Format.NUMBER))
            .file("towns.txt", f -> f.separator('\t'))
            .importIntoList(
                    "Towns from towns.txt",
                    i -> i.from("towns.txt").into("Towns").name("Town").property("People", "People"))
            .process("Everything", "Towns from towns.txt", "Products export.csv"));

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void startTellsTheIdAndNothingElse() {
        Reply started = demo.client.post(demo.products() + "/tasks", Demo.LOCALE);

        assertThat(started.status()).isEqualTo(200);
        assertThat(started.text())
                .isEqualTo(
                        "{\"taskId\":\"%s\"}".formatted(started.json("/taskId").asText()));
    }

    @Test
    void taskIsABareObject() {
        demo.upload(PRODUCTS);

        JsonNode task = demo.run(demo.products());

        assertThat(names(task)).containsExactlyInAnyOrder("taskId", "taskState", "progress", "currentStep", "result");
        assertThat(task.at("/result/successful").asBoolean()).isTrue();
        assertThat(task.at("/result/failureDumpAvailable").asBoolean()).isTrue();
        assertThat(task.at("/result/objectId").asText()).isEqualTo(demo.model.importId("Products from products.csv"));
        assertThat(demo.model.data().list("Products").items())
                .extracting(ListItem::name)
                .containsExactly("Bike");
    }

    @Test
    void tasksAreListedByTheirIdsWhicheverVersionStartedThem() {
        demo.upload(PRODUCTS);
        String former = demo.run(demo.products()).path("taskId").asText();
        String current = demo.demo
                .run(demo.demo.client, demo.demo.products())
                .path("taskId")
                .asText();

        assertThat(demo.client.get(demo.products() + "/tasks").text())
                .isEqualTo("[{\"taskId\":\"%s\"},{\"taskId\":\"%s\"}]".formatted(former, current));
    }

    @Test
    void resultsOfStepsAreThereUnasked() {
        upload("towns.txt", TOWNS);

        JsonNode result = demo.run(demo.path("/processes/" + demo.model.processId("Everything")))
                .path("result");

        assertThat(result.path("nestedResults")).hasSize(2);
        assertThat(result.at("/nestedResults/0/objectName").asText()).isEqualTo("Towns from towns.txt");
        assertThat(result.at("/nestedResults/0").has("duration")).isFalse();
    }

    @Test
    void cancelledTaskSaysWhoDidIt() {
        demo.model.holdTasks();
        String taskId = demo.startTask(demo.products());

        Reply cancelled = demo.client.delete(demo.products() + "/tasks/" + taskId);

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.json("/taskId").asText()).isEqualTo(taskId);
        JsonNode task = demo.awaitState(demo.products(), taskId, "CANCELLED");
        assertThat(task.path("cancelledBy").asText()).isEqualTo(Demo.USER);
    }

    @Test
    void unknownTaskIsNotThere() {
        Reply unknown = demo.client.get(demo.products() + "/tasks/0123456789ABCDEF0123456789ABCDEF");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.header("Content-Type")).startsWith("text/plain");
    }

    @Test
    void dumpIsWrittenLikeItsSourceWithoutTheStatus() {
        upload("towns.txt", TOWNS);
        String towns = demo.path("/imports/" + demo.model.importId("Towns from towns.txt"));
        String dump = towns + "/tasks/" + demo.run(towns).path("taskId").asText() + "/dump";

        String expected = "\"Town\"\t\"People\"\t\"_Line_\"\t\"_Error_1_\"\t\"_Error_2_\"\n"
                + "\"Oslo\"\t\"many\"\t\"2\"\t\"Invalid number\"\t\"\"\n";
        assertThat(demo.client.get(dump).text()).isEqualTo(expected);
        assertThat(inChunks(dump)).isEqualTo(expected);
        assertThat(demo.demo.client.get(dump.replace("/1/3/", "/2/0/")).text())
                .startsWith("\"_Status_\",\"Town\",\"People\"");
    }

    @Test
    void dumpOfAStepIsFoundByTheImport() {
        upload("towns.txt", TOWNS);
        String process = demo.path("/processes/" + demo.model.processId("Everything"));
        String task = process + "/tasks/" + demo.run(process).path("taskId").asText();

        String dump = inChunks(task + "/dumps/" + demo.model.importId("Towns from towns.txt"));

        assertThat(dump.lines()).hasSize(2);
        assertThat(dump).startsWith("\"Town\"\t\"People\"\t");
        assertThat(demo.client
                        .get(task + "/dumps/" + demo.model.exportId("Products export.csv") + "/chunks")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void rowsRejectedOnRequestAreDumpedTheSameWay() {
        demo.upload("Product,Code,Region,Price\nBike,P1,EMEA,100\n");
        demo.model.nextTask("Products from products.csv").rejectsRows(2);

        String task = demo.run(demo.products()).path("taskId").asText();

        assertThat(demo.client.get(demo.products() + "/tasks/" + task + "/dump").text())
                .isEqualTo("""
                        "Row","_Line_","_Error_1_"
                        "rejected 1","2","Rejected on request"
                        "rejected 2","3","Rejected on request"
                        """);
    }

    @Test
    void exportIsFetchedInChunks() {
        demo.upload(PRODUCTS);
        demo.run(demo.products());
        String export = demo.model.exportId("Products export.csv");

        demo.run(demo.path("/exports/" + export));

        assertThat(inChunks(demo.path("/files/" + export)))
                .startsWith("Name,Code,Parent,Price\n")
                .contains("Bike");
    }

    private void upload(String file, String text) {
        demo.client.put(
                demo.path("/files/" + demo.model.fileId(file)), "application/octet-stream", text.getBytes(UTF_8));
    }

    private String inChunks(String parent) {
        StringBuilder pieces = new StringBuilder();
        JsonNode chunks = demo.client.get(parent + "/chunks").json();
        assertThat(chunks).hasSizeGreaterThan(1);
        for (JsonNode chunk : chunks) {
            pieces.append(demo.client
                    .get(parent + "/chunks/" + chunk.path("id").asText())
                    .text());
        }
        return pieces.toString();
    }

    private static Iterable<String> names(JsonNode object) {
        return object::fieldNames;
    }
}
