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

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.ApiVersion;
import io.github.camelanaplan.client.error.StartAmbiguousException;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.Calls;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.faults.CallKind;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The tasks of API 1.3 do not say when they were started: those that are there before a start are looked at. */
class TasksWithoutTimesTest extends AnaplanTestSupport {
    private static final RequestPattern START = RequestPattern.post("/tasks");
    private static final RequestPattern LOOK = RequestPattern.get("/tasks");

    TasksWithoutTimesTest() {
        version = ApiVersion.V1_3;
    }

    @Override
    protected AnaplanComponent component() {
        AnaplanComponent component = super.component();
        component.getConfiguration().setMaxRetries("2");
        return component;
    }

    private Exchange load(String options) {
        return send(
                "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + options + inModel(), PlanningModel.PRODUCTS);
    }

    /** The service tells of somebody else's tasks, at so many looks. */
    private void tellOf(int looks, String... taskIds) {
        String tasks = "{\"taskId\":\"" + String.join("\"},{\"taskId\":\"", taskIds) + "\"}";
        anaplan.nextAnswers(
                LOOK, looks, CannedAnswer.status(200).body("application/json", wire().list("tasks", tasks)));
    }

    @Test
    void startCostsOneLookAtTheTasksThatThereAre() {
        load("");

        assertThat(Calls.of(anaplan, CallKind.LIST_TASKS)).hasSize(1);
    }

    @Test
    void tasksOfOthersThatWereThereBeforeKeepNoStartFromBeingSentAgain() {
        tellOf(3, "ANOTHERS", "YET-ANOTHERS");
        anaplan.nextAnswers(START, 1, CannedAnswer.resetConnection());

        assertThat(load("").getException()).isNull();

        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void listWithoutTasksThatWereThereBeforeDoesNotProveThatNothingWasStarted() {
        tellOf(1, "ANOTHERS", "YET-ANOTHERS");
        tellOf(2, "ANOTHERS");
        anaplan.nextAnswers(START, 1, CannedAnswer.resetAfterProcessing());

        assertThat(load("").getException()).isInstanceOf(StartAmbiguousException.class);

        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void taskThatWasNotThereBeforeIsAdopted() {
        tellOf(1, "ANOTHERS");
        anaplan.nextAnswers(START, 1, CannedAnswer.resetAfterProcessing());

        Exchange done = load("onAmbiguousStart=adopt&");

        assertThat(done.getException()).isNull();
        assertThat(model.tasks()).hasSize(1);
        assertThat(done.getMessage().getHeader(AnaplanConstants.TASK_ID))
                .isEqualTo(model.tasks().get(0).taskId());
    }

    @Test
    void severalThatWereNotThereBeforeAreNotAdopted() {
        tellOf(1, "ANOTHERS");
        tellOf(1, "ANOTHERS", "NEW", "NEWER");
        anaplan.nextAnswers(START, 1, CannedAnswer.resetAfterProcessing());

        assertThat(load("onAmbiguousStart=adopt&").getException())
                .isInstanceOfSatisfying(StartAmbiguousException.class, failure -> assertThat(failure.candidates())
                        .containsExactly("NEW", "NEWER"));
    }

    @Test
    void whereItWasNotSeenWhatWasThereBeforeNothingIsAdopted() {
        anaplan.nextAnswers(LOOK, 1, CannedAnswer.status(500));
        anaplan.nextAnswers(START, 1, CannedAnswer.resetAfterProcessing());

        assertThat(load("onAmbiguousStart=adopt&").getException())
                .isInstanceOfSatisfying(StartAmbiguousException.class, failure -> assertThat(failure.candidates())
                        .containsExactly(model.tasks().get(0).taskId()));
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void whatCannotBeSeenBeforeKeepsNobodyFromStarting() {
        anaplan.nextAnswers(LOOK, 1, CannedAnswer.status(500));

        assertThat(load("").getException()).isNull();
    }
}
