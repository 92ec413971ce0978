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

import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.internal.codec.Codec20;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.RowCounts;
import io.github.camelanaplan.client.model.TaskKind;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.client.model.TaskRef;
import io.github.camelanaplan.client.model.TaskState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Answers about tasks in all the forms in which they are known to come. */
class OutcomeReaderTest {
    private static final ModelRef MODEL = new ModelRef("8a81b013", "96339A3E");
    private static final TaskRef IMPORT = new TaskRef(MODEL, TaskKind.IMPORT, "112000000009", "1B1D84DD");
    private static final TaskRef PROCESS = new TaskRef(MODEL, TaskKind.PROCESS, "118000000002", "2846A3C0");
    private static final String LIST_DETAIL = "{'localMessageText':'Staff: 90 (0/90) rows successful, 5 ignored ',"
            + "'occurrences':0,'type':'hierarchyRowsProcessed','values':['hierarchyName','Staff','successRowCount','90',"
            + "'warningsRowCount','0','failedCount','0','ignoredCount','5','totalRowCount','95','totalCreateCount','0',"
            + "'totalUpdateCount','90','invalidCount','0','updatedCount','90','createdCount','0']}";

    @Test
    void finishedImportIsReadWhole() {
        String answer = "{'meta':{},'status':{'code':200},'task':{'type':'taskInformation','taskId':'1B1D84DD',"
                + "'currentStep':'Complete.','progress':1.0,'taskState':'COMPLETE','creationTime':1571258347545,"
                + "'result':{'details':[" + LIST_DETAIL + "],'failureDumpAvailable':false,"
                + "'objectId':'112000000009','successful':true}}}";

        TaskOutcome outcome = read(IMPORT, answer);

        assertThat(outcome.task()).isEqualTo(IMPORT);
        assertThat(outcome.state()).isEqualTo(TaskState.COMPLETE);
        assertThat(outcome.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(outcome.progress()).isEqualTo(1.0);
        assertThat(outcome.currentStep()).isEqualTo("Complete.");
        assertThat(outcome.rows()).isEqualTo(new RowCounts(95L, 0L, 90L, 5L, 0L, 0L));
        assertThat(outcome.details()).hasSize(1);
        assertThat(outcome.details().get(0).values()).containsEntry("hierarchyName", "Staff");
        assertThat(outcome.messages()).isEqualTo("Staff: 90 (0/90) rows successful, 5 ignored");
        assertThat(outcome.dump()).isNull();
        assertThat(outcome.json()).contains("\"creationTime\":1571258347545");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'task':{'taskId':'1B1D84DD','taskState':'IN_PROGRESS','progress':0.25,'currentStep':'Processing ...'}}",
                "{'taskId':'1B1D84DD','taskState':'IN_PROGRESS','progress':0.25,'currentStep':'Processing ...'}",
                "{'meta':{},'task':{'taskState':'IN_PROGRESS','progress':'0.25','currentStep':'Processing ...','result':null}}"
            })
    void runningTaskIsReadInsideOrOutsideOfItsField(String answer) {
        TaskOutcome outcome = read(IMPORT, answer);

        assertThat(outcome.state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(outcome.outcome()).isEqualTo(Outcome.RUNNING);
        assertThat(outcome.progress()).isEqualTo(0.25);
        assertThat(outcome.currentStep()).isEqualTo("Processing ...");
        assertThat(outcome.rows()).isEqualTo(RowCounts.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_STARTED, NOT_STARTED, RUNNING",
        "IN_PROGRESS, IN_PROGRESS, RUNNING",
        "CANCELLING, CANCELLING, RUNNING",
        "CANCELLED, CANCELLED, CANCELLED",
        "COMPLETE, COMPLETE, UNKNOWN",
        "PAUSED, UNRECOGNISED, RUNNING",
        "complete, COMPLETE, UNKNOWN"
    })
    void stateWithoutAResultIsNeverASuccess(String said, TaskState state, Outcome expected) {
        TaskOutcome outcome = read(IMPORT, "{'task':{'taskState':'" + said + "'}}");

        assertThat(outcome.state()).isEqualTo(state);
        assertThat(outcome.outcome()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'task':{}}",
                "{'task':{'taskState':null}}",
                "{'task':null}",
                "{'task':[]}",
                "{'status':{}}"
            })
    void answerWithoutAStateIsMalformed(String answer) {
        assertThatThrownBy(() -> read(IMPORT, answer))
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining("1B1D84DD");
    }

    @Test
    void completeIsNoSuccessWithoutTheFlag() {
        assertThat(complete("'successful':true").outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(complete("'successful':false").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(complete("'details':[]").outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(complete("'successful':null").outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(complete("'successful':'yes'").outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void dumpMakesASuccessPartial() {
        TaskOutcome outcome = complete("'successful':true,'failureDumpAvailable':true");

        assertThat(outcome.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(outcome.dump().task()).isEqualTo(IMPORT);
        assertThat(outcome.dump().objectId()).isEqualTo("112000000009");
    }

    @Test
    void rejectedRowsMakeASuccessPartialEvenWithoutADump() {
        assertThat(complete("'successful':true,'details':[{'type':'x','values':['failedCount','2']}]")
                        .outcome())
                .isEqualTo(Outcome.PARTIAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "['odd']", "['a',1,'b',null]", "'text'", "{'a':'b'}"})
    void valuesOfADetailMayBeAnything(String values) {
        TaskOutcome outcome = complete("'successful':true,'details':[{'type':'x','values':" + values + "}]");

        assertThat(outcome.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(outcome.details()).hasSize(1);
        assertThat(outcome.details().get(0).message()).isEmpty();
        assertThat(outcome.messages()).isEqualTo("x");
    }

    @Test
    void failingProcessNamesItsFailingStepAndKeepsTheDumpOfTheOther() {
        TaskOutcome outcome = read(
                PROCESS,
                "{'task':{'taskState':'COMPLETE','currentStep':'Failed.','progress':1.0,"
                        + "'result':{'successful':false,'failureDumpAvailable':false,'objectId':'118000000002','duration':'1112',"
                        + "'nestedResults':["
                        + "{'successful':true,'failureDumpAvailable':true,'objectId':'112000000059','objectName':'Load',"
                        + "'duration':'1000','startTime':'1677624625790','details':[{'type':'hierarchyRowsProcessedWithWarnings',"
                        + "'values':['hierarchyName','Org','failedCount','2']},"
                        + "{'type':'hierarchyImportInvalidParent','localMessageText':'Invalid parent','occurrences':2,'values':null}]},"
                        + "{'successful':false,'objectId':'117000000015','details':[{'type':'actionFailed',"
                        + "'localMessageText':'No luck','values':['failureDetails','x']}]}]}}}");

        assertThat(outcome.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(outcome.duration()).isEqualTo(Duration.ofMillis(1112));
        assertThat(outcome.rows().rejected()).isEqualTo(2);
        assertThat(outcome.dump()).isNull();
        assertThat(outcome.dumps()).hasSize(1);
        assertThat(outcome.dumps().get(0).objectId()).isEqualTo("112000000059");
        assertThat(outcome.dumps().get(0).task()).isEqualTo(PROCESS);
        List<TaskOutcome> steps = outcome.nested();
        assertThat(steps).extracting(TaskOutcome::objectName).containsExactly("Load", null);
        assertThat(steps).extracting(TaskOutcome::outcome).containsExactly(Outcome.PARTIAL, Outcome.FAILED);
        assertThat(steps).extracting(step -> step.task().kind()).containsExactly(TaskKind.IMPORT, TaskKind.ACTION);
        assertThat(steps.get(0).duration()).isEqualTo(Duration.ofSeconds(1));
        assertThat(steps.get(0).details().get(1).occurrences()).isEqualTo(2);
    }

    @Test
    void processIsNoBetterThanItsWorstStep() {
        String good = "{'successful':true,'objectId':'112000000001'}";

        assertThat(process(good).outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(process(good, "{'successful':false,'objectId':'112000000002'}")
                        .outcome())
                .isEqualTo(Outcome.FAILED);
        assertThat(process(good, "{'objectId':'112000000002'}").outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(process(good, "{'successful':true,'failureDumpAvailable':true,'objectId':'112000000002'}")
                        .outcome())
                .isEqualTo(Outcome.PARTIAL);
    }

    private static TaskOutcome process(String... steps) {
        return read(
                PROCESS,
                "{'task':{'taskState':'COMPLETE','result':{'successful':true,'nestedResults':["
                        + String.join(",", steps) + "]}}}");
    }

    private static TaskOutcome complete(String result) {
        return read(IMPORT, "{'task':{'taskState':'COMPLETE','result':{" + result + "}}}");
    }

    private static TaskOutcome read(TaskRef task, String answer) {
        try {
            JsonNode json = new ObjectMapper().readTree(answer.replace('\'', '"'));
            return OutcomeReader.read(task, new Codec20().task(json), json.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(answer, e);
        }
    }
}
