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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How things are called in findings. Nothing gets so long that it could not be read, nor leaves its line. */
final class Words {
    private static final int MOST = 10;
    private static final int NAME_CHARS = 60;

    private static final Map<Character, String> SEPARATORS = Map.of(
            ',', "commas",
            ';', "semicolons",
            '\t', "tabs",
            '|', "vertical bars",
            ':', "colons",
            ' ', "blanks");

    private static final Map<Character, String> DELIMITERS =
            Map.of('"', "double quotes", '\'', "single quotes", Expectation.NONE, "nothing");

    private Words() {}

    static String separators(char separator) {
        return SEPARATORS.getOrDefault(separator, "'" + separator + "'");
    }

    static String delimiters(char delimiter) {
        return DELIMITERS.getOrDefault(delimiter, "'" + delimiter + "'");
    }

    /** A name in quotes. */
    static String name(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", " ");
        return "'" + (plain.length() > NAME_CHARS ? plain.substring(0, NAME_CHARS) + "…" : plain) + "'";
    }

    /** A column by its name and place, which is given from 0. */
    static String column(int place, String name) {
        return name(name) + " (column " + (place + 1) + ")";
    }

    /** Places, given from 0. */
    static String numbers(List<Integer> places) {
        return shortened(places.stream().map(place -> String.valueOf(place + 1)).toList());
    }

    /** Some names in quotes. */
    static String names(List<String> names) {
        return shortened(names.stream().map(Words::name).toList());
    }

    /** That things are something; empty when there are none. */
    static Optional<String> are(List<String> things, String what) {
        return some(things).map(text -> text + (things.size() == 1 ? " is " : " are ") + what);
    }

    /** One after another; empty when there are none. */
    static Optional<String> some(List<String> texts) {
        return texts.isEmpty() ? Optional.empty() : Optional.of(shortened(texts));
    }

    private static String shortened(List<String> texts) {
        if (texts.size() <= MOST) {
            return String.join(", ", texts);
        }
        List<String> first = new ArrayList<>(texts.subList(0, MOST));
        first.add((texts.size() - MOST) + " more");
        return String.join(", ", first);
    }
}
