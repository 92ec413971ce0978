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
package io.github.camelanaplan.component;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelanaplan.client.model.TaskOutcome;

import static org.assertj.core.api.Assertions.assertThat;

/** What an outcome converts to. */
class OutcomeConversionTest extends AnaplanTestSupport {
    private Message rejecting() {
        return succeed(
                "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?failOn=never&" + inModel(),
                PlanningModel.PRODUCTS_WITH_TWO_REJECTS);
    }

    private void assertTellsWhatHappened(JsonNode json) {
        assertThat(json.path("kind").asText()).isEqualTo("import");
        assertThat(json.path("workspaceId").asText()).isEqualTo(model.workspaceId());
        assertThat(json.path("modelId").asText()).isEqualTo(model.id());
        assertThat(json.path("objectId").asText()).isEqualTo(model.importId(PlanningModel.LOAD_PRODUCTS));
        assertThat(json.path("objectName").asText()).isEqualTo(PlanningModel.LOAD_PRODUCTS);
        assertThat(json.path("taskId").asText()).isEqualTo(model.tasks().get(0).taskId());
        assertThat(json.path("state").asText()).isEqualTo("COMPLETE");
        assertThat(json.path("outcome").asText()).isEqualTo("PARTIAL");
        assertThat(json.path("progress").asDouble()).isEqualTo(1);
        assertThat(json.path("durationMillis").isNumber()).isTrue();
        assertThat(json.path("dumpAvailable").asBoolean()).isTrue();
        assertThat(json.path("rows").path("created").asLong()).isEqualTo(3);
        assertThat(json.path("rows").path("rejected").asLong()).isEqualTo(2);
        assertThat(json.path("details").get(0).path("type").asText()).isEqualTo("hierarchyRowsProcessedWithFailures");
        assertThat(json.path("details")
                        .get(0)
                        .path("values")
                        .path("hierarchyName")
                        .asText())
                .isEqualTo("Products");
        assertThat(json.path("nested")).isEmpty();
    }

    @Test
    void toTextAsJson() throws Exception {
        assertTellsWhatHappened(new ObjectMapper().readTree(rejecting().getBody(String.class)));
    }

    @Test
    void toBytesAsJson() throws Exception {
        assertTellsWhatHappened(new ObjectMapper().readTree(rejecting().getBody(byte[].class)));
    }

    @Test
    void toAStreamAsJson() throws Exception {
        assertTellsWhatHappened(new ObjectMapper().readTree(rejecting().getBody(InputStream.class)));
    }

    @Test
    void toAMapOfTheSameForm() {
        Map<?, ?> map = rejecting().getBody(Map.class);

        assertTellsWhatHappened(new ObjectMapper().valueToTree(map));
    }

    @Test
    void inARouteAndIntoAFile(@TempDir Path folder) throws Exception {
        route(r -> r.from("direct:load")
                .to("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?failOn=never&" + inModel())
                .toF("file:%s?fileName=outcome.json", folder)
                .convertBodyTo(String.class));

        Message done = succeed("direct:load", PlanningModel.PRODUCTS_WITH_TWO_REJECTS);

        assertTellsWhatHappened(new ObjectMapper().readTree((String) done.getBody()));
        assertTellsWhatHappened(new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("outcome.json"))));
    }

    @Test
    void stepsOfAProcessAreNested() throws Exception {
        Message done = succeed(
                "anaplan:process/" + PlanningModel.NIGHTLY + "?" + inModel(),
                Map.of("products.csv", PlanningModel.PRODUCTS, "revenue.csv", PlanningModel.REVENUE));

        JsonNode json = new ObjectMapper().readTree(done.getBody(String.class));
        assertThat(json.path("kind").asText()).isEqualTo("process");
        assertThat(json.path("nested")).hasSize(2);
        assertThat(json.path("nested").get(1).path("objectName").asText()).isEqualTo(PlanningModel.LOAD_REVENUE);
        assertThat(json.path("nested").get(1).path("rows").path("total").asLong())
                .isEqualTo(3);
        assertThat(json.path("nested").get(1).path("rows").has("created")).isFalse();
    }

    @Test
    void ofARunningTaskHasNoCountsAndNoDuration() throws Exception {
        model.holdTasks();
        Message done = succeed("anaplan:action/" + PlanningModel.SORT_PRODUCTS + "?wait=false&" + inModel(), null);

        JsonNode json = new ObjectMapper().readTree(done.getBody(String.class));
        assertThat(json.path("outcome").asText()).isEqualTo("RUNNING");
        assertThat(json.path("state").asText()).isEqualTo("NOT_STARTED");
        assertThat(json.path("rows")).isEmpty();
        assertThat(json.path("durationMillis").isNumber()).isFalse();
    }

    @Test
    void rawAnswerOfTheServiceIsKept() throws Exception {
        TaskOutcome outcome = rejecting().getBody(TaskOutcome.class);

        assertThat(new ObjectMapper()
                        .readTree(outcome.json())
                        .path("task")
                        .path("result")
                        .path("failureDumpAvailable")
                        .asBoolean())
                .isTrue();
    }
}
