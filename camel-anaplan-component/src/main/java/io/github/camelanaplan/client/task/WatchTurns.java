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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.github.camelanaplan.client.rate.RateBudget;
import io.github.camelanaplan.client.rate.Turn;

/**
 * Makes the calls of one watch, each at its time and when its turn has come. Until then it is put off, and holds no thread.
 * The task counts as started when this is made: what was before, nobody here knows. Thread-safe.
 */
final class WatchTurns {
    private final WatchThreads threads;
    private final RateBudget budget;
    private final Consumer<Throwable> broken;
    private final long began = System.nanoTime();
    private final Set<Turn> awaited = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    /**
     * @param broken hears of what kept a call from being made, or escaped from it, as nobody else would see it
     */
    WatchTurns(WatchThreads threads, RateBudget budget, Consumer<Throwable> broken) {
        this.threads = threads;
        this.budget = budget;
        this.broken = broken;
    }

    /** Makes a look after a time. Looks come after the calls of others. */
    void lookAfter(Duration time, Runnable look) {
        Consumer<Turn> askAgain = turn -> onLookerAfter(Duration.ZERO, () -> inTurn(turn, look));
        onLookerAfter(time, () -> begin(budget.takeForLook(began, askAgain), look));
    }

    /** Makes a call that is none of many. */
    void make(Runnable call) {
        onLookerAfter(Duration.ZERO, () -> begin(budget.take(), call));
    }

    /** Makes no more calls; those to come hold up nobody else any longer. */
    void end() {
        over = true;
        awaited.forEach(this::drop);
    }

    private void begin(Turn turn, Runnable call) {
        awaited.add(turn);
        inTurn(turn, call);
    }

    /** Also of a turn that has been used, where it came sooner than it had said at first. */
    private void inTurn(Turn turn, Runnable call) {
        if (over) {
            drop(turn);
        } else if (awaited.contains(turn)) {
            Duration wait = turn.remaining();
            if (!wait.isZero()) {
                onLookerAfter(wait, () -> inTurn(turn, call));
            } else if (awaited.remove(turn)) {
                call.run();
            }
        }
    }

    private void drop(Turn turn) {
        if (awaited.remove(turn)) {
            turn.giveBack();
        }
    }

    private void onLookerAfter(Duration time, Runnable work) {
        guarded(() -> threads.timer()
                .schedule(
                        () -> guarded(() -> threads.lookers().execute(() -> guarded(work))),
                        time.toNanos(),
                        TimeUnit.NANOSECONDS));
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            broken.accept(e);
        }
    }
}
