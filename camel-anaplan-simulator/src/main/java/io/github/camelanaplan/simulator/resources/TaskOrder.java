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
package io.github.camelanaplan.simulator.resources;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.tasks.TaskView;

/** The order of task lists, oldest first unless asked otherwise. Fields that do not exist are ignored. */
final class TaskOrder {

    private static final Map<String, Comparator<TaskView>> FIELDS = Map.of(
            "creationDate", Comparator.comparing(TaskView::created),
            "creationTime", Comparator.comparing(TaskView::created),
            "taskId", Comparator.comparing(TaskView::taskId),
            "taskState", Comparator.comparing(task -> task.state().name()),
            "progress", Comparator.comparing(TaskView::progress));

    private TaskOrder() {}

    static List<TaskView> sorted(Call call, List<TaskView> oldestFirst) {
        List<TaskView> tasks = new ArrayList<>(oldestFirst);
        String sort = call.query().text("sort").orElse("");
        boolean descending = sort.startsWith("-");
        Optional<Comparator<TaskView>> order = Optional.ofNullable(FIELDS.get(sort.replaceFirst("^[-+]", "")));
        if (order.isPresent() && descending) {
            // the sort is stable: tasks of the same millisecond must come newest first as well
            Collections.reverse(tasks);
        }
        order.map(by -> descending ? by.reversed() : by).ifPresent(tasks::sort);
        return tasks;
    }
}
