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
package io.github.camelanaplan.client.rate;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RateBudgetTest {
    private static final int CAPACITY = 600;

    private final AtomicLong now = new AtomicLong(-5);
    private final RateBudget budget = new RateBudget(10, now::get);

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private void use(int calls) {
        for (int i = 0; i < calls; i++) {
            budget.take();
        }
    }

    private Turn look() {
        return budget.takeForLook(now.get(), sooner -> {});
    }

    @Test
    void callsOfAMinuteMayBeMadeAtOnce() {
        for (int i = 0; i < CAPACITY; i++) {
            assertThat(budget.take().remaining()).isZero();
        }
    }

    @Test
    void whoComesLaterWaitsLonger() {
        use(CAPACITY);

        assertThat(budget.take().remaining()).isEqualTo(Duration.ofMillis(100));
        assertThat(budget.take().remaining()).isEqualTo(Duration.ofMillis(200));
        assertThat(budget.take().remaining()).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void nobodyWaitsForCallsThatWereNotMadeAfterAll() {
        use(CAPACITY);
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            turns.add(budget.take());
        }

        turns.forEach(Turn::giveBack);
        turns.forEach(Turn::giveBack);

        assertThat(budget.take().remaining()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void whoWaitedBeforeGetsNothingFromWhoGivesUpLater() {
        use(CAPACITY);
        Turn first = budget.take();
        Turn second = budget.take();
        Turn third = budget.take();
        Turn fourth = budget.take();

        third.giveBack();

        assertThat(first.remaining()).isEqualTo(Duration.ofMillis(100));
        assertThat(second.remaining()).isEqualTo(Duration.ofMillis(200));
        assertThat(fourth.remaining()).isEqualTo(Duration.ofMillis(300));
        assertThat(budget.take().remaining()).isEqualTo(Duration.ofMillis(400));
        pass(Duration.ofMillis(200));
        assertThat(second.remaining()).isZero();
        assertThat(fourth.remaining()).isEqualTo(Duration.ofMillis(100));
        assertThat(budget.take().remaining()).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void timeFillsTheBucketButNoFurtherThanItGoes() {
        use(CAPACITY);
        pass(Duration.ofSeconds(1));
        for (int i = 0; i < 10; i++) {
            assertThat(budget.take().remaining()).isZero();
        }
        assertThat(budget.take().remaining()).isEqualTo(Duration.ofMillis(100));

        pass(Duration.ofHours(1));

        use(CAPACITY);
        assertThat(budget.take().remaining()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void looksAreNotDelayedWhileThereIsPlenty() {
        use(CAPACITY / 2);

        for (int i = 0; i < CAPACITY / 4; i++) {
            assertThat(look().remaining()).isZero();
        }
    }

    @Test
    void looksAreSpreadWhenTheBucketIsNearlyEmptyAndLeaveHalfOfItToOthers() {
        use(CAPACITY - 100);

        List<Duration> delays = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            delays.add(look().remaining());
        }

        assertThat(delays).first().isEqualTo(Duration.ofMillis(200));
        assertThat(delays).last().isEqualTo(Duration.ofSeconds(2));
        assertThat(budget.take().remaining()).isZero();
    }

    @Test
    void lookWhoseTimeHasComeWaitsForItsTurnAmongAllCalls() {
        use(CAPACITY);
        Turn look = look();
        use(10);

        pass(Duration.ofMillis(200));

        assertThat(look.remaining()).isEqualTo(Duration.ofMillis(900));
        pass(Duration.ofMillis(900));
        assertThat(look.remaining()).isZero();
    }

    @Test
    void looksThatAreNotTakenAfterAllPutNoOtherOff() {
        use(CAPACITY);
        List<Turn> abandoned = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            abandoned.add(look());
        }

        abandoned.forEach(Turn::giveBack);

        assertThat(look().remaining()).isEqualTo(Duration.ofMillis(200));
        assertThat(budget.take().remaining()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void looksGetTheirTurnsInTheirOrderAndNoMoreThanTheyWouldHaveHad() {
        use(CAPACITY);
        List<String> made = new ArrayList<>();
        Turn old = budget.takeForLook(1, turn -> made.add("old"));
        Turn older = budget.takeForLook(0, turn -> made.add("older"));
        Turn latest = budget.takeForLook(3, turn -> made.add("latest"));
        Turn late = budget.takeForLook(2, turn -> made.add("late"));

        pass(Duration.ofMillis(200));
        assertThat(old.remaining()).isEqualTo(Duration.ofMillis(400));
        assertThat(latest.remaining()).isZero();
        pass(Duration.ofMillis(200));
        assertThat(older.remaining()).isEqualTo(Duration.ofMillis(200));
        assertThat(old.remaining()).isZero();
        pass(Duration.ofMillis(200));
        assertThat(older.remaining()).isEqualTo(Duration.ofMillis(200));
        assertThat(late.remaining()).isZero();
        pass(Duration.ofMillis(200));
        assertThat(older.remaining()).isZero();

        assertThat(made).containsExactly("latest", "old", "late");
    }

    @Test
    void whoAsksLateLetsAllGoBeforeWhoseTimeHasCome() {
        use(CAPACITY);
        List<String> made = new ArrayList<>();
        Turn old = budget.takeForLook(0, turn -> made.add("old"));
        budget.takeForLook(1, turn -> made.add("late"));
        budget.takeForLook(2, turn -> made.add("latest"));

        pass(Duration.ofSeconds(10));

        assertThat(old.remaining()).isZero();
        assertThat(made).containsExactly("latest");
    }

    @Test
    void lookThatIsNotMadeAfterAllIsNobodysTurn() {
        use(CAPACITY);
        List<String> made = new ArrayList<>();
        Turn old = budget.takeForLook(0, turn -> made.add("old"));
        budget.takeForLook(1, turn -> made.add("late"));
        Turn latest = budget.takeForLook(2, turn -> made.add("latest"));

        latest.giveBack();
        pass(Duration.ofMillis(200));

        assertThat(old.remaining()).isEqualTo(Duration.ofMillis(200));
        assertThat(made).containsExactly("late");
    }

    @Test
    void lookGivenBackWhenItsTimeHasComeWasOneCall() {
        use(CAPACITY);
        Turn look = look();
        pass(Duration.ofMillis(200));
        use(2);
        assertThat(look.remaining()).isEqualTo(Duration.ofMillis(100));

        look.giveBack();
        look.giveBack();

        assertThat(budget.take().remaining()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void serviceThatSaysThatNothingIsLeftIsBelieved() {
        budget.exhausted(Duration.ZERO);

        assertThat(budget.take().remaining()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void nobodyCallsBeforeTheServiceWantsItAndThenOneAfterTheOther() {
        budget.exhausted(Duration.ofSeconds(7));

        assertThat(budget.rest()).isEqualTo(Duration.ofSeconds(7));
        assertThat(budget.take().remaining()).isEqualTo(Duration.ofMillis(7100));
        assertThat(budget.take().remaining()).isEqualTo(Duration.ofMillis(7200));
        assertThat(look().remaining()).isEqualTo(Duration.ofMillis(7200));
        pass(Duration.ofSeconds(7));
        assertThat(budget.rest()).isZero();
        assertThat(budget.take().remaining()).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void whoWaitsAlreadyWaitsLongerInTheSameOrder() {
        use(CAPACITY);
        Turn first = budget.take();
        Turn second = budget.take();
        pass(Duration.ofMillis(50));

        budget.exhausted(Duration.ofSeconds(7));

        assertThat(first.remaining()).isBetween(Duration.ofMillis(7049), Duration.ofMillis(7050));
        assertThat(second.remaining()).isBetween(Duration.ofMillis(7149), Duration.ofMillis(7150));
    }

    @Test
    void turnThatHasComeDoesNotOutlastARest() {
        Turn unused = budget.take();
        assertThat(unused.remaining()).isZero();

        budget.exhausted(Duration.ofSeconds(7));

        assertThat(unused.remaining()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void longestRestHoldsInAnyOrder() {
        budget.exhausted(Duration.ofSeconds(7));
        budget.exhausted(Duration.ofSeconds(3));
        assertThat(budget.rest()).isEqualTo(Duration.ofSeconds(7));

        budget.exhausted(Duration.ofSeconds(9));
        assertThat(budget.rest()).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void nobodyIsKeptAwayForLongerThanAnHour() {
        budget.exhausted(Duration.ofSeconds(999_999_999));

        assertThat(budget.rest()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void lowestRateHoldsForAllWhoShare() {
        budget.keepTo(1);
        budget.keepTo(5);

        use(60);
        assertThat(budget.take().remaining()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void oneHostHasOneBudgetAsLongAsSomebodyUsesIt() {
        RateBudget first = budgetOf("https://rate-budget-test.example.com");

        assertThat(budgetOf("https://rate-budget-test.example.com")).isSameAs(first);
        assertThat(budgetOf("https://another.rate-budget-test.example.com")).isNotSameAs(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://Rate-Spelt.Example.COM",
                "https://rate-spelt.example.com:443",
                "HTTPS://rate-spelt.example.com/gateway/anaplan",
                "https://somebody@rate-spelt.example.com"
            })
    void hostIsTheSameHoweverItIsWritten(String address) {
        RateBudget plain = budgetOf("https://rate-spelt.example.com");

        assertThat(budgetOf(address)).isSameAs(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://rate-port.example.com:8443", "http://rate-port.example.com"})
    void anotherPortIsAnotherService(String address) {
        RateBudget plain = budgetOf("https://rate-port.example.com");

        assertThat(budgetOf(address)).isNotSameAs(plain);
    }

    @Test
    void hostThatIsNoNameOfTheNetHasABudgetToo() {
        RateBudget first = budgetOf("http://rate_budget:8080");

        assertThat(budgetOf("http://RATE_BUDGET:8080")).isSameAs(first);
        assertThat(budgetOf("http://rate_budget:8081")).isNotSameAs(first);
    }

    private static RateBudget budgetOf(String address) {
        return RateBudgets.of(URI.create(address), 10);
    }
}
