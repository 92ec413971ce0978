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
package io.github.camelanaplan.docs;

import java.util.Collections;
import java.util.List;

/** Pieces of GitHub's Markdown. */
public final class Markdown {

    private Markdown() {}

    /** Prose for a table's cell: nothing in it is read as markup, as a column or as a template of a site generator. */
    public static String text(String prose) {
        return prose.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("{{", "&#123;&#123;")
                .replace("|", "\\|")
                .replace("*", "\\*")
                .replaceAll("\\s+", " ");
    }

    /** Code for a table's cell, where a bar ends the cell even between backticks; nothing for nothing. */
    public static String code(String code) {
        return code.isEmpty() ? "" : "`" + code.replace("|", "\\|") + "`";
    }

    public static String table(List<String> titles, List<List<String>> rows) {
        StringBuilder table = new StringBuilder(row(titles)).append(row(Collections.nCopies(titles.size(), "---")));
        rows.forEach(cells -> table.append(row(cells)));
        return table.toString();
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
