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

/** What one kind of import does with rows; lives for one run. */
interface RowImport {
    /**
     * Finds the mapped columns.
     *
     * @param columns the columns of the source; never empty
     * @throws TaskFailure when a mapped column is missing
     */
    void start(List<String> columns);

    /** Takes a row into the transaction, or finds problems. */
    List<RowProblem> take(SourceRow row);

    /** How many problems a row can have, at least 1. */
    int possibleProblems();

    /** What happened, before the details on problems. */
    List<Detail> details();
}
