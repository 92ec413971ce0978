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

import java.util.List;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.StartAmbiguousException;
import io.github.camelanaplan.client.model.Ability;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.Calls;
import io.github.camelanaplan.component.EachApiVersion;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.simulator.faults.CallKind;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** A start that got no answer: the list of tasks decides, as far as it can, and nothing runs twice. */
@EachApiVersion
class AmbiguousStartTest extends AnaplanTestSupport {
    private static final RequestPattern START = RequestPattern.post("/tasks");

    @Override
    protected AnaplanComponent component() {
        AnaplanComponent component = super.component();
        component.getConfiguration().setMaxRetries("2");
        component.getConfiguration().setRetryDelay(1);
        return component;
    }

    private Exchange load(String options) {
        return send(
                "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + options + inModel(), PlanningModel.PRODUCTS);
    }

    private List<String> taskIds() {
        return model.tasks().stream().map(task -> task.taskId()).toList();
    }

    @Test
    void startThatIsAnsweredCostsNoLookAtTheTasksThatThereAre() {
        assumeThat(version.has(Ability.TASK_TIMES)).isTrue();
        load("");

        assertThat(Calls.starts(anaplan)).hasSize(1);
        assertThat(Calls.of(anaplan, CallKind.LIST_TASKS)).isEmpty();
    }

    @Test
    void startThatDidNotArriveIsSentAgain() {
        anaplan.nextAnswers(START, 2, CannedAnswer.resetConnection());

        Exchange done = load("");

        assertThat(done.getMessage().getBody(TaskOutcome.class).outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(model.tasks()).hasSize(1);
        assertThat(Calls.starts(anaplan)).hasSize(3);
    }

    @Test
    void startThatArrivedIsNotSentAgainAndItsTaskIsNamed() {
        anaplan.nextAnswers(START, 1, CannedAnswer.resetAfterProcessing());

        Exchange done = load("");

        assertThat(done.getException())
                .isInstanceOfSatisfying(StartAmbiguousException.class, failure -> assertThat(failure.candidates())
                        .isEqualTo(taskIds()))
                .hasMessageContaining(taskIds().get(0));
        assertThat(Calls.starts(anaplan)).hasSize(1);
    }

    @Test
    void taskThatMayBeTheOneIsAdoptedAndFollowedToItsEnd() {
        anaplan.nextAnswers(START, 1, CannedAnswer.status(503).afterProcessing());

        Exchange done = load("onAmbiguousStart=adopt&");

        TaskOutcome outcome = done.getMessage().getBody(TaskOutcome.class);
        assertThat(outcome.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(outcome.task().taskId()).isEqualTo(taskIds().get(0));
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void tasksThatThisClientStartedBeforeAreNotTakenForTheOne() {
        assertThat(load("").getException()).isNull();
        anaplan.nextAnswers(START, 1, CannedAnswer.resetConnection());

        assertThat(load("onAmbiguousStart=adopt&").getException()).isNull();

        assertThat(model.tasks()).hasSize(2);
    }

    @Test
    void taskOfAStartBeforeThatEndedInDoubtIsNotAdopted() {
        assumeThat(version.has(Ability.TASK_TIMES)).isTrue();
        anaplan.nextAnswers(START, 1, CannedAnswer.resetAfterProcessing());
        assertThat(load("").getException()).isInstanceOf(StartAmbiguousException.class);
        anaplan.nextAnswers(START, 1, CannedAnswer.resetConnection());

        Exchange done = load("onAmbiguousStart=adopt&");

        assertThat(done.getException()).isInstanceOf(StartAmbiguousException.class);
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void severalThatMayBeTheOneAreNotAdopted() {
        assumeThat(version.has(Ability.TASK_TIMES)).isTrue();
        anaplan.nextAnswers(START, 1, CannedAnswer.resetAfterProcessing());
        anaplan.nextAnswers(
                RequestPattern.get("/tasks"),
                1,
                CannedAnswer.status(200)
                        .body("application/json", "{\"tasks\":[{\"taskId\":\"OURS\"},{\"taskId\":\"ANOTHERS\"}]}"));

        Exchange done = load("onAmbiguousStart=adopt&");

        assertThat(done.getException())
                .isInstanceOfSatisfying(StartAmbiguousException.class, failure -> assertThat(failure.candidates())
                        .containsExactly("OURS", "ANOTHERS"));
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void emptyListOfSomebodyWhoMaySeeNothingProvesNothing() {
        assertThat(load("").getException()).isNull();
        CannedAnswer nothing = CannedAnswer.status(200).body("application/json", wire().nothing());
        anaplan.nextAnswers(START, 1, CannedAnswer.resetConnection());
        anaplan.nextAnswers(RequestPattern.get("/tasks"), 10, nothing);
        anaplan.nextAnswers(RequestPattern.get("/imports"), 10, nothing);
        anaplan.clearJournal();

        Exchange done = load("");

        assertThat(done.getException())
                .isInstanceOf(StartAmbiguousException.class)
                .hasMessageContaining("proves nothing");
        assertThat(Calls.starts(anaplan)).hasSize(1);
    }

    @Test
    void listThatCannotBeReadProvesNothing() {
        anaplan.nextAnswers(START, 1, CannedAnswer.resetConnection());
        anaplan.nextAnswers(RequestPattern.get("/tasks"), 10, CannedAnswer.status(500));

        assertThat(load("").getException()).isInstanceOf(StartAmbiguousException.class);

        assertThat(Calls.starts(anaplan)).hasSize(1);
    }

    @Test
    void startThatIsStillUnderWayIsNotSentAgain() {
        anaplan.nextAnswers(START, 1, CannedAnswer.silence());

        assertThat(load("responseTimeout=200&").getException()).isInstanceOf(StartAmbiguousException.class);

        assertThat(Calls.starts(anaplan)).hasSize(1);
    }
}
