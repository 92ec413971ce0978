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
package io.github.camelanaplan.component.reliability;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How each call with each fault ends, as a table of letters. Thread-safe. */
final class Matrix {
    private static final char NOTHING = '.';
    private static final char NEITHER = '?';

    private final Map<FaultedCall, Map<FaultKind, Character>> letters = new EnumMap<>(FaultedCall.class);

    /** Reads a table as {@link #toString()} writes it. */
    static Matrix of(String table) {
        Matrix matrix = new Matrix();
        String[][] lines = table.lines().map(line -> line.trim().split(" +")).toArray(String[][]::new);
        for (int row = 1; row < lines.length; row++) {
            for (int column = 1; column < lines[0].length; column++) {
                String name = lines[0][column];
                FaultKind fault = Arrays.stream(FaultKind.values())
                        .filter(kind -> kind.column().equals(name))
                        .findFirst()
                        .orElseThrow();
                matrix.put(FaultedCall.valueOf(lines[row][0]), fault, lines[row][column].charAt(0));
            }
        }
        return matrix;
    }

    synchronized char at(FaultedCall call, FaultKind fault) {
        return letters.getOrDefault(call, Map.of()).getOrDefault(fault, NOTHING);
    }

    boolean has(FaultedCall call, FaultKind fault) {
        return at(call, fault) != NOTHING;
    }

    /** Cells that end in two ways with and without a session show that they do. */
    synchronized void add(FaultedCall call, FaultKind fault, char letter) {
        char other = at(call, fault);
        put(call, fault, other == NOTHING || other == letter ? letter : NEITHER);
    }

    private void put(FaultedCall call, FaultKind fault, char letter) {
        letters.computeIfAbsent(call, row -> new EnumMap<>(FaultKind.class)).put(fault, letter);
    }

    @Override
    public synchronized String toString() {
        Stream<String> head =
                Stream.of(line("call", Arrays.stream(FaultKind.values()).map(FaultKind::column)));
        Stream<String> rows = Arrays.stream(FaultedCall.values())
                .map(call -> line(
                        call.name(), Arrays.stream(FaultKind.values()).map(fault -> String.valueOf(at(call, fault)))));
        return Stream.concat(head, rows).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(String first, Stream<String> others) {
        return String.format("%-18s", first)
                + others.map(text -> String.format(" %4s", text)).collect(Collectors.joining());
    }
}
