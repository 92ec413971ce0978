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
package io.github.camelanaplan.client.model;

import java.io.Serializable;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;

/**
 * How many rows an import read and what became of them. Each count is null where the service gave none. An import into
 * a module counts the cells of each line item; several line items are added up.
 *
 * @param total    rows read
 * @param created  items that are new
 * @param updated  items that were changed
 * @param ignored  rows that needed no change or were not mapped
 * @param warned   rows taken with a warning
 * @param rejected rows that were not taken
 */
public record RowCounts(Long total, Long created, Long updated, Long ignored, Long warned, Long rejected)
        implements Serializable {

    /** No counts at all. */
    public static final RowCounts NONE = new RowCounts(null, null, null, null, null, null);

    /** The counts of several results added up; a count stays null only where none of them has it. */
    public static RowCounts sum(Collection<RowCounts> parts) {
        return new RowCounts(
                sum(parts, RowCounts::total),
                sum(parts, RowCounts::created),
                sum(parts, RowCounts::updated),
                sum(parts, RowCounts::ignored),
                sum(parts, RowCounts::warned),
                sum(parts, RowCounts::rejected));
    }

    private static Long sum(Collection<RowCounts> parts, Function<RowCounts, Long> count) {
        return parts.stream()
                .map(count)
                .filter(Objects::nonNull)
                .reduce(RowCounts::plus)
                .orElse(null);
    }

    /** As large as can be told, rather than negative. */
    private static long plus(long one, long other) {
        long sum = one + other;
        return one >= 0 && other >= 0 && sum < 0 ? Long.MAX_VALUE : sum;
    }

    public boolean anyRejected() {
        return rejected != null && rejected > 0;
    }

    public boolean anyWarned() {
        return warned != null && warned > 0;
    }

    public boolean anyIgnored() {
        return ignored != null && ignored > 0;
    }
}
