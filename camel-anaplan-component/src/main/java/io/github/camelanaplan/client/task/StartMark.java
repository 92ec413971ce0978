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
import java.util.Set;
import java.util.stream.Collectors;

import io.github.camelanaplan.client.http.ServiceClock;
import io.github.camelanaplan.client.model.ListedTask;

/**
 * What tells the task of a start from those that were there before it.
 *
 * @param sent    when the start was sent
 * @param earlier the ids of the tasks that were there before; null where nobody looked, as tasks tell their times, or where
 *                it could not be seen
 */
public record StartMark(ServiceClock.Moment sent, Set<String> earlier) {
    public StartMark {
        earlier = earlier == null ? null : Set.copyOf(earlier);
    }

    /** Tasks are forgotten with the unloading of their model: a list without earlier ones may lack the later one as well. */
    boolean hasLostNone(List<ListedTask> listed) {
        return earlier == null
                || listed.stream()
                        .map(ListedTask::taskId)
                        .collect(Collectors.toSet())
                        .containsAll(earlier);
    }

    boolean mayBeLater(ListedTask task, StampedTime stamped) {
        return stamped.mayBeLater(task) && (earlier == null || !earlier.contains(task.taskId()));
    }

    boolean isLikelyLater(ListedTask task, StampedTime stamped) {
        return stamped.isLikelyLater(task) || earlier != null && !earlier.contains(task.taskId());
    }
}
