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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.model.RowCounts;
import io.github.camelanaplan.client.model.TaskDetail;

import static org.assertj.core.api.Assertions.assertThat;

class RowCountsReaderTest {
    @Test
    void listImportsCountCreatedAndUpdated() {
        RowCounts rows = RowCountsReader.read(List.of(detail(
                "totalRowCount",
                "95",
                "totalCreateCount",
                "3",
                "totalUpdateCount",
                "80",
                "createdCount",
                "2",
                "updatedCount",
                "70",
                "ignoredCount",
                "5",
                "warningsRowCount",
                "1",
                "failedCount",
                "7",
                "invalidCount",
                "0")));

        assertThat(rows).isEqualTo(new RowCounts(95L, 3L, 80L, 5L, 1L, 7L));
    }

    @Test
    void moduleImportsCountRowsAndFailures() {
        RowCounts rows = RowCountsReader.read(
                List.of(detail("lineItemName", "Units", "rowCount", "10", "failureCount", "2", "ignoredCount", "1")));

        assertThat(rows).isEqualTo(new RowCounts(10L, null, null, 1L, null, 2L));
    }

    @Test
    void userImportsCountCreatedAndUpdated() {
        RowCounts rows = RowCountsReader.read(
                List.of(detail("createdCount", "1", "updatedCount", "2", "failedCount", "0", "invalidCount", "3")));

        assertThat(rows).isEqualTo(new RowCounts(null, 1L, 2L, null, null, 3L));
    }

    @Test
    void failedAndInvalidRowsMayBeTheSameSoTheLargerCounts() {
        assertThat(RowCountsReader.read(List.of(detail("failedCount", "4", "invalidCount", "6")))
                        .rejected())
                .isEqualTo(6);
    }

    @Test
    void severalDetailsAreAddedUp() {
        RowCounts rows = RowCountsReader.read(
                List.of(detail("rowCount", "10", "failureCount", "2"), detail("rowCount", "5"), detail()));

        assertThat(rows).isEqualTo(new RowCounts(15L, null, null, null, null, 2L));
    }

    @Test
    void whatIsNotCountedIsNotZero() {
        assertThat(RowCountsReader.read(List.of())).isEqualTo(RowCounts.NONE);
        assertThat(RowCountsReader.read(List.of(detail("exportName", "x", "fileSize", "12"))))
                .isEqualTo(RowCounts.NONE);
    }

    @Test
    void countsThatAreNoNumbersAreNone() {
        assertThat(RowCountsReader.read(List.of(
                        detail("failedCount", "many", "ignoredCount", "-1", "rowCount", "99999999999999999999"))))
                .isEqualTo(RowCounts.NONE);
    }

    private static TaskDetail detail(String... flat) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < flat.length; i += 2) {
            values.put(flat[i], flat[i + 1]);
        }
        return new TaskDetail("any", "", 0, values);
    }
}
