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
package io.github.camelanaplan.component.reliability;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.OutcomeUnknownException;
import io.github.camelanaplan.client.error.TaskFailedException;
import io.github.camelanaplan.client.error.TaskPartialException;
import io.github.camelanaplan.client.error.TaskTimedOutException;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.faults.CallKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What the service tells of a task and its end makes no sense: that is no success, and starts nothing anew. */
class BadResultTest extends AnaplanTestSupport {
    private Exchange load(String content, String options) {
        return send("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + options + inModel(), content);
    }

    private Exchange load() {
        return load(PlanningModel.PRODUCTS, "");
    }

    private void looksTell(UnaryOperator<String> text) {
        anaplan.faults().on(CallKind.POLL_TASK).always().rewrite(text);
    }

    private void assertUnknown(Exchange done, String why) {
        assertThat(done.getException())
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining(PlanningModel.LOAD_PRODUCTS)
                .hasMessageContaining(why);
        assertThat(done.getMessage().getHeader(AnaplanConstants.OUTCOME)).isEqualTo("UNKNOWN");
        assertThat(model.tasks()).hasSize(1);
    }

    private TaskOutcome succeeded(Exchange done) {
        assertThat(done.getException()).isNull();
        assertThat(model.tasks()).hasSize(1);
        return done.getMessage().getBody(TaskOutcome.class);
    }

    @Test
    void stateThatIsNeverKnownEndsWithTheTimeForTheTask() {
        looksTell(BrokenAnswers.task(task -> task.put("taskState", "PONDERING")));

        Exchange done = load(PlanningModel.PRODUCTS, "taskTimeout=50&");

        assertThat(done.getException())
                .isInstanceOf(TaskTimedOutException.class)
                .hasMessageContaining(PlanningModel.LOAD_PRODUCTS)
                .hasMessageContaining("state that is not known");
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void stateInLowerCaseIsThatState() {
        looksTell(text -> text.replace("\"COMPLETE\"", "\"complete\""));

        assertThat(succeeded(load()).outcome()).isEqualTo(Outcome.SUCCESS);
    }

    static Stream<Arguments> rejectedCounts() {
        return Stream.of(
                arguments("many", "failedCount is 'many'"),
                arguments("-3", "failedCount is '-3'"),
                arguments("", "failedCount is ''"),
                arguments("9".repeat(30), "failedCount is '999"),
                arguments("x".repeat(1_000_000), "more characters"));
    }

    @ParameterizedTest
    @MethodSource("rejectedCounts")
    void rejectedRowsWhoseCountIsNoNumberAreNotNone(String count, String why) {
        looksTell(BrokenAnswers.values("hierarchyName", "Products", "failedCount", count));

        Exchange done = load();

        assertUnknown(done, why);
        assertThat(done.getException().getMessage()).hasSizeLessThan(500);
    }

    @Test
    void keyWithoutAValueIsNoCountEither() {
        looksTell(BrokenAnswers.values("hierarchyName", "Products", "failedCount"));

        assertUnknown(load(), "failedCount is ''");
    }

    @Test
    void rejectedRowsOfAnUnknownNumberAreStillRejectedRowsWhereTheyCanBeFetched() {
        anaplan.faults().on(CallKind.POLL_TASK).always().countsThatAreNoNumbers();

        assertThat(load(PlanningModel.PRODUCTS_WITH_TWO_REJECTS, "").getException())
                .isInstanceOf(TaskPartialException.class)
                .hasMessageContaining("rows were rejected")
                .hasMessageContaining("anaplan:dump");
    }

    @Test
    void otherCountsThatAreNoNumbersAreLeftOut() {
        looksTell(BrokenAnswers.values("createdCount", "-1", "updatedCount", "some", "totalRowCount", "9".repeat(30)));

        Message done = load().getMessage();

        assertThat(done.getHeader(AnaplanConstants.OUTCOME)).isEqualTo("SUCCESS");
        assertThat(done.getHeaders())
                .doesNotContainKeys(
                        AnaplanConstants.ROWS_CREATED, AnaplanConstants.ROWS_UPDATED, AnaplanConstants.ROWS_TOTAL);
    }

    @Test
    void hugeCountsAddUpToAHugeCountRatherThanToLessThanNone() {
        String huge = "9".repeat(18);
        looksTell(BrokenAnswers.result(result -> {
            for (int i = 0; i < 12; i++) {
                result.withArray("details")
                        .addObject()
                        .put("type", "lineItemRowsProcessedWithFailures")
                        .withArray("values")
                        .add("failureCount")
                        .add(huge);
            }
        }));

        Exchange done = load();

        assertThat(done.getException()).isInstanceOf(TaskPartialException.class);
        assertThat(done.getMessage().getHeader(AnaplanConstants.ROWS_REJECTED)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void detailsThatAreNullAreNone() {
        anaplan.faults().on(CallKind.POLL_TASK).always().nullDetails();

        assertThat(succeeded(load()).details()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"done\"", "true"})
    void resultThatIsNoneIsNoSuccess(String result) {
        looksTell(text -> text.replaceFirst("\"result\":\\{.*}(?=}\\s*}$)", "\"result\":" + result));

        assertUnknown(load(), "does not say whether it was successful");
    }

    @Test
    void stepsThatAreNullHideNoRejectedRows() {
        looksTell(BrokenAnswers.result(result -> result.putNull("nestedResults")));
        send("anaplan:upload/products.csv?" + inModel(), PlanningModel.PRODUCTS_WITH_TWO_REJECTS);
        send("anaplan:upload/revenue.csv?" + inModel(), PlanningModel.REVENUE);

        Exchange done = send("anaplan:process/" + PlanningModel.NIGHTLY + "?" + inModel(), null);

        assertThat(done.getException())
                .isInstanceOf(TaskPartialException.class)
                .hasMessageContaining(PlanningModel.NIGHTLY)
                .hasMessageContaining("rejected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "-4", "\"half\"", "1e400", "null", "{}"})
    void progressIsFromNoneToAllWhateverIsTold(String progress) {
        looksTell(text -> text.replaceFirst("\"progress\":[0-9.]+", "\"progress\":" + progress));

        TaskOutcome outcome = succeeded(load());

        assertThat(outcome.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(outcome.progress()).isBetween(0.0, 1.0);
    }

    @Test
    void answerAboutAnotherTaskIsNotTheOutcomeOfThisOne() {
        looksTell(BrokenAnswers.task(task -> task.put("taskId", "0123456789ABCDEF0123456789ABCDEF")));

        Exchange done = load(PlanningModel.PRODUCTS, "taskTimeout=50&");

        assertThat(done.getException()).isInstanceOf(TaskTimedOutException.class);
        assertThat(done.getMessage().getHeader(AnaplanConstants.TASK_ID))
                .isEqualTo(model.tasks().get(0).taskId());
    }

    @Test
    void jsonThatIsNestedWithoutEndIsLookedAtAgain() {
        anaplan.faults().on(CallKind.POLL_TASK).rewrite(text -> "[".repeat(200_000));

        succeeded(load());
    }

    @Test
    void reasonWithoutEndIsCutShort() {
        model.nextTask(PlanningModel.LOAD_PRODUCTS).fails("internalError", "No! ".repeat(1_000_000));

        Exchange done = load();

        assertThat(done.getException()).isInstanceOf(TaskFailedException.class).hasMessageContaining("more characters");
        assertThat(done.getException().getMessage()).hasSizeLessThan(3_000);
    }
}
