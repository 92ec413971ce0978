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
package io.github.camelanaplan.client.task;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.camelanaplan.client.model.RowCounts;
import io.github.camelanaplan.client.model.TaskDetail;

/**
 * Counts rows from the values of details. Imports into lists, modules, users and versions name their counts
 * differently; the names do not overlap, so the values themselves tell which they are.
 */
final class RowCountsReader {
    private RowCountsReader() {}

    static RowCounts read(List<TaskDetail> details) {
        return RowCounts.sum(details.stream()
                .map(TaskDetail::values)
                .map(RowCountsReader::read)
                .toList());
    }

    private static RowCounts read(Map<String, String> values) {
        return new RowCounts(
                first(values, "totalRowCount", "rowCount"),
                first(values, "totalCreateCount", "createdCount"),
                first(values, "totalUpdateCount", "updatedCount"),
                first(values, "ignoredCount"),
                first(values, "warningsRowCount"),
                largest(values, "failedCount", "failureCount", "invalidCount"));
    }

    private static Long first(Map<String, String> values, String... keys) {
        return numbers(values, keys).findFirst().orElse(null);
    }

    /** Failed and invalid rows may be the same ones; taking the larger figure never hides any. */
    private static Long largest(Map<String, String> values, String... keys) {
        return numbers(values, keys).max(Long::compare).orElse(null);
    }

    private static Stream<Long> numbers(Map<String, String> values, String... keys) {
        return Stream.of(keys)
                .map(values::get)
                .filter(Objects::nonNull)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }
}
