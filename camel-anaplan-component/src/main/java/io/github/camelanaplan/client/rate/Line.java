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
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/**
 * Those who wait, each for a turn of his own: first come, first served, at a steady rate. After a quiet time some get theirs at
 * once. Not thread-safe.
 */
final class Line {
    private static final double NANOS = 1e9;

    private final LongSupplier nanos;
    private final double secondsOfCapacity;
    private double perSecond;
    /** Turns that nobody has taken; less than none where somebody has taken one that is still to come. */
    private double free;

    /** Turns still to come that nobody wants any more: those behind them come sooner, and those before them do not. */
    private final NavigableSet<Long> unused = new TreeSet<>();

    private long taken;
    /** Up to when turns have come; later than now while none are to come. */
    private long filledAt;

    /**
     * @param perSecond         how fast turns come
     * @param secondsOfCapacity of how long a time they are kept where nobody takes them; so many there are at first
     * @param nanos             tells the time, as {@link System#nanoTime()} does
     */
    Line(double perSecond, double secondsOfCapacity, LongSupplier nanos) {
        this.nanos = nanos;
        this.secondsOfCapacity = secondsOfCapacity;
        this.perSecond = perSecond;
        this.free = capacity();
        this.filledAt = nanos.getAsLong();
    }

    double capacity() {
        return perSecond * secondsOfCapacity;
    }

    /** How many turns nobody has taken. */
    double free() {
        fill();
        return free + unused.size();
    }

    /** Takes the next turn; its number. */
    long take() {
        fill();
        free--;
        return ++taken;
    }

    /** Those who come later get a turn that somebody took and did not use. */
    void giveBack(long turn) {
        fill();
        if (ahead(turn) <= 0) {
            add(1);
            return;
        }
        unused.add(turn);
        while (!unused.isEmpty() && unused.last() == taken) {
            unused.pollLast();
            taken--;
            free++;
        }
    }

    /** How long it is until a turn comes. */
    Duration until(long turn) {
        Duration rest = rest();
        double ahead = ahead(turn);
        return ahead <= 0 ? rest : rest.plusNanos((long) (ahead / perSecond * NANOS));
    }

    /** Nobody's turn comes for a time, and after that one after the other. */
    void rest(Duration time) {
        long now = fill();
        free = Math.min(free, 0);
        long until = now + time.toNanos();
        if (until - filledAt > 0) {
            filledAt = until;
        }
    }

    /** How long it is until turns come again. */
    Duration rest() {
        return Duration.ofNanos(Math.max(0, filledAt - fill()));
    }

    /** Turns come no faster from now on. */
    void keepTo(double limit) {
        fill();
        perSecond = Math.min(perSecond, limit);
        free = Math.min(free, capacity());
    }

    /** How many turns are still to come up to this one; none or less when it has come. */
    private double ahead(long turn) {
        return turn - taken - free - unused.headSet(turn).size();
    }

    private long fill() {
        long now = nanos.getAsLong();
        long passed = now - filledAt;
        if (passed > 0) {
            add(passed / NANOS * perSecond);
            filledAt = now;
            while (!unused.isEmpty() && ahead(unused.first()) <= 0) {
                unused.pollFirst();
                add(1);
            }
        }
        return now;
    }

    private void add(double turns) {
        free = Math.min(capacity(), free + turns);
    }
}
