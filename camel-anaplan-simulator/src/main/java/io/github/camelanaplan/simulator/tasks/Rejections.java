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
package io.github.camelanaplan.simulator.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.camelanaplan.simulator.engine.Detail;
import io.github.camelanaplan.simulator.engine.TaskResult;

/** Rejected rows that the data did not have, added to what an import made of those it had. */
final class Rejections {

    private static final String IMPORTS = "112";
    private static final Set<String> COUNTS = Set.of("failedCount", "failureCount", "totalRowCount", "rowCount");

    private final int rows;
    private final TaskWork work;
    private final TaskRequest request;
    private final String taskId;
    private boolean added;

    Rejections(int rows, TaskWork work, TaskRequest request, String taskId) {
        this.rows = rows;
        this.work = work;
        this.request = request;
        this.taskId = taskId;
    }

    TaskResult addedTo(TaskResult result) {
        if (!added && result.successful() && result.objectId().startsWith(IMPORTS)) {
            added = true;
            work.rejectRows(request, taskId, result.objectId(), rows);
            return copy(
                    result, true, result.details().stream().map(this::counted).toList(), result.nestedResults());
        }
        List<TaskResult> nested =
                result.nestedResults().stream().map(this::addedTo).toList();
        boolean dump = result.failureDumpAvailable() || nested.stream().anyMatch(TaskResult::failureDumpAvailable);
        return copy(result, dump, result.details(), nested);
    }

    private static TaskResult copy(TaskResult of, boolean dump, List<Detail> details, List<TaskResult> nested) {
        return new TaskResult(
                of.successful(), dump, of.objectId(), of.objectName(), details, nested, of.startTime(), of.duration());
    }

    private Detail counted(Detail detail) {
        if (detail.values() == null) {
            return detail;
        }
        List<String> values = new ArrayList<>(detail.values());
        for (int i = 0; i + 1 < values.size(); i += 2) {
            if (COUNTS.contains(values.get(i))) {
                values.set(i + 1, Integer.toString(Integer.parseInt(values.get(i + 1)) + rows));
            }
        }
        return new Detail(type(detail.type()), detail.localMessageText() + ", " + rows + " more failed", 0, values);
    }

    private static String type(String type) {
        if (type.contains("WithFailures")) {
            return type;
        }
        String kind = type.startsWith("hierarchy") ? "hierarchy" : "lineItem";
        return kind + "RowsProcessedWithFailures";
    }
}
