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

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.RowCounts;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.simulator.model.Format;
import io.github.camelanaplan.simulator.model.ModelBuilder;

/**
 * What one exchange imports and no other does: its number is in each row, and how many rows are good and bad depends on it.
 *
 * @param number  which exchange
 * @param good    how many rows are taken
 * @param bad     how many rows are rejected
 * @param padding how many characters are added to each row
 */
record OwnContent(int number, int good, int bad, int padding) {
    private static final String HEADER = "Note,Text,Amount\n";

    /** A list, a file of the same name, and the import that loads one from the other. */
    static void declareImport(ModelBuilder model, String load, String list) {
        String file = list + ".csv";
        model.list(list, notes -> notes.property("Text", Format.TEXT).property("Amount", Format.NUMBER))
                .file(file)
                .importIntoList(load, notes -> notes.from(file)
                        .into(list)
                        .name("Note")
                        .property("Text", "Text")
                        .property("Amount", "Amount"));
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int row = 0; row < good + bad; row++) {
            text.append(key(row)).append(",Text ").append("x".repeat(padding));
            text.append(row < good ? ",1\n" : ",many\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What the first column of a row holds. */
    String key(int row) {
        return "Note " + number + "-" + row;
    }

    /** What the outcome is to be, and how many rows are to be read, taken and rejected. */
    List<Object> rows() {
        Outcome outcome = bad == 0 ? Outcome.SUCCESS : Outcome.PARTIAL;
        return List.of(outcome, (long) good + bad, (long) good, (long) bad);
    }

    /** What these are. */
    static List<Object> rowsOf(TaskOutcome outcome) {
        RowCounts rows = outcome.rows();
        return Arrays.asList(outcome.outcome(), rows.total(), rows.created(), rows.rejected());
    }

    /** As the simulator has it of what was read. */
    String sha256() {
        return sha256(bytes());
    }

    /** Whether these rejected rows, as CSV with a header, are those of this content and no others. */
    boolean hasRejected(String rows) {
        List<String> lines = rows.lines().skip(1).toList();
        return lines.size() == bad && lines.stream().allMatch(line -> line.contains("Note " + number + "-"));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
