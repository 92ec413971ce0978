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
package io.github.camelanaplan.simulator.http;

import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;

/** Which of the requests that match get a fault, counted from when it was prepared. Thread-safe; for one fault. */
public final class Occurrences {

    private final LongPredicate hit;
    private final long last;
    private final boolean countingAll;
    private final AtomicLong seen = new AtomicLong();

    private Occurrences(LongPredicate hit, long last, boolean countingAll) {
        this.hit = hit;
        this.last = last;
        this.countingAll = countingAll;
    }

    /**
     * The first ones, not counting those that an older fault takes.
     *
     * @param times how many, at least 1
     * @return new occurrences
     */
    public static Occurrences first(int times) {
        int last = atLeastOne("times", times);
        return new Occurrences(n -> n <= last, last, false);
    }

    /**
     * All of them.
     *
     * @return new occurrences
     */
    public static Occurrences all() {
        return new Occurrences(n -> true, Long.MAX_VALUE, false);
    }

    /**
     * From one to another, counting all that match.
     *
     * @param from at least 1
     * @param to the last one
     * @return new occurrences
     */
    public static Occurrences between(int from, int to) {
        if (to < atLeastOne("from", from)) {
            throw new IllegalArgumentException("to must be at least " + from + ", not " + to);
        }
        return new Occurrences(n -> n >= from && n <= to, to, true);
    }

    /**
     * Every second, third and so on, counting all that match.
     *
     * @param distance at least 1
     * @return new occurrences
     */
    public static Occurrences every(int distance) {
        int step = atLeastOne("distance", distance);
        return new Occurrences(n -> n % step == 0, Long.MAX_VALUE, true);
    }

    /**
     * A share by chance. With the same seed the same ones, in order of arrival.
     *
     * @param share 0 to 1
     * @param seed of the chance
     * @return new occurrences
     */
    public static Occurrences share(double share, long seed) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be 0 to 1, not " + share);
        }
        Random random = new Random(seed);
        return new Occurrences(n -> random.nextDouble() < share, Long.MAX_VALUE, true);
    }

    private static int atLeastOne(String what, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(what + " must be at least 1, not " + number);
        }
        return number;
    }

    /** Counts a request that matches; true when it is hit, which one that has a fault already never is. */
    boolean next(boolean free) {
        return (free || countingAll) && hit.test(seen.incrementAndGet()) && free;
    }

    /** Whether none can be hit any more. */
    boolean areOver() {
        return seen.get() >= last;
    }
}
