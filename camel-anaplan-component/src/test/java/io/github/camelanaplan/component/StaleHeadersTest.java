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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.ObjectNotFoundException;
import io.github.camelanaplan.component.config.AnaplanConstants;

import static org.assertj.core.api.Assertions.assertThat;

/** What one step left must not pass for something of the next. */
@EachApiVersion
class StaleHeadersTest extends AnaplanTestSupport {
    private static final String LOAD = "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?failOn=never&";
    private static final String[] TASK = {AnaplanConstants.TASK_ID, AnaplanConstants.TASK_KIND};
    private static final String[] OUTCOME = {
        AnaplanConstants.OUTCOME,
        AnaplanConstants.DUMP_AVAILABLE,
        AnaplanConstants.ROWS_TOTAL,
        AnaplanConstants.ROWS_CREATED,
        AnaplanConstants.ROWS_UPDATED,
        AnaplanConstants.ROWS_IGNORED,
        AnaplanConstants.ROWS_WARNED,
        AnaplanConstants.ROWS_REJECTED
    };
    private static final String[] TRANSFER = {
        AnaplanConstants.FILE_NAME, AnaplanConstants.CONTENT_LENGTH, AnaplanConstants.CHUNK_COUNT
    };

    private Map<String, Object> afterAnImport() {
        Map<String, Object> headers = succeed(LOAD + inModel(), PlanningModel.PRODUCTS_WITH_TWO_REJECTS)
                .getHeaders();
        assertThat(headers).containsKeys(TASK).containsKeys(OUTCOME).containsKeys(TRANSFER);
        return headers;
    }

    @Test
    void countsOfAnImportAreGoneAfterADelete() {
        Message done =
                succeed("anaplan:delete/" + PlanningModel.CLEAR_PRODUCTS + "?" + inModel(), null, afterAnImport());

        assertThat(done.getHeaders())
                .containsEntry(AnaplanConstants.OUTCOME, "SUCCESS")
                .containsEntry(AnaplanConstants.DUMP_AVAILABLE, false)
                .containsEntry(AnaplanConstants.TASK_KIND, "delete")
                .doesNotContainKeys(
                        AnaplanConstants.ROWS_TOTAL,
                        AnaplanConstants.ROWS_CREATED,
                        AnaplanConstants.ROWS_UPDATED,
                        AnaplanConstants.ROWS_IGNORED,
                        AnaplanConstants.ROWS_WARNED,
                        AnaplanConstants.ROWS_REJECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "export", "process", "delete", "action"})
    void stepThatDoesNotComeToATaskLeavesNoTaskAndNoOutcome(String operation) {
        Exchange done = send("anaplan:" + operation + "/no such thing?" + inModel(), null, afterAnImport());

        assertThat(done.getException()).isInstanceOf(ObjectNotFoundException.class);
        assertThat(done.getMessage().getHeaders()).doesNotContainKeys(TASK).doesNotContainKeys(OUTCOME);
        assertThat(((AnaplanException) done.getException()).trackedIds().taskId())
                .isNull();
        assertThat(((AnaplanException) done.getException()).taskOutcome()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"upload", "download", "import", "export", "process"})
    void stepThatDoesNotComeToATransferLeavesNoneOfTheOneBefore(String operation) {
        Exchange done = send("anaplan:" + operation + "/no such thing?" + inModel(), "x", afterAnImport());

        assertThat(done.getException()).isInstanceOf(ObjectNotFoundException.class);
        assertThat(done.getMessage().getHeaders()).doesNotContainKeys(TRANSFER);
    }

    @Test
    void importWithoutContentTellsOfNoTransfer() {
        Message done = succeed(LOAD + inModel(), null, afterAnImport());

        assertThat(done.getHeaders()).doesNotContainKeys(TRANSFER).containsKeys(OUTCOME);
    }

    @Test
    void uploadLeavesTheTaskOfTheStepBeforeToBeLookedAt() {
        Map<String, Object> before = afterAnImport();

        Message done = succeed("anaplan:upload/revenue.csv?" + inModel(), "Code\n", before);

        assertThat(done.getHeaders())
                .containsEntry(AnaplanConstants.TASK_ID, before.get(AnaplanConstants.TASK_ID))
                .containsEntry(AnaplanConstants.FILE_NAME, "revenue.csv")
                .containsEntry(AnaplanConstants.CONTENT_LENGTH, 5L);
    }

    @Test
    void dumpTellsOfNoFileOfTheModel() {
        Message done = succeed("anaplan:dump?" + inModel(), null, afterAnImport());

        assertThat(done.getHeaders())
                .doesNotContainKeys(AnaplanConstants.FILE_NAME, AnaplanConstants.CONTENT_LENGTH)
                .containsEntry(AnaplanConstants.CHUNK_COUNT, 1);
    }

    @Test
    void lookAtATaskThatIsForgottenLeavesNoOutcomeOfBefore() {
        Map<String, Object> before = afterAnImport();
        model.forgetTasks();

        Exchange done = send("anaplan:task?" + inModel(), null, before);

        assertThat(done.getException()).isInstanceOf(AnaplanException.class);
        assertThat(done.getMessage().getHeader(AnaplanConstants.OUTCOME)).isNotEqualTo("PARTIAL");
        assertThat(done.getMessage().getHeaders()).doesNotContainKey(AnaplanConstants.ROWS_REJECTED);
    }

    @Test
    void exportAfterAnImportHasItsOwnTaskAndOutcome() {
        Message done =
                succeed("anaplan:export/" + PlanningModel.EXPORT_PRODUCTS + "?" + inModel(), null, afterAnImport());

        assertThat(done.getHeaders())
                .containsEntry(AnaplanConstants.TASK_ID, model.tasks().get(1).taskId())
                .containsEntry(AnaplanConstants.TASK_KIND, "export")
                .containsEntry(AnaplanConstants.OUTCOME, "SUCCESS")
                .containsEntry(AnaplanConstants.FILE_NAME, PlanningModel.EXPORT_PRODUCTS)
                .doesNotContainKey(AnaplanConstants.ROWS_REJECTED);
    }
}
