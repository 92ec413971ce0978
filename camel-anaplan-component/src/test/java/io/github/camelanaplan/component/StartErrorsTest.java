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

import java.util.function.Consumer;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.error.StartAmbiguousException;
import io.github.camelanaplan.client.model.TaskKind;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** A task is never started twice: a start of which it is not known whether it arrived is told, not repeated. */
class StartErrorsTest extends AnaplanTestSupport {
    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 408})
    void startAnsweredByAGatewayIsAmbiguous(int status) {
        Exchange done = starting(CannedAnswer.status(status).body("text/html", "<html>"));

        isAmbiguous(done);
        assertThat(done.getException()).hasMessageContaining(String.valueOf(status));
        assertThat(model.tasks()).isEmpty();
    }

    @Test
    void startAnswered503AlthoughItTookEffectIsNotRepeated() {
        Exchange done = starting(CannedAnswer.status(503).afterProcessing());

        isAmbiguous(done);
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void startWhoseConnectionBreaksAfterItArrivedIsNotRepeated() {
        Exchange done = starting(CannedAnswer.resetAfterProcessing());

        isAmbiguous(done);
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void startWhoseConnectionBreaksIsNotRepeated() {
        Exchange done = starting(CannedAnswer.resetConnection());

        isAmbiguous(done);
        assertThat(model.tasks()).isEmpty();
    }

    @Test
    void startThatIsNotAnsweredInTimeIsNotRepeated() {
        Exchange done = starting(CannedAnswer.silence(), "&responseTimeout=300");

        isAmbiguous(done);
        assertThat(model.tasks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "", "{}", "{\"task\":{}}", "{\"task\":{\"taskId\":null}}", "[]"})
    void startAnsweredWithoutATaskIdIsAmbiguous(String body) {
        Exchange done =
                starting(CannedAnswer.status(200).body("text/html", body).afterProcessing());

        isAmbiguous(done);
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void ambiguousStartLeavesNoTaskOfAnEarlierStepInTheHeaders() {
        anaplan.nextAnswers(RequestPattern.post("/tasks"), 1, CannedAnswer.status(503));

        Exchange done = send(
                uri(""),
                PlanningModel.PRODUCTS,
                java.util.Map.of(AnaplanConstants.TASK_ID, "EARLIER", AnaplanConstants.TASK_KIND, "export"));

        isAmbiguous(done);
        assertThat(done.getMessage().getHeaders())
                .doesNotContainKeys(AnaplanConstants.TASK_ID, AnaplanConstants.TASK_KIND);
    }

    @Test
    void startAnswered401IsSentAgainAsItDidNothing() {
        Exchange done = starting(CannedAnswer.status(401));

        assertThat(done.getException()).isNull();
        assertThat(Calls.starts(anaplan)).hasSize(2);
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void startSentAgainAfterA401IsNotSentAThirdTimeWithoutAnAnswer() {
        anaplan.nextAnswers(RequestPattern.post("/tasks"), 1, CannedAnswer.status(401));

        Exchange done = starting(CannedAnswer.resetAfterProcessing());

        assertThat(done.getException()).isInstanceOf(StartAmbiguousException.class);
        assertThat(Calls.starts(anaplan)).hasSize(2);
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void startThatIsAnswered401InTheNewSessionTooIsRefused() {
        anaplan.nextAnswers(RequestPattern.post("/tasks"), 2, CannedAnswer.status(401));

        Exchange done = send(uri(""), PlanningModel.PRODUCTS);

        assertThat(done.getException()).isInstanceOf(BadCredentialsException.class);
        assertThat(Calls.starts(anaplan)).hasSize(2);
        assertThat(model.tasks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429, 404})
    void startThatWaitsForASignInWhichFailsIsNotAmbiguous(int status) {
        Exchange done = startingWithASignIn(CannedAnswer.status(status));

        wasCertainlyNotStarted(done);
    }

    @Test
    void startThatWaitsForASignInWhichBreaksIsNotAmbiguous() {
        wasCertainlyNotStarted(startingWithASignIn(CannedAnswer.resetConnection()));
    }

    @Test
    void startThatWaitsForASignInWhichIsAnsweredNonsenseIsNotAmbiguous() {
        wasCertainlyNotStarted(startingWithASignIn(CannedAnswer.status(200).body("text/html", "<html>")));
    }

    /** The session ends between the lookups and the start. */
    private Exchange startingWithASignIn(CannedAnswer signIn) {
        send(uri(""), null);
        anaplan.clearJournal();
        anaplan.expireTokens();
        anaplan.nextAnswers(RequestPattern.post("/token/authenticate"), 1, signIn);
        return send(uri(""), null);
    }

    private void wasCertainlyNotStarted(Exchange done) {
        assertThat(done.getException())
                .isInstanceOf(AnaplanException.class)
                .isNotInstanceOf(StartAmbiguousException.class);
        assertThat(Calls.starts(anaplan)).extracting("status").containsOnly(401);
    }

    private Exchange starting(CannedAnswer answer, String... options) {
        anaplan.nextAnswers(RequestPattern.post("/tasks"), 1, answer);
        return send(uri(String.join("", options)), PlanningModel.PRODUCTS);
    }

    private String uri(String options) {
        return "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel() + "&failOn=never" + options;
    }

    private void isAmbiguous(Exchange done) {
        Consumer<StartAmbiguousException> carriesItsIds = failure -> {
            assertThat(failure.trackedIds().workspaceId()).isEqualTo(model.workspaceId());
            assertThat(failure.trackedIds().modelId()).isEqualTo(model.id());
            assertThat(failure.trackedIds().kind()).isEqualTo(TaskKind.IMPORT);
            assertThat(failure.trackedIds().objectId()).isEqualTo(model.importId(PlanningModel.LOAD_PRODUCTS));
            assertThat(failure.trackedIds().taskId()).isNull();
        };
        assertThat(done.getException()).isInstanceOfSatisfying(StartAmbiguousException.class, carriesItsIds);
        assertThat(Calls.starts(anaplan)).hasSize(1);
    }
}
