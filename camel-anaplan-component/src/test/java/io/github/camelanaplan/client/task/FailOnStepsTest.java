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
package io.github.camelanaplan.client.task;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.TaskPartialException;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskKind;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.client.model.TaskRef;

import static org.assertj.core.api.Assertions.assertThat;

/** Each step of a process is judged by itself. */
class FailOnStepsTest {
    private static final String WARNED = step("112000000001", true, "\"warningsRowCount\",\"3\"");
    private static final String DUMP_WITHOUT_COUNTS = step("112000000002", true, "");
    private static final String CLEAN = step("112000000003", false, "\"rowCount\",\"9\"");

    private static String step(String importId, boolean dump, String values) {
        return "{\"objectId\":\"" + importId + "\",\"successful\":true,\"failureDumpAvailable\":" + dump
                + ",\"details\":[{\"type\":\"rowsProcessed\",\"values\":[" + values + "]}]}";
    }

    private static TaskOutcome process(String... steps) throws Exception {
        TaskRef task = new TaskRef(new ModelRef("w", "m"), TaskKind.PROCESS, "118000000001", "t");
        String told = "{\"taskState\":\"COMPLETE\",\"result\":{\"successful\":true,"
                + "\"failureDumpAvailable\":" + (steps.length > 0) + ",\"nestedResults\":["
                + String.join(",", steps) + "]}}";
        return OutcomeReader.read(task, new ObjectMapper().readTree(told), told);
    }

    @Test
    void warningsOfOneStepDoNotExplainTheDumpOfAnother() throws Exception {
        TaskOutcome outcome = process(WARNED, DUMP_WITHOUT_COUNTS);

        assertThat(outcome.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(FailOn.REJECTED.errorOf(outcome)).containsInstanceOf(TaskPartialException.class);
        assertThat(FailOn.FAILURE.errorOf(outcome)).isEmpty();
    }

    @Test
    void dumpOfMereWarningsIsNoneOfRejectedRows() throws Exception {
        TaskOutcome outcome = process(WARNED, CLEAN);

        assertThat(FailOn.REJECTED.errorOf(outcome)).isEmpty();
        assertThat(FailOn.WARNINGS.errorOf(outcome)).containsInstanceOf(TaskPartialException.class);
    }

    @Test
    void dumpWithoutCountsIsOneOfRejectedRows() throws Exception {
        assertThat(FailOn.REJECTED.errorOf(process(CLEAN, DUMP_WITHOUT_COUNTS)))
                .containsInstanceOf(TaskPartialException.class);
    }

    @Test
    void dumpOfWhichNoStepTellsIsOneOfRejectedRows() throws Exception {
        assertThat(FailOn.REJECTED.errorOf(process(CLEAN))).containsInstanceOf(TaskPartialException.class);
    }

    @Test
    void stepsWithoutRejectsAreNoError() throws Exception {
        assertThat(FailOn.IGNORED.errorOf(process())).isEmpty();
    }
}
