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
package io.github.camelanaplan.client.preflight;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Which of the columns that are there is which of those that are expected. Names match when they are the same, and
 * failing that when they differ by what cannot be seen well only: upper and lower case, blanks around them, and how
 * accents are encoded.
 */
final class ColumnMatch {
    private static final int NOWHERE = -1;

    private final List<String> expected;
    private final List<String> found;
    private final int[] placeOf;
    private final boolean[] used;

    ColumnMatch(List<String> expected, List<String> found) {
        this.expected = expected;
        this.found = found;
        this.placeOf = new int[expected.size()];
        this.used = new boolean[found.size()];
        Arrays.fill(placeOf, NOWHERE);
        match(UnaryOperator.identity());
        match(ColumnMatch::plain);
    }

    /** A name without what cannot be seen well. */
    static String plain(String name) {
        String bare = name.startsWith("\uFEFF") ? name.substring(1) : name;
        return Normalizer.normalize(bare.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private void match(UnaryOperator<String> form) {
        Map<String, Deque<Integer>> free = new HashMap<>();
        IntStream.range(0, found.size()).filter(place -> !used[place]).forEach(place -> free.computeIfAbsent(
                        form.apply(found.get(place)), name -> new ArrayDeque<>())
                .add(place));
        for (int i = 0; i < placeOf.length; i++) {
            Deque<Integer> places = free.get(form.apply(expected.get(i)));
            if (placeOf[i] == NOWHERE && places != null && !places.isEmpty()) {
                placeOf[i] = places.remove();
                used[placeOf[i]] = true;
            }
        }
    }

    /** How many of the expected columns are there. */
    int matched() {
        return expected.size() - (int) missing().count();
    }

    /** The expected columns, from 0, that are not there. */
    IntStream missing() {
        return IntStream.range(0, placeOf.length).filter(i -> placeOf[i] == NOWHERE);
    }

    /** The expected columns that are there. */
    IntStream present() {
        return IntStream.range(0, placeOf.length).filter(i -> placeOf[i] != NOWHERE);
    }

    /** Where an expected column is, from 0. */
    int placeOf(int expectedColumn) {
        return placeOf[expectedColumn];
    }

    /** The columns that are there, from 0, and no expected one. */
    IntStream left() {
        return IntStream.range(0, used.length).filter(place -> !used[place]);
    }
}
