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

import org.apache.camel.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.TaskFailedException;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** An export that fails leaves in its file what an earlier run wrote, which must not pass for its own. */
@EachApiVersion
class FailedExportTest extends AnaplanTestSupport {
    private static final String EXPORT = "anaplan:export/" + PlanningModel.EXPORT_PRODUCTS + "?";

    @BeforeEach
    void exportBefore() {
        succeed(EXPORT + inModel(), null);
        anaplan.nextAnswers(RequestPattern.get("/tasks/*"), 1, failed());
    }

    private CannedAnswer failed() {
        return wire().answer(
                        "task",
                        "{\"taskState\":\"COMPLETE\",\"result\":{\"successful\":false,\"details\":["
                                + "{\"type\":\"actionFailed\",\"localMessageText\":\"The view is gone\"}]}}");
    }

    @Test
    void isAnError() {
        assertThat(send(EXPORT + inModel(), null).getException())
                .isInstanceOf(TaskFailedException.class)
                .hasMessageContaining("The view is gone");
    }

    @Test
    void givesItsOutcomeInPlaceOfContentWhereFailuresAreNoErrors() {
        Message done = succeed(EXPORT + "failOn=never&" + inModel(), null);

        assertThat(done.getBody()).isInstanceOfSatisfying(TaskOutcome.class, outcome -> assertThat(outcome.outcome())
                .isEqualTo(Outcome.FAILED));
        assertThat(done.getHeaders())
                .containsEntry(AnaplanConstants.OUTCOME, "FAILED")
                // From which download would fetch what the earlier run wrote
                .doesNotContainKey(AnaplanConstants.FILE_ID)
                .doesNotContainKeys(AnaplanConstants.CHUNK_COUNT, AnaplanConstants.CONTENT_LENGTH);
    }
}
