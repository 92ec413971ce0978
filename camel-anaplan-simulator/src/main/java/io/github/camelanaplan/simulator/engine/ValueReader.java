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
package io.github.camelanaplan.simulator.engine;

import java.util.List;
import java.util.Optional;

import io.github.camelanaplan.simulator.model.Format;

/** Reads values of properties and cells, and says what is wrong with those that cannot be read. */
final class ValueReader {
    private ValueReader() {}

    /** The value in the form in which it is kept, empty for an empty text; no value, and a problem, when it is bad. */
    static Optional<String> read(Format format, String text, List<RowProblem> problems) {
        if (format != Format.TEXT && text.isBlank()) {
            return Optional.of("");
        }
        Optional<String> value = format.read(text);
        if (value.isEmpty()) {
            problems.add(problem(format));
        }
        return value;
    }

    /** Whether two kept values, each perhaps empty, mean the same. */
    static boolean same(Format format, String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one.equals(other) : format.same(one, other);
    }

    private static RowProblem problem(Format format) {
        return switch (format) {
            case NUMBER -> RowProblem.error("moduleImportNumberFormat", "Invalid number");
            case BOOLEAN -> RowProblem.error("moduleImportBooleanFormat", "Invalid boolean");
            case DATE -> RowProblem.error("moduleImportDateFormat", "Invalid date");
            case TEXT -> throw new IllegalArgumentException("Every text is a text");
        };
    }
}
