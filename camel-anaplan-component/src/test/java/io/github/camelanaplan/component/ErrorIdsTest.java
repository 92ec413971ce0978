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
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.model.TaskKind;
import io.github.camelanaplan.client.model.TrackedIds;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Errors carry the ids of the call that failed, whatever earlier steps of the route have left in headers. */
class ErrorIdsTest extends AnaplanTestSupport {
    @Test
    void uploadThatFailsInAnImportTellsItsOwnFileAndImport() {
        anaplan.nextAnswers(RequestPattern.put("/chunks/0"), 1, CannedAnswer.status(503));

        Exchange failed = send(
                "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(),
                PlanningModel.PRODUCTS,
                Map.of(AnaplanConstants.FILE_ID, model.fileId("revenue.csv")));

        TrackedIds ids = ids(failed, TransferFailedException.class);
        assertThat(ids.kind()).isEqualTo(TaskKind.IMPORT);
        assertThat(ids.objectId()).isEqualTo(model.importId(PlanningModel.LOAD_PRODUCTS));
        assertThat(ids.fileId()).isEqualTo(model.fileId("products.csv"));
        assertThat(ids.taskId()).isNull();
        assertThat(failed.getMessage().getHeader(AnaplanConstants.FILE_ID)).isEqualTo(model.fileId("products.csv"));
    }

    @Test
    void uploadThatFailsAfterAnImportDoesNotTellTheImport() {
        Exchange imported =
                send("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(), PlanningModel.PRODUCTS);

        Exchange failed = send(
                "anaplan:upload/revenue.csv?" + inModel(),
                null,
                imported.getMessage().getHeaders());

        TrackedIds ids = ids(failed, InvalidRequestException.class);
        assertThat(ids.fileId()).isEqualTo(model.fileId("revenue.csv"));
        assertThat(ids.modelId()).isEqualTo(model.id());
        assertThat(ids.objectId()).isNull();
        assertThat(ids.taskId()).isNull();
    }

    @Test
    void mappingParametersThatAreNoMapAreAnErrorAndNothingIsStarted() {
        Exchange failed = send(
                "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(),
                null,
                Map.of(AnaplanConstants.MAPPING_PARAMETERS, "Version=Actual"));

        assertThat(failed.getException())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(AnaplanConstants.MAPPING_PARAMETERS)
                .hasMessageContaining("expected a Map");
        assertThat(model.tasks()).isEmpty();
    }

    private static TrackedIds ids(Exchange failed, Class<? extends AnaplanException> type) {
        assertThat(failed.getException()).isInstanceOf(type);
        return ((AnaplanException) failed.getException()).trackedIds();
    }
}
