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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

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

    @Test
    void callsOfAMinuteMayBeMadeAtOnce() {
        for (int i = 0; i < CAPACITY; i++) {
            assertThat(budget.take()).isZero();
        }
    }

    @Test
    void whoComesLaterWaitsLonger() {
        use(CAPACITY);

        assertThat(budget.take()).isEqualTo(Duration.ofMillis(100));
        assertThat(budget.take()).isEqualTo(Duration.ofMillis(200));
        assertThat(budget.take()).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void nobodyWaitsForCallsThatWereNotMadeAfterAll() {
        use(CAPACITY + 50);

        for (int i = 0; i < 50; i++) {
            budget.putBack();
        }

        assertThat(budget.take()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void timeFillsTheBucketButNoFurtherThanItGoes() {
        use(CAPACITY);
        pass(Duration.ofSeconds(1));
        for (int i = 0; i < 10; i++) {
            assertThat(budget.take()).isZero();
        }
        assertThat(budget.take()).isEqualTo(Duration.ofMillis(100));

        pass(Duration.ofHours(1));

        use(CAPACITY);
        assertThat(budget.take()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void looksAreNotDelayedWhileThereIsPlenty() {
        use(CAPACITY / 2);

        for (int i = 0; i < 1000; i++) {
            assertThat(budget.delayOfLook()).isZero();
        }
    }

    @Test
    void looksAreSpreadWhenTheBucketIsNearlyEmptyAndLeaveHalfOfItToOthers() {
        use(CAPACITY - 100);

        List<Duration> delays = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            delays.add(budget.delayOfLook());
        }

        assertThat(delays).first().isEqualTo(Duration.ofMillis(200));
        assertThat(delays).last().isEqualTo(Duration.ofSeconds(2));
        assertThat(budget.take()).isZero();
    }

    @Test
    void serviceThatSaysThatNothingIsLeftIsBelieved() {
        budget.exhausted();

        assertThat(budget.take()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void lowestRateHoldsForAllWhoShare() {
        budget.keepTo(1);
        budget.keepTo(5);

        use(60);
        assertThat(budget.take()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void oneAddressHasOneBudgetAsLongAsSomebodyUsesIt() {
        RateBudget first = RateBudgets.of("rate-budget-test.example.com", 10);

        assertThat(RateBudgets.of("rate-budget-test.example.com", 10)).isSameAs(first);
        assertThat(RateBudgets.of("another.rate-budget-test.example.com", 10)).isNotSameAs(first);
    }
}
