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

import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

@EachApiVersion
class ProcessTest extends AnaplanTestSupport {
    private static final String NIGHTLY = "anaplan:process/" + PlanningModel.NIGHTLY + "?";

    private static Map<String, Object> contents() {
        return Map.of("products.csv", PlanningModel.PRODUCTS, "revenue.csv", PlanningModel.REVENUE);
    }

    @Test
    void contentsAreUploadedToTheirFilesAndTheProcessRuns() {
        Message done = succeed(NIGHTLY + inModel(), contents());

        assertThat(done.getBody(TaskOutcome.class).outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(model.data().list("Products").size()).isEqualTo(3);
        assertThat(model.data().module("Revenue").cell("Units", "P1", "Jan 26")).contains("7");
    }

    @Test
    void filesOfTheMapAreGivenByIdToo() {
        succeed(
                NIGHTLY + inModel(),
                Map.of(
                        model.fileId("products.csv"), PlanningModel.PRODUCTS,
                        model.fileId("revenue.csv"), PlanningModel.REVENUE));

        assertThat(model.data().module("Revenue").cellCount()).isEqualTo(3);
    }

    @Test
    void withoutBodyTheProcessRunsOnWhatItsFilesHold() {
        succeed("anaplan:upload/products.csv?" + inModel(), PlanningModel.PRODUCTS);
        succeed("anaplan:upload/revenue.csv?" + inModel(), PlanningModel.REVENUE);

        succeed(NIGHTLY + inModel(), null);

        assertThat(model.data().module("Revenue").cellCount()).isEqualTo(3);
        assertThat(received(RequestPattern.put("/chunks/*"))).hasSize(2);
    }

    @Test
    void headersTellWhichProcessRanByIdAndTheCountsOfItsImportsTogether() {
        Message done = succeed("anaplan:process/nightly?modelId=Sales", contents());

        assertThat(done.getHeaders())
                .containsEntry(AnaplanConstants.MODEL_ID, model.id())
                .containsEntry(AnaplanConstants.WORKSPACE_ID, model.workspaceId())
                .containsEntry(AnaplanConstants.PROCESS_ID, model.processId(PlanningModel.NIGHTLY))
                .containsEntry(AnaplanConstants.TASK_ID, model.tasks().get(0).taskId())
                .containsEntry(AnaplanConstants.TASK_KIND, "process")
                .containsEntry(AnaplanConstants.OUTCOME, "SUCCESS")
                .containsEntry(AnaplanConstants.ROWS_TOTAL, 6L)
                .containsEntry(AnaplanConstants.ROWS_REJECTED, 0L)
                .containsEntry(AnaplanConstants.DUMP_AVAILABLE, false)
                .doesNotContainKey(AnaplanConstants.IMPORT_ID);
    }

    @Test
    void processIsGivenByTheHeaderWhereThePathLeavesItOpen() {
        succeed(
                "anaplan:process?" + inModel(),
                contents(),
                Map.of(AnaplanConstants.PROCESS_ID, model.processId(PlanningModel.NIGHTLY)));

        assertThat(model.data().list("Products").size()).isEqualTo(3);
    }

    @Test
    void contentNoneLeavesTheMapAlone() {
        succeed("anaplan:upload/products.csv?" + inModel(), PlanningModel.PRODUCTS);
        succeed("anaplan:upload/revenue.csv?" + inModel(), PlanningModel.REVENUE);

        succeed(NIGHTLY + "content=none&" + inModel(), Map.of("products.csv", "Product,Code\n"));

        assertThat(model.data().list("Products").size()).isEqualTo(3);
    }

    @Test
    void fileThatTheMapNamesTwiceIsRefusedBeforeAnythingIsSent() {
        Exchange done = send(
                NIGHTLY + inModel(),
                Map.of("products.csv", PlanningModel.PRODUCTS, model.fileId("products.csv"), PlanningModel.PRODUCTS));

        assertThat(done.getException())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("twice");
        assertThat(model.fileContent(USER, "products.csv")).isEmpty();
        assertThat(model.tasks()).isEmpty();
    }
}
