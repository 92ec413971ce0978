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
import java.util.Iterator;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.error.OutcomeUnknownException;
import io.github.camelanaplan.client.error.TaskPartialException;
import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.model.DumpRow;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.faults.CallKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

@EachApiVersion
class DumpTest extends AnaplanTestSupport {
    private static final String LOAD = "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?failOn=never&";

    private Map<String, Object> importWithRejects() {
        return succeed(LOAD + inModel(), PlanningModel.PRODUCTS_WITH_TWO_REJECTS)
                .getHeaders();
    }

    @Test
    void rejectedRowsComeAsTheCsvOfTheService() {
        Message done = succeed("anaplan:dump?" + inModel(), "ignored", idsAlone(importWithRejects()));

        assertThat(done.getBody()).isInstanceOf(InputStream.class);
        assertThat(done.getBody(String.class).lines())
                .hasSize(3)
                .first()
                .isEqualTo(wire().dumpHeader(
                                "\"Product\",\"Code\",\"Region\",\"Price\",\"_Line_\",\"_Error_1_\",\"_Error_2_\""));
    }

    @Test
    void taskOfWhichTheServiceTellsNoResultHasNotRejectedNothing() {
        Map<String, Object> headers = idsAlone(importWithRejects());
        anaplan.faults().on(CallKind.POLL_TASK).always().withoutResult();

        assertThat(send("anaplan:dump?" + inModel(), null, headers).getException())
                .isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void headersTellWhatTheCsvIs() {
        Message done = succeed("anaplan:dump?" + inModel(), null, importWithRejects());

        String importId = model.importId(PlanningModel.LOAD_PRODUCTS);
        assertThat(done.getHeaders())
                .containsEntry(AnaplanConstants.MODEL_ID, model.id())
                .containsEntry(AnaplanConstants.IMPORT_ID, importId)
                .containsEntry(AnaplanConstants.TASK_ID, model.tasks().get(0).taskId())
                .containsEntry(AnaplanConstants.CHUNK_COUNT, 1)
                .containsEntry(Exchange.FILE_NAME, importId + "-rejected.csv")
                .containsEntry(AnaplanConstants.ROWS_REJECTED, 2L)
                .doesNotContainKeys(AnaplanConstants.CONTENT_LENGTH, AnaplanConstants.FILE_NAME);
    }

    @Test
    void rejectedRowsComeOneByOneThroughAStreamingSplit() throws Exception {
        route(r -> r.from("direct:dump")
                .to("anaplan:dump?dumpFormat=rows&" + inModel())
                .split(r.body())
                .streaming()
                .to("mock:row"));
        MockEndpoint rows = context.getEndpoint("mock:row", MockEndpoint.class);
        rows.expectedMessageCount(2);

        succeed("direct:dump", null, importWithRejects());

        rows.assertIsSatisfied();
        assertThat(rows.getExchanges())
                .extracting(row -> row.getMessage().getBody(DumpRow.class))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.status()).isEqualTo(wire().rowStatus());
                            assertThat(first.line()).isEqualTo(5);
                            assertThat(first.errors()).containsExactly("Invalid parent");
                            assertThat(first.columns())
                                    .containsExactly(
                                            entry("Product", "Tyre"),
                                            entry("Code", "P4"),
                                            entry("Region", "ATLANTIS"),
                                            entry("Price", "9"));
                        },
                        second -> {
                            assertThat(second.line()).isEqualTo(6);
                            assertThat(second.errors()).containsExactly("Invalid number");
                        });
    }

    @Test
    void taskThatRejectedNothingGivesNoRows() {
        Map<String, Object> clean =
                succeed(LOAD + inModel(), PlanningModel.PRODUCTS).getHeaders();

        Message csv = succeed("anaplan:dump?" + inModel(), null, clean);
        Message rows = succeed("anaplan:dump?dumpFormat=rows&" + inModel(), null, clean);

        assertThat(csv.getBody(String.class)).isEmpty();
        assertThat(rows.getBody(Iterator.class).hasNext()).isFalse();
    }

    @Test
    void rowsThatTheServiceNoLongerHasAreAnError() {
        Map<String, Object> rejecting = idsAlone(importWithRejects());
        succeed(LOAD + inModel(), PlanningModel.PRODUCTS);

        Exchange done = send("anaplan:dump?" + inModel(), null, rejecting);

        assertThat(done.getException())
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("no longer has them");
    }

    @Test
    void taskThatHasNotEndedHasNoDumpYet() {
        model.holdTasks();
        Map<String, Object> running = succeed(LOAD + "wait=false&" + inModel(), PlanningModel.PRODUCTS)
                .getHeaders();

        Exchange done = send("anaplan:dump?" + inModel(), null, running);

        assertThat(done.getException())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("has not ended");
    }

    @Test
    void withoutTaskTheHeaderIsNamed() {
        Exchange done = send("anaplan:dump?" + inModel(), null);

        assertThat(done.getException())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(AnaplanConstants.TASK_ID);
    }

    @Test
    void dumpFollowsTheErrorOfARouteThatRejectedRows() throws Exception {
        route(r -> r.from("direct:load")
                .onException(TaskPartialException.class)
                .handled(true)
                .to("anaplan:dump?" + inModel())
                .to("mock:rejected")
                .end()
                .to("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel())
                .to("mock:loaded"));
        MockEndpoint rejected = context.getEndpoint("mock:rejected", MockEndpoint.class);

        succeed("direct:load", PlanningModel.PRODUCTS_WITH_TWO_REJECTS);

        assertThat(rejected.getExchanges()).singleElement().satisfies(exchange -> assertThat(
                        exchange.getMessage().getBody(String.class))
                .contains("ATLANTIS"));
        assertThat(context.getEndpoint("mock:loaded", MockEndpoint.class).getExchanges())
                .isEmpty();
    }
}
