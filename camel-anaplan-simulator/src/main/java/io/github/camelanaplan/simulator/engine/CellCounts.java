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

/** Counts what became of the cells of one line item. Its row count is the total: written, failed and ignored. */
final class CellCounts {
    private int rows;
    private int failed;
    private int ignored;

    void written() {
        rows++;
    }

    void failed() {
        rows++;
        failed++;
    }

    void ignored() {
        rows++;
        ignored++;
    }

    Detail detail(String lineItem) {
        List<String> values = List.of(
                "lineItemName", lineItem,
                "rowCount", Integer.toString(rows),
                "failureCount", Integer.toString(failed),
                "ignoredCount", Integer.toString(ignored));
        return new Detail(type(), lineItem + " cells: " + rows + remarks(), 0, values);
    }

    private String type() {
        String type = "lineItemRowsProcessed";
        if (failed > 0) {
            return type + (ignored > 0 ? "WithFailuresAndIgnored" : "WithFailures");
        }
        return type + (ignored > 0 ? "WithIgnored" : "");
    }

    private String remarks() {
        if (failed > 0) {
            return ignored > 0
                    ? " (%d failed, %d ignored)".formatted(failed, ignored)
                    : " (%d failed)".formatted(failed);
        }
        return ignored > 0 ? " (%d ignored)".formatted(ignored) : "";
    }
}
