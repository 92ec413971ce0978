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
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.component.config.AnaplanConstants;

import static org.assertj.core.api.Assertions.assertThat;

@EachApiVersion
class DownloadTest extends AnaplanTestSupport {
    @Test
    void uploadedContentComesBack() {
        succeed("anaplan:upload/products.csv?" + inModel(), PlanningModel.PRODUCTS);

        Message done = succeed("anaplan:download/products.csv?" + inModel(), "ignored");

        assertThat(done.getBody()).isInstanceOf(InputStream.class);
        assertThat(done.getBody(String.class)).isEqualTo(PlanningModel.PRODUCTS);
    }

    @Test
    void headersTellWhatIsDownloadedByIdAndNoTask() {
        succeed("anaplan:upload/products.csv?" + inModel(), PlanningModel.PRODUCTS);

        Message done = succeed("anaplan:download/Products.CSV?modelId=Sales", null);

        assertThat(done.getHeaders())
                .containsEntry(AnaplanConstants.MODEL_ID, model.id())
                .containsEntry(AnaplanConstants.WORKSPACE_ID, model.workspaceId())
                .containsEntry(AnaplanConstants.FILE_ID, model.fileId("products.csv"))
                .containsEntry(AnaplanConstants.FILE_NAME, "products.csv")
                .containsEntry(Exchange.FILE_NAME, "products.csv")
                .containsEntry(AnaplanConstants.CHUNK_COUNT, 1)
                .doesNotContainKeys(AnaplanConstants.TASK_ID, AnaplanConstants.TASK_KIND);
        assertThat(model.tasks()).isEmpty();
    }

    @Test
    void fileIsGivenByTheHeaderWhereThePathLeavesItOpen() {
        succeed("anaplan:upload/revenue.csv?" + inModel(), PlanningModel.REVENUE);

        Message done = succeed(
                "anaplan:download?" + inModel(), null, Map.of(AnaplanConstants.FILE_ID, model.fileId("revenue.csv")));

        assertThat(done.getBody(String.class)).isEqualTo(PlanningModel.REVENUE);
    }

    @Test
    void outputOfAnExportThatRanBeforeIsGivenByTheIdOfTheExport() {
        succeed("anaplan:export/" + PlanningModel.EXPORT_PRODUCTS + "?" + inModel(), null);

        Message done =
                succeed("anaplan:download/" + model.exportId(PlanningModel.EXPORT_PRODUCTS) + "?" + inModel(), null);

        assertThat(done.getBody(String.class)).isEqualTo("Name,Code,Parent,Price\n");
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void outputOfAnExportThatRanBeforeIsGivenByItsName() {
        succeed("anaplan:export/" + PlanningModel.EXPORT_PRODUCTS + "?" + inModel(), null);

        Message done = succeed("anaplan:download/" + PlanningModel.EXPORT_PRODUCTS + "?" + inModel(), null);

        assertThat(done.getBody(String.class)).isEqualTo("Name,Code,Parent,Price\n");
    }
}
