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
package io.github.camelanaplan.simulator.tasks;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.Demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TaskScriptTest {

    private static final String IMPORT = "Products from products.csv";
    private static final String TWO = "Product,Code,Region,Price\nBike,P1,EMEA,100\nHelmet,P2,APAC,25.5\n";

    private final Demo demo = Demo.start();

    @AfterEach
    void close() {
        demo.close();
    }

    private JsonNode run() {
        demo.upload(demo.client, TWO);
        return demo.run(demo.client, demo.products());
    }

    @Test
    void nextTaskFailsAndTheOneAfterItDoesNot() {
        demo.model.nextTask(IMPORT).fails("hierarchyImportBombed", "No");

        JsonNode failed = run().path("result");
        assertThat(failed.path("successful").asBoolean()).isFalse();
        assertThat(failed.at("/details/0/type").asText()).isEqualTo("hierarchyImportBombed");
        assertThat(demo.model.data().list("Products").size()).isZero();

        assertThat(run().at("/result/successful").asBoolean()).isTrue();
        assertThat(demo.model.data().list("Products").size()).isEqualTo(2);
    }

    @Test
    void tasksOfOneObjectAreScriptedInOrder() {
        demo.model.nextTask(IMPORT).fails();
        demo.model.nextTask(IMPORT).rejectsRows(1);
        demo.model.nextTask("Sort products").fails();

        assertThat(run().at("/result/details/0/type").asText()).isEqualTo("internalError");
        assertThat(run().at("/result/failureDumpAvailable").asBoolean()).isTrue();
        assertThat(run().at("/result/failureDumpAvailable").asBoolean()).isFalse();
    }

    @Test
    void somebodyElseCancelsTheTask() {
        demo.model.nextTask(IMPORT).isCancelledBy("admin@example.com");
        demo.upload(demo.client, TWO);

        JsonNode task = demo.awaitState(
                demo.client, demo.products(), demo.startTask(demo.client, demo.products()), "CANCELLED");

        assertThat(task.path("cancelledBy").asText()).isEqualTo("admin@example.com");
        assertThat(demo.model.data().list("Products").size()).isZero();
    }

    @Test
    void taskTakesItsTime() {
        demo.model.nextTask(IMPORT).takes(Duration.ofDays(1));
        demo.upload(demo.client, TWO);
        String task = demo.startTask(demo.client, demo.products());
        demo.awaitState(demo.client, demo.products(), task, "IN_PROGRESS");

        demo.client.delete(demo.products() + "/tasks/" + task);

        demo.awaitState(demo.client, demo.products(), task, "CANCELLED");
        assertThat(run().path("taskState").asText()).isEqualTo("COMPLETE");
    }

    @Test
    void rowsAreRejectedThatWereNotThere() {
        demo.model.nextTask(IMPORT).rejectsRows(3);

        JsonNode task = run();

        JsonNode detail = task.at("/result/details/0");
        assertThat(task.at("/result/successful").asBoolean()).isTrue();
        assertThat(detail.path("type").asText()).isEqualTo("hierarchyRowsProcessedWithFailures");
        assertThat(detail.path("values").toString())
                .contains("\"successRowCount\",\"2\"", "\"failedCount\",\"3\"", "\"totalRowCount\",\"5\"");
        assertThat(demo.model.data().list("Products").size()).isEqualTo(2);
        assertThat(dump(demo.products(), task, "/dump")).hasLineCount(4).startsWith("\"_Status_\",");
    }

    @Test
    void processRejectsRowsInItsFirstImport() {
        String nightly = demo.path("/processes/" + demo.model.processId("Nightly"));
        String importId = demo.model.importId(IMPORT);
        demo.model.nextTask("Nightly").rejectsRows(2);
        demo.upload(demo.client, TWO);
        demo.client.put(
                demo.path("/files/" + demo.model.fileId("revenue.csv")),
                "application/octet-stream",
                "Code,Month,Units\nP1,Jan 26,7\n".getBytes(UTF_8));

        JsonNode task = demo.run(demo.client, nightly);

        assertThat(task.at("/result/failureDumpAvailable").asBoolean()).isTrue();
        assertThat(task.at("/result/nestedResults/0/failureDumpAvailable").asBoolean())
                .isTrue();
        assertThat(task.at("/result/nestedResults/1/failureDumpAvailable").asBoolean())
                .isFalse();
        assertThat(dump(nightly, task, "/dumps/" + importId)).hasLineCount(3);
    }

    private String dump(String parent, JsonNode task, String path) {
        return demo.client
                .get(parent + "/tasks/" + task.path("taskId").asText() + path)
                .text();
    }

    @Test
    void whatIsNotThereCannotBeScripted() {
        assertThatThrownBy(() -> demo.model.nextTask("Nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("model 'Sales' has nothing to run named 'Nothing'");
        assertThat(demo.model.nextTask(demo.model.importId(IMPORT))).isNotNull();
    }
}
