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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.camelanaplan.client.model.ContentFinding;
import io.github.camelanaplan.client.model.ContentFinding.Kind;

/** Compares the columns that are there with those that are expected. Positions are told from 1, as people count. */
final class Columns {
    private final Expectation expected;
    private final List<String> found;
    private final ColumnMatch match;
    private final Set<String> known;

    private Columns(Expectation expected, List<String> found) {
        this.expected = expected;
        this.found = found;
        this.match = new ColumnMatch(expected.names(), found);
        this.known = expected.names().stream().map(ColumnMatch::plain).collect(Collectors.toSet());
    }

    /** All differences there are. */
    static List<ContentFinding> compare(Expectation expected, List<String> found) {
        if (expected.names().isEmpty()) {
            return compareNumbers(expected.columns(), found.size()).stream().toList();
        }
        Columns columns = new Columns(expected, found);
        return Stream.of(
                        columns.missing(),
                        columns.duplicates(),
                        columns.reordered(),
                        columns.spelling(),
                        columns.extra(),
                        columns.blank())
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ContentFinding> compareNumbers(int expected, int found) {
        if (expected == found) {
            return Optional.empty();
        }
        return Optional.of(new ContentFinding(
                found < expected ? Kind.MISSING_COLUMN : Kind.EXTRA_COLUMN,
                "the header row has " + found + (found == 1 ? " column" : " columns") + " where the import knows "
                        + expected));
    }

    private Optional<ContentFinding> missing() {
        List<String> columns = match.missing()
                .mapToObj(i -> Words.column(i, expected.names().get(i)))
                .toList();
        return Words.are(columns, "missing").map(text -> new ContentFinding(Kind.MISSING_COLUMN, text));
    }

    /** More columns of a name than the import has. */
    private Optional<ContentFinding> duplicates() {
        Map<String, List<Integer>> byName = IntStream.range(0, found.size())
                .boxed()
                .collect(Collectors.groupingBy(this::plain, LinkedHashMap::new, Collectors.toList()));
        List<String> texts = match.left()
                .filter(this::isKnown)
                .mapToObj(this::plain)
                .distinct()
                .map(byName::get)
                .map(places -> Words.name(found.get(places.get(0))) + " is there " + places.size()
                        + " times, as columns " + Words.numbers(places))
                .toList();
        return Words.some(texts).map(text -> new ContentFinding(Kind.DUPLICATE_COLUMN, text));
    }

    private Optional<ContentFinding> reordered() {
        int[] inOrder = match.present().map(match::placeOf).toArray();
        int[] sorted = IntStream.of(inOrder).sorted().toArray();
        int[] present = match.present().toArray();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < inOrder.length; i++) {
            if (inOrder[i] != sorted[i] && inOrder[i] != present[i]) {
                texts.add(Words.name(expected.names().get(present[i])) + " is column " + (inOrder[i] + 1) + " and not "
                        + (present[i] + 1));
            }
        }
        return Words.some(texts)
                .map(text -> new ContentFinding(Kind.REORDERED_COLUMNS, "columns are in another order: " + text));
    }

    private Optional<ContentFinding> spelling() {
        List<String> texts = match.present()
                .filter(i ->
                        !found.get(match.placeOf(i)).equals(expected.names().get(i)))
                .mapToObj(i -> Words.column(match.placeOf(i), found.get(match.placeOf(i))) + " is called "
                        + Words.name(expected.names().get(i)) + " in the import")
                .toList();
        return Words.some(texts).map(text -> new ContentFinding(Kind.SPELLING, text));
    }

    private Optional<ContentFinding> extra() {
        int[] extra = match.left()
                .filter(place -> !isKnown(place) && !found.get(place).isBlank())
                .toArray();
        List<String> columns = IntStream.of(extra)
                .mapToObj(place -> Words.column(place, found.get(place)))
                .toList();
        int last = match.present().map(match::placeOf).max().orElse(-1);
        String moves = extra.length > 0 && extra[0] < last ? ", which moves those behind" : "";
        return Words.are(columns, "not known to the import")
                .map(text -> new ContentFinding(Kind.EXTRA_COLUMN, text + moves));
    }

    private Optional<ContentFinding> blank() {
        List<Integer> places =
                match.left().filter(place -> found.get(place).isBlank()).boxed().toList();
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new ContentFinding(
                        Kind.BLANK_NAME,
                        (places.size() == 1 ? "column " : "columns ") + Words.numbers(places)
                                + (places.size() == 1 ? " has" : " have") + " no name"));
    }

    private String plain(int place) {
        return ColumnMatch.plain(found.get(place));
    }

    private boolean isKnown(int place) {
        return !found.get(place).isBlank() && known.contains(plain(place));
    }
}
