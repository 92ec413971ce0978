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
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.camelanaplan.client.model.RowCounts;
import io.github.camelanaplan.client.model.TaskDetail;

/**
 * Counts rows from the values of details. Imports into lists, modules, users and versions name their counts
 * differently; the names do not overlap, so the values themselves tell which they are.
 */
final class RowCountsReader {
    private static final List<String> REJECTED = List.of("failedCount", "failureCount", "invalidCount");
    /** With more digits it could not be added up. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private RowCountsReader() {}

    /** A count of rejected rows that is none, as people read it; empty when there is no such. */
    static Optional<String> unreadable(List<TaskDetail> details) {
        return details.stream()
                .flatMap(detail -> detail.values().entrySet().stream())
                .filter(value -> REJECTED.contains(value.getKey()))
                .filter(value -> !NUMBER.matcher(value.getValue()).matches())
                .map(value -> value.getKey() + " is '" + Shortened.to(40, value.getValue()) + "'")
                .findFirst();
    }

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
                largest(values, REJECTED));
    }

    private static Long first(Map<String, String> values, String... keys) {
        return numbers(values, List.of(keys)).findFirst().orElse(null);
    }

    /** Failed and invalid rows may be the same ones; taking the larger figure never hides any. */
    private static Long largest(Map<String, String> values, List<String> keys) {
        return numbers(values, keys).max(Long::compare).orElse(null);
    }

    private static Stream<Long> numbers(Map<String, String> values, List<String> keys) {
        return keys.stream()
                .map(values::get)
                .filter(Objects::nonNull)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Long::valueOf);
    }
}
