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

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.apache.camel.Message;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.component.config.AnaplanConstants;

import static org.assertj.core.api.Assertions.assertThat;

@EachApiVersion
class UploadTest extends AnaplanTestSupport {
    @Test
    void contentGoesToTheFileAndTheBodyStaysAsItWas() {
        Message done = succeed("anaplan:upload/products.csv?" + inModel(), PlanningModel.PRODUCTS);

        assertThat(model.fileContent(USER, "products.csv"))
                .contains(PlanningModel.PRODUCTS.getBytes(StandardCharsets.UTF_8));
        assertThat(done.getBody()).isEqualTo(PlanningModel.PRODUCTS);
    }

    @Test
    void headersTellWhatWasUploadedByIdAndWhere() {
        Message done = succeed("anaplan:upload/PRODUCTS.csv?modelId=Sales", "Product,Code\n");

        assertThat(done.getHeaders())
                .containsEntry(AnaplanConstants.FILE_ID, model.fileId("products.csv"))
                .containsEntry(AnaplanConstants.FILE_NAME, "products.csv")
                .containsEntry(AnaplanConstants.CONTENT_LENGTH, 13L)
                .containsEntry(AnaplanConstants.CHUNK_COUNT, 1)
                .containsEntry(AnaplanConstants.MODEL_ID, model.id())
                .containsEntry(AnaplanConstants.WORKSPACE_ID, model.workspaceId());
    }

    @Test
    void noTaskIsStarted() {
        Message done = succeed("anaplan:upload/products.csv?" + inModel(), PlanningModel.PRODUCTS);

        assertThat(model.tasks()).isEmpty();
        assertThat(done.getHeaders())
                .doesNotContainKeys(AnaplanConstants.TASK_ID, AnaplanConstants.TASK_KIND, AnaplanConstants.OUTCOME);
    }

    @Test
    void fileIsGivenByIdInThePath() {
        succeed("anaplan:upload/" + model.fileId("revenue.csv") + "?" + inModel(), PlanningModel.REVENUE);

        assertThat(model.fileContent(USER, "revenue.csv")).isPresent();
    }

    @Test
    void fileIsGivenByTheHeaderWhereThePathLeavesItOpen() {
        succeed(
                "anaplan:upload?" + inModel(),
                PlanningModel.REVENUE,
                Map.of(AnaplanConstants.FILE_ID, model.fileId("revenue.csv")));

        assertThat(model.fileContent(USER, "revenue.csv")).isPresent();
    }

    @Test
    void secondUploadReplacesTheFirst() {
        succeed("anaplan:upload/products.csv?" + inModel(), PlanningModel.PRODUCTS);
        succeed("anaplan:upload/products.csv?" + inModel(), "Product\n");

        assertThat(model.fileContent(USER, "products.csv")).contains("Product\n".getBytes(StandardCharsets.UTF_8));
    }
}
