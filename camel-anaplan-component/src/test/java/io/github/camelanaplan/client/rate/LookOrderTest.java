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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LookOrderTest {
    private final LookOrder<String> order = new LookOrder<>();

    private List<String> next(int looks) {
        return IntStream.range(0, looks).mapToObj(i -> order.next()).toList();
    }

    @Test
    void latestStartAndLongestWaitAreNextByTurns() {
        order.add("c", 30);
        order.add("a", 10);
        order.add("e", 50);
        order.add("b", 20);
        order.add("d", 40);

        assertThat(next(5)).containsExactly("e", "c", "d", "a", "b");
    }

    @Test
    void thoseThatWereStartedTogetherAreNextAsTheyCame() {
        order.add("a", 10);
        order.add("b", 10);
        order.add("c", 10);

        assertThat(next(3)).containsExactly("a", "b", "c");
    }

    @Test
    void clockMayBeginBelowZeroAndRunOver() {
        order.add("before", Long.MAX_VALUE);
        order.add("after", Long.MIN_VALUE);

        assertThat(order.next()).isEqualTo("after");
    }

    @Test
    void whoDoesNotWaitAnyMoreIsNeverNext() {
        order.add("a", 10);
        order.add("b", 20);
        order.add("c", 30);

        order.remove("c");
        order.remove("never there");

        assertThat(next(2)).containsExactly("b", "a");
    }

    @Test
    void nobodyWaitsLongerThanTwiceTheTimeOfThoseBeforeHoweverManyStartLater() {
        int waiting = 500;
        for (int i = 0; i < waiting; i++) {
            order.add("old " + i, i);
        }

        List<String> made = new ArrayList<>();
        for (int i = 0; i < 2 * waiting; i++) {
            made.add(order.next());
            // Looks at tasks that have just been started come faster than they can be made
            order.add("new " + i, 10_000 + i);
            order.add("newer " + i, 20_000 + i);
        }

        for (int i = 0; i < waiting; i++) {
            assertThat(made.indexOf("old " + i)).isBetween(0, 2 * i + 1);
        }
    }

    @Test
    void taskThatWasStartedLastIsLookedAtWithEachOtherCall() {
        IntStream.range(0, 100).forEach(i -> order.add("old " + i, i));
        order.add("latest", 1000);

        long looks = 0;
        for (int i = 0; i < 50; i++) {
            String made = order.next();
            looks += made.equals("latest") ? 1 : 0;
            order.add(made, made.equals("latest") ? 1000 : 0);
        }

        assertThat(looks).isEqualTo(25);
    }
}
