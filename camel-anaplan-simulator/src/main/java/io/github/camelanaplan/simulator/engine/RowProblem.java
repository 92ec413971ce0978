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

/**
 * What is wrong with a row.
 *
 * @param severity what becomes of the row
 * @param type the message code
 * @param summary the message as the details of the result give it, for all rows alike
 * @param message the message as the dump gives it, which may name what was found
 */
record RowProblem(Severity severity, String type, String summary, String message) {
    /** What becomes of a row, by the letter that the dump shows. */
    enum Severity {
        WARNING("W"),
        ERROR("E");

        private final String letter;

        Severity(String letter) {
            this.letter = letter;
        }

        String letter() {
            return letter;
        }
    }

    static RowProblem error(String type, String message) {
        return new RowProblem(Severity.ERROR, type, message, message);
    }

    static RowProblem warning(String type, String message) {
        return new RowProblem(Severity.WARNING, type, message, message);
    }

    boolean isError() {
        return severity == Severity.ERROR;
    }
}
