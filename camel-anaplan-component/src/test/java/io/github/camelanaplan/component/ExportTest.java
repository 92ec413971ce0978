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

import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.faults.CallKind;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

@EachApiVersion
class ExportTest extends AnaplanTestSupport {
    private static final String EXPORT = "anaplan:export/" + PlanningModel.EXPORT_PRODUCTS + "?";

    private void loadProducts() {
        succeed("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(), PlanningModel.PRODUCTS);
    }

    @Test
    void exportedContentIsTheBody() {
        loadProducts();

        Message done = succeed(EXPORT + inModel(), null);

        assertThat(done.getBody()).isInstanceOf(InputStream.class);
        assertThat(done.getBody(String.class))
                .isEqualTo("Name,Code,Parent,Price\n"
                        + "Bike,P1,EMEA,100\n"
                        + "\"Helmet, red\",P2,EMEA,25.5\n"
                        + "Ampoule électrique,P3,APAC,3\n");
    }

    @Test
    void bodyThatComesInIsIgnored() {
        Message done = succeed(EXPORT + inModel(), new Object());

        assertThat(done.getBody(String.class)).isEqualTo("Name,Code,Parent,Price\n");
        assertThat(received(RequestPattern.put("/chunks/*"))).isEmpty();
    }

    @Test
    void headersTellWhatWasExportedByIdAndUnderWhichName() {
        Message done = succeed("anaplan:export/" + PlanningModel.EXPORT_PRODUCTS + "?modelId=Sales", null);

        String exportId = model.exportId(PlanningModel.EXPORT_PRODUCTS);
        assertThat(done.getHeaders())
                .containsEntry(AnaplanConstants.WORKSPACE_ID, model.workspaceId())
                .containsEntry(AnaplanConstants.MODEL_ID, model.id())
                .containsEntry(AnaplanConstants.EXPORT_ID, exportId)
                .containsEntry(AnaplanConstants.FILE_ID, exportId)
                .containsEntry(AnaplanConstants.FILE_NAME, PlanningModel.EXPORT_PRODUCTS)
                .containsEntry(Exchange.FILE_NAME, PlanningModel.EXPORT_PRODUCTS)
                .containsEntry(AnaplanConstants.CONTENT_LENGTH, 23L)
                .containsEntry(AnaplanConstants.CHUNK_COUNT, 1)
                .containsEntry(AnaplanConstants.TASK_ID, model.tasks().get(0).taskId())
                .containsEntry(AnaplanConstants.TASK_KIND, "export")
                .containsEntry(AnaplanConstants.OUTCOME, "SUCCESS");
    }

    @Test
    void exportIsGivenByTheHeaderWhereThePathLeavesItOpen() {
        Message done = succeed(
                "anaplan:export?" + inModel(),
                null,
                Map.of(AnaplanConstants.EXPORT_ID, model.exportId(PlanningModel.EXPORT_REVENUE)));

        assertThat(done.getBody(String.class)).isEqualTo("Products,Months,Units\n");
    }

    @Test
    void unwaitedExportGivesItsOutcomeAndIsDownloadedLater() throws Exception {
        loadProducts();
        route(r -> r.from("direct:later")
                .to(EXPORT + "wait=false&" + inModel())
                .setProperty("started", r.simple("${body.outcome}"))
                .to("anaplan:task?" + inModel())
                .to("anaplan:download?" + inModel()));

        Exchange done = send("direct:later", null);

        assertThat(done.getException()).isNull();
        assertThat(done.getProperty("started")).isEqualTo(Outcome.RUNNING);
        assertThat(done.getMessage().getBody(String.class)).startsWith("Name,Code,Parent,Price\nBike,P1");
        assertThat(done.getMessage().getHeader(AnaplanConstants.FILE_ID))
                .isEqualTo(model.exportId(PlanningModel.EXPORT_PRODUCTS));
    }

    @Test
    void exportOfEveryRunIsItsOwn() {
        Message before = succeed(EXPORT + inModel(), null);
        assertThat(before.getBody(String.class)).doesNotContain("Bike");
        loadProducts();

        assertThat(succeed(EXPORT + inModel(), null).getBody(String.class)).contains("Bike");
        assertThat(model.tasks()).hasSize(3);
    }

    @Test
    void exportThatHasRunIsNotRunAgainByARouteThatRepeatsFailedCalls() throws Exception {
        route(r -> r.from("direct:export")
                .onException(ServiceUnavailableException.class)
                .maximumRedeliveries(3)
                .redeliveryDelay(1)
                .end()
                .to("anaplan:export/" + PlanningModel.EXPORT_PRODUCTS + "?" + inModel()));
        anaplan.faults().on(CallKind.LIST_CHUNKS).status(503);

        Exchange done = send("direct:export", null);

        assertThat(done.getException())
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("has run");
        assertThat(model.tasks()).hasSize(1);
        assertThat(succeed("anaplan:download", null, done.getMessage().getHeaders())
                        .getBody(String.class))
                .startsWith("Name,");
    }
}
