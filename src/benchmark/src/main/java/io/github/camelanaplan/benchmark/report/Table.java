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
package io.github.camelanaplan.benchmark.report;

import java.util.ArrayList;
import java.util.List;

/** A table of text. Not thread-safe. */
public final class Table {
    private final String title;
    private final List<String> lines = new ArrayList<>();

    /** A table with a title and the names of its columns. */
    public Table(String title, String... columns) {
        this.title = title;
        row(columns);
        lines.add("| --- ".repeat(columns.length) + "|");
    }

    /** Adds a row. */
    public Table row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
        return this;
    }

    String markdown() {
        return "## " + title + "\n\n" + String.join("\n", lines) + "\n";
    }
}
