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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.camelanaplan.client.model.RowCounts;
import io.github.camelanaplan.client.model.TaskOutcome;

/** A finished task in one line. */
public final class OutcomeLine {
    private OutcomeLine() {}

    /** Title, verdict, time and counts, and by which ids to find it. */
    public static String of(TaskOutcome outcome) {
        RowCounts rows = outcome.rows();
        List<String> counts = new ArrayList<>();
        add(counts, rows.total(), "read");
        add(counts, rows.created(), "created");
        add(counts, rows.updated(), "updated");
        add(counts, rows.ignored(), "ignored");
        add(counts, rows.warned(), "with warnings");
        add(counts, rows.rejected(), "rejected");
        return outcome.title() + ": " + outcome.outcome() + seconds(outcome.duration())
                + (counts.isEmpty() ? "" : ", rows: " + String.join(", ", counts))
                + " (model " + outcome.task().model().modelId() + ", task "
                + outcome.task().taskId() + ")";
    }

    private static void add(List<String> counts, Long count, String word) {
        if (count != null) {
            counts.add(count + " " + word);
        }
    }

    private static String seconds(Duration duration) {
        return duration == null ? "" : " in " + duration.toMillis() / 1000.0 + " s";
    }
}
