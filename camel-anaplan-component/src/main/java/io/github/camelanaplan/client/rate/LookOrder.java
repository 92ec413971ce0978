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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Which of the looks that wait is made next: by turns that at the task which was started last, as most tasks do not take long,
 * and the one that has waited longest, so that tasks that go on for hours are seen too: the look that comes as the <i>n</i>th of
 * those that wait is made as the 2<i>n</i>th at the latest, whoever comes after it. Not thread-safe.
 */
final class LookOrder<T> {
    private final NavigableSet<Entry<T>> latestStartFirst = new TreeSet<>(Entry::compareStarts);
    private final Map<T, Entry<T>> longestWaitFirst = new LinkedHashMap<>();
    private long added;
    private boolean turnOfTheLongest;

    /**
     * Lets a look wait.
     *
     * @param started when its task was, as {@link System#nanoTime()} tells it
     */
    void add(T look, long started) {
        Entry<T> entry = new Entry<>(look, started, added++);
        longestWaitFirst.put(look, entry);
        latestStartFirst.add(entry);
    }

    /** Lets it wait no longer; nothing happens if it does not. */
    void remove(T look) {
        Entry<T> entry = longestWaitFirst.remove(look);
        if (entry != null) {
            latestStartFirst.remove(entry);
        }
    }

    /** The next one, which waits no longer; there must be one. */
    T next() {
        T next = turnOfTheLongest
                ? longestWaitFirst.keySet().iterator().next()
                : latestStartFirst.first().look();
        turnOfTheLongest = !turnOfTheLongest;
        remove(next);
        return next;
    }

    private record Entry<T>(T look, long started, long number) {
        static int compareStarts(Entry<?> one, Entry<?> other) {
            // As is to be done with times of that clock, which may be negative
            int starts = Long.signum(other.started - one.started);
            return starts == 0 ? Long.compare(one.number, other.number) : starts;
        }
    }
}
