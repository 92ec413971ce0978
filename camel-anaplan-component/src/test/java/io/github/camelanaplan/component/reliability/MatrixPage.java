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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.camelanaplan.client.ApiVersion;
import io.github.camelanaplan.docs.Markdown;

/** The page of the guide that shows the matrix. There is nothing in it that differs from run to run. */
final class MatrixPage {
    private static final String INTRODUCTION = """
            <!-- Written by the build: mvn verify -Ddocs.update -->
            # The fault matrix of API %s

            How each call of each operation ends when something goes wrong with it, as measured: %d cases, each with a service of
            its own. Where there are sessions, most have none at first, and many one that has expired. In each case no task ran twice, an import
            read nothing but the content of its own exchange, and there were exactly as many tasks as the end tells: none before
            the start, one after it.
            """;

    private final ApiVersion version;
    private final Map<Often, Matrix> matrices;
    private final int cells;

    MatrixPage(ApiVersion version, Map<Often, Matrix> matrices, int cells) {
        this.version = version;
        this.matrices = matrices;
        this.cells = cells;
    }

    /** The name of the page of a version. */
    static String name(ApiVersion version) {
        return version == ApiVersion.V2_0 ? "fault-matrix.md" : "fault-matrix-" + version + ".md";
    }

    String text() {
        StringBuilder page = new StringBuilder(INTRODUCTION.formatted(version, cells));
        page.append("\n## Ends\n\n").append(ends());
        page.append("\n## Once\n");
        for (Group group : Group.values()) {
            page.append("\n### ").append(group.title).append("\n\n").append(faults(group.faults));
            page.append('\n').append(table(matrices.get(Often.ONCE), group.faults));
        }
        page.append("\n## From then on\n\nThe same fault again and again, from that call on.\n\n");
        page.append(table(matrices.get(Often.FROM_THEN_ON), EnumSet.allOf(FaultKind.class)));
        return page.toString();
    }

    private static String ends() {
        return Markdown.table(
                List.of("", "The exchange", "Exception"),
                Arrays.stream(MatrixEnd.values())
                        .map(end -> List.of(
                                Markdown.code(String.valueOf(end.letter())),
                                end.meaning(),
                                Markdown.code(end.exception())))
                        .toList());
    }

    private static String faults(Set<FaultKind> faults) {
        return Markdown.table(
                List.of("", "Fault"),
                faults.stream()
                        .map(fault -> List.of(Markdown.code(fault.column()), fault.meaning()))
                        .toList());
    }

    /** Without rows and columns that have nothing. */
    private static String table(Matrix matrix, Set<FaultKind> faults) {
        List<FaultKind> columns = faults.stream()
                .filter(fault -> Arrays.stream(FaultedCall.values()).anyMatch(call -> matrix.has(call, fault)))
                .toList();
        List<List<String>> rows = Arrays.stream(FaultedCall.values())
                .filter(call -> columns.stream().anyMatch(fault -> matrix.has(call, fault)))
                .map(call -> row(matrix, call, columns))
                .toList();
        return Markdown.table(head(columns), rows);
    }

    private static List<String> head(List<FaultKind> columns) {
        List<String> head = new ArrayList<>(List.of("Operation", "Call"));
        columns.forEach(fault -> head.add(fault.column()));
        return head;
    }

    private static List<String> row(Matrix matrix, FaultedCall call, List<FaultKind> columns) {
        return Stream.concat(
                        Stream.of(call.job().title(), call.title()),
                        columns.stream()
                                .map(fault -> matrix.has(call, fault) ? String.valueOf(matrix.at(call, fault)) : ""))
                .toList();
    }

    /** What goes wrong, by where. */
    private enum Group {
        CONNECTION("The connection and the bytes", EnumSet.range(FaultKind.REFUSED, FaultKind.PAGE_502)),
        STATUS("The status", EnumSet.range(FaultKind.REQUEST_400, FaultKind.STATUS_504)),
        ANSWER("The session and the answer", EnumSet.range(FaultKind.EXPIRED, FaultKind.FORGOTTEN)),
        MODEL("The model and the task", EnumSet.range(FaultKind.MODEL_LOCKED, FaultKind.TASK_TAKES_LONG));

        private final String title;
        private final Set<FaultKind> faults;

        Group(String title, Set<FaultKind> faults) {
            this.title = title;
            this.faults = faults;
        }
    }
}
