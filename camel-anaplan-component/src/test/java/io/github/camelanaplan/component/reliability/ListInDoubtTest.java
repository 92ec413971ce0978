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

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.StartAmbiguousException;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.Calls;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.simulator.faults.CallKind;

import static org.assertj.core.api.Assertions.assertThat;

/** What the list of tasks proves after a start without an answer: that nothing is new, only where it shows all that may be. */
class ListInDoubtTest extends AnaplanTestSupport {
    private static final Pattern CREATED = Pattern.compile("\"creationTime\":(\\d+)");

    @Override
    protected AnaplanComponent component() {
        AnaplanComponent component = super.component();
        component.getConfiguration().setMaxRetries("1");
        component.getConfiguration().setRetryDelay(1);
        return component;
    }

    private Exchange sort(String options) {
        return send("anaplan:action/" + PlanningModel.SORT_PRODUCTS + "?" + options + inModel(), null);
    }

    private void othersStarted(int count, Duration ago) {
        Instant last = Instant.now().minus(ago);
        List<Instant> starts = Stream.iterate(last.minusSeconds(count - 1), start -> start.plusSeconds(1))
                .limit(count)
                .toList();
        model.addPastTasks(PlanningModel.SORT_PRODUCTS, "another@example.com", starts);
    }

    private void startDoesNotArrive() {
        anaplan.faults().on(CallKind.START_TASK).reset();
    }

    private void startArrivesWithoutAnswer() {
        anaplan.faults().on(CallKind.START_TASK).resetAfterProcessing();
    }

    private void listsAre(UnaryOperator<String> text) {
        anaplan.faults().on(CallKind.LIST_TASKS).always().rewrite(text);
    }

    private void tasksAreStamped(Duration late) {
        listsAre(text -> CREATED.matcher(text)
                .replaceAll(time -> "\"creationTime\":" + (Long.parseLong(time.group(1)) + late.toMillis())));
    }

    private void assertSentAgain(Exchange done) {
        assertThat(done.getException()).isNull();
        assertThat(Calls.starts(anaplan)).hasSize(2);
    }

    private void assertInDoubt(Exchange done, int starts, String... candidates) {
        assertThat(done.getException())
                .isInstanceOfSatisfying(StartAmbiguousException.class, failure -> assertThat(failure.candidates())
                        .containsExactly(candidates));
        assertThat(Calls.starts(anaplan)).hasSize(starts);
    }

    private String lastTask() {
        return model.tasks().get(model.tasks().size() - 1).taskId();
    }

    @Test
    void taskAtTheEndOfALongListIsFound() {
        model.ignoreTaskOrder();
        othersStarted(2500, Duration.ofHours(1));
        startArrivesWithoutAnswer();

        assertInDoubt(sort(""), 1, lastTask());
    }

    @Test
    void longListThatIsReadToItsEndProvesThatNothingIsNew() {
        model.ignoreTaskOrder();
        othersStarted(2500, Duration.ofHours(1));
        startDoesNotArrive();

        assertSentAgain(sort(""));

        assertThat(Calls.of(anaplan, CallKind.LIST_TASKS)).hasSize(6);
    }

    @Test
    void listThatHasTheNewestFirstIsReadNoFurtherThanTheStart() {
        othersStarted(2500, Duration.ofHours(1));
        startDoesNotArrive();

        assertSentAgain(sort(""));

        assertThat(Calls.of(anaplan, CallKind.LIST_TASKS)).hasSize(2);
    }

    @Test
    void listThatHasNoEndProvesNothing() {
        model.ignoreTaskOrder();
        othersStarted(10_001, Duration.ofHours(1));
        startDoesNotArrive();

        assertInDoubt(sort(""), 1);
    }

    @Test
    void listOfFewerTasksThanItSaysProvesNothing() {
        othersStarted(1, Duration.ofHours(1));
        listsAre(text -> text.replace("\"totalSize\":1", "\"totalSize\":2"));
        startDoesNotArrive();

        assertInDoubt(sort(""), 1);
    }

    @Test
    void listThatHasATaskTwiceProvesNothing() {
        othersStarted(1, Duration.ofHours(1));
        listsAre(text -> text.replace("\"totalSize\":1", "\"totalSize\":2")
                .replaceFirst("\"tasks\":\\[(.*)]", "\"tasks\":[$1,$1]"));
        startDoesNotArrive();

        assertInDoubt(sort(""), 1);
    }

    @Test
    void emptyJsonOfSomebodyElseProvesNothing() {
        listsAre(text -> "{\"message\":\"Back soon\"}");
        startDoesNotArrive();

        assertInDoubt(sort(""), 1);
    }

    @Test
    void listWithoutATotalIsReadUntilThereIsNoMore() {
        othersStarted(3, Duration.ofHours(1));
        listsAre(text -> text.replaceFirst("\"paging\":\\{[^}]*}", "\"paging\":{}"));
        startDoesNotArrive();

        assertSentAgain(sort(""));
    }

    @Test
    void taskThatSomebodyStartedMinutesAgoMayBeTheOneButIsNotAdopted() {
        othersStarted(1, Duration.ofMinutes(5));
        startDoesNotArrive();

        Exchange done = sort("onAmbiguousStart=adopt&");

        assertThat(done.getException()).isInstanceOf(StartAmbiguousException.class);
        assertThat(model.tasks()).isEmpty();
    }

    @Test
    void taskThatWasStartedHereTellsWhatIsOlder() {
        othersStarted(1, Duration.ofMinutes(5));
        assertThat(sort("").getException()).isNull();
        anaplan.clearJournal();
        startDoesNotArrive();

        assertSentAgain(sort(""));
    }

    @Test
    void taskIsFoundThoughTheClockThatStampsItIsMinutesBehind() {
        tasksAreStamped(Duration.ofMinutes(-10));
        startArrivesWithoutAnswer();

        assertInDoubt(sort(""), 1, lastTask());
    }

    @Test
    void taskIsFoundThoughTheClockThatStampsItIsKnownToBeHoursBehind() {
        assertThat(sort("").getException()).isNull();
        tasksAreStamped(Duration.ofHours(-5));
        startArrivesWithoutAnswer();

        assertInDoubt(sort(""), 2, lastTask());
    }

    @Test
    void taskWithoutATimeIsNotAdopted() {
        listsAre(text -> CREATED.matcher(text).replaceAll("\"creationTime\":null"));
        startArrivesWithoutAnswer();

        assertInDoubt(sort("onAmbiguousStart=adopt&"), 1, lastTask());
    }
}
