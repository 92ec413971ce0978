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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the problems of a run by message. */
final class RowProblems {
    private record Key(String type, String summary) {}

    private final Map<Key, Integer> occurrences = new LinkedHashMap<>();

    void add(List<RowProblem> problems) {
        problems.forEach(problem -> occurrences.merge(new Key(problem.type(), problem.summary()), 1, Integer::sum));
    }

    List<Detail> details() {
        return occurrences.entrySet().stream()
                .map(entry -> new Detail(entry.getKey().type(), entry.getKey().summary(), entry.getValue(), null))
                .toList();
    }
}
