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

import java.util.ArrayList;
import java.util.List;

/** Counts what became of the rows of a list import. Total = successful + with warnings + failed + ignored. */
final class ListRowCounts {
    private int created;
    private int updated;
    private int warned;
    private int warnedCreated;
    private int warnedUpdated;
    private int renamed;
    private int failed;
    private int ignored;

    void failed() {
        failed++;
    }

    void renamed() {
        renamed++;
    }

    void accepted(Change change) {
        switch (change) {
            case CREATED -> created++;
            case UPDATED -> updated++;
            case NONE -> ignored++;
        }
    }

    void acceptedWithWarning(Change change) {
        warned++;
        switch (change) {
            case CREATED -> warnedCreated++;
            case UPDATED -> warnedUpdated++;
            case NONE -> {}
        }
    }

    Detail detail(String list) {
        String type = type();
        return new Detail(type, list + ": " + text(type), 0, values(list));
    }

    private String type() {
        if (failed > 0) {
            return "hierarchyRowsProcessedWithFailures";
        }
        if (warned > 0) {
            return "hierarchyRowsProcessedWithWarnings";
        }
        return created + updated > 0 ? "hierarchyRowsProcessed" : "hierarchyNoChanges";
    }

    private String text(String type) {
        if (type.equals("hierarchyNoChanges")) {
            return "no changes required";
        }
        String text = "%d (%d/%d) rows successful".formatted(created + updated, created, updated);
        if (failed + warned > 0) {
            text += ", %d (%d/%d) rows has warnings".formatted(warned, warnedCreated, warnedUpdated);
        }
        if (failed > 0) {
            text += ", %d failed".formatted(failed);
        }
        return text + ", %d ignored".formatted(ignored);
    }

    private List<String> values(String list) {
        int success = created + updated;
        int totalCreated = created + warnedCreated;
        int totalUpdated = updated + warnedUpdated;
        List<String> values = new ArrayList<>(List.of("hierarchyName", list));
        add(values, "successRowCount", success);
        add(values, "successCreateCount", created);
        add(values, "successUpdateCount", updated);
        add(values, "warningsRowCount", warned);
        add(values, "warningsCreateCount", warnedCreated);
        add(values, "warningsUpdateCount", warnedUpdated);
        add(values, "failedCount", failed);
        add(values, "ignoredCount", ignored);
        add(values, "totalRowCount", success + warned + failed + ignored);
        add(values, "totalCreateCount", totalCreated);
        add(values, "totalUpdateCount", totalUpdated);
        // items that kept an unusable name; here such rows are rejected
        add(values, "invalidCount", 0);
        add(values, "updatedCount", totalUpdated);
        add(values, "renamedCount", renamed);
        add(values, "createdCount", totalCreated);
        return values;
    }

    private static void add(List<String> values, String key, int count) {
        values.add(key);
        values.add(Integer.toString(count));
    }

    /** What a row did to the list. */
    enum Change {
        CREATED,
        UPDATED,
        NONE
    }
}
