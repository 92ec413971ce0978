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

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.camelanaplan.client.internal.api.TaskPage;
import io.github.camelanaplan.client.model.ListedTask;

/**
 * What has been read so far of the list of an object's tasks, and whether more can be missing. The order that was asked for
 * may be ignored, and tasks come and go between two pages.
 */
final class TaskList {
    private final List<ListedTask> tasks = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private Long total;
    private boolean credible = true;
    private boolean ended;

    void add(TaskPage page) {
        int known = ids.size();
        page.tasks().forEach(task -> ids.add(task.taskId()));
        tasks.addAll(page.tasks());
        // One that is gone has moved those behind it to where they are not looked for any more
        boolean shrunk = page.total() != null && total != null && page.total() < total;
        credible &= page.confirmed() && !shrunk;
        // Who gets the same again gets nothing else
        ended = ids.size() == known;
        total = page.total() == null ? total : page.total();
    }

    /** The rows so far, of which one task may have several. */
    List<ListedTask> tasks() {
        return tasks;
    }

    /** Whether there is no more to be had. */
    boolean ended() {
        return ended || total != null && tasks.size() >= total;
    }

    /** Whether these are certainly all. */
    boolean isWhole() {
        return credible && ended() && (total == null ? lastPageWasEmpty() : ids.size() == total);
    }

    private boolean lastPageWasEmpty() {
        return ended && ids.size() == tasks.size();
    }

    /** Whether the newest come first, and these go back to before some time. */
    boolean reachesBackTo(Instant time) {
        return credible && tasks.size() > 1 && newestFirst() && last().isBefore(time);
    }

    private boolean newestFirst() {
        Instant newer = null;
        for (ListedTask task : tasks) {
            Instant created = task.createdAt();
            if (created == null || newer != null && created.isAfter(newer)) {
                return false;
            }
            newer = created;
        }
        return tasks.get(0).createdAt().isAfter(last());
    }

    private Instant last() {
        return tasks.get(tasks.size() - 1).createdAt();
    }
}
