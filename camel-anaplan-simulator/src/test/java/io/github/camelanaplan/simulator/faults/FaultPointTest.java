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
package io.github.camelanaplan.simulator.faults;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.Demo;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.InjectedFault;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FaultPointTest {

    private final Demo demo = Demo.start();
    private final InjectedCalls calls = InjectedCalls.of(demo);

    @AfterEach
    void close() {
        demo.close();
    }

    private FaultPoint onMe() {
        return demo.anaplan.faults().on(CallKind.LOOK_UP);
    }

    @Test
    void faultHappensOnceUnlessToldOtherwise() {
        onMe().status(503);

        assertThat(calls.statuses(3)).containsExactly(503, 200, 200);
    }

    @Test
    void faultHappensSomeTimesOrAlways() {
        onMe().times(2).status(503);
        InjectedFault rest = onMe().always().status(500);

        assertThat(calls.statuses(4)).containsExactly(503, 503, 500, 500);

        rest.remove();
        assertThat(calls.statuses(1)).containsExactly(200);
    }

    @Test
    void faultHappensAtOneOccurrenceOrAtSome() {
        onMe().occurrence(2).status(503);
        onMe().occurrences(4, 5).status(502);

        assertThat(calls.statuses(6)).containsExactly(200, 503, 200, 502, 502, 200);
    }

    @Test
    void occurrencesAreCountedThoughOlderFaultTakesThem() {
        onMe().status(500);
        onMe().occurrence(2).status(503);

        assertThat(calls.statuses(3)).containsExactly(500, 503, 200);
    }

    @Test
    void oldestOfSeveralFaultsIsGiven() {
        onMe().status(500);
        InjectedFault masked = onMe().occurrence(1).status(503);

        assertThat(calls.statuses(2)).containsExactly(500, 200);
        assertThat(masked.given()).isZero();
    }

    @Test
    void everySecondCallFails() {
        InjectedFault fault = onMe().every(2).status(503);

        assertThat(calls.statuses(5)).containsExactly(200, 503, 200, 503, 200);
        assertThat(fault.given()).isEqualTo(2);
    }

    @Test
    void shareBySeedIsTheSameEachTime() {
        onMe().share(0.3, 7).status(503);
        List<Integer> once = calls.statuses(40);
        demo.anaplan.faults().forget();
        onMe().share(0.3, 7).status(503);

        assertThat(calls.statuses(40)).isEqualTo(once).contains(200, 503);
    }

    @Test
    void faultsTakeTurns() {
        onMe().times(3).oneOf(CannedAnswer.status(502), CannedAnswer.status(503));

        assertThat(calls.statuses(4)).containsExactly(502, 503, 502, 200);
    }

    @Test
    void patternsAndOtherPredicatesWillDo() {
        demo.anaplan.faults().on(RequestPattern.get("/users/me")).status(503);
        demo.anaplan.faults().onAnyCall().occurrence(2).error(409);

        assertThat(calls.statuses(3)).containsExactly(503, 409, 200);
    }

    @Test
    void journalTellsTheFault() {
        demo.anaplan.clearJournal();
        onMe().html(502);
        onMe().expireTokens();
        calls.statuses(2);
        demo.as(Demo.USER);

        assertThat(demo.anaplan.journal())
                .extracting(ReceivedRequest::fault)
                .containsExactly("HTML with status 502", "tokens expired", null);
    }

    @Test
    void numbersThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> onMe().times(0)).hasMessage("times must be at least 1, not 0");
        assertThatThrownBy(() -> onMe().occurrences(3, 2)).hasMessage("to must be at least 3, not 2");
        assertThatThrownBy(() -> onMe().every(0)).hasMessage("distance must be at least 1, not 0");
        assertThatThrownBy(() -> onMe().share(1.5, 1)).hasMessage("share must be 0 to 1, not 1.5");
    }
}
