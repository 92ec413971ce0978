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
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.internal.api.TaskCalls;
import io.github.camelanaplan.client.model.ListedTask;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.TaskKind;
import io.github.camelanaplan.client.retry.Pause;

/**
 * Finds out, as far as that can be, what became of a start that got no answer: by what has been added to the object's tasks.
 * The list shows tasks of all users, and is empty for those who may not see any, so that it is believed only with care.
 */
final class StartDoubt {
    private static final Logger LOG = LoggerFactory.getLogger(StartDoubt.class);
    /** The clock of the service is known to the second, and the one that stamps tasks may be another. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final TaskCalls calls;
    private final OwnTasks own;
    private final Pause pause;

    /**
     * @param own tells, at the time of each look, which tasks are others'
     */
    StartDoubt(TaskCalls calls, OwnTasks own, Pause pause) {
        this.calls = calls;
        this.own = own;
        this.pause = pause;
    }

    /** What the list tells, if it was seen: what may be the task, and whether it can be believed if there is nothing. */
    record Finding(List<String> candidates, boolean seen, boolean reliable) {
        private static final Finding NOTHING_KNOWN = new Finding(List.of(), false, false);

        boolean nothingStarted() {
            return reliable && candidates.isEmpty();
        }
    }

    /**
     * Looks twice, as what was on its way may arrive late.
     *
     * @param sentAt   when the start was sent, by the clock of the service as it is known after a look
     * @param settling how long to wait before each look
     */
    Finding look(ModelRef model, TaskKind kind, String objectId, Supplier<Instant> sentAt, Duration settling) {
        Finding last = Finding.NOTHING_KNOWN;
        for (int look = 0; look < 2; look++) {
            if (!pause.pass(settling)) {
                // One look is not enough to start it again
                return Finding.NOTHING_KNOWN;
            }
            last = lookOnce(model, kind, objectId, sentAt);
            if (!last.candidates().isEmpty()) {
                return last;
            }
        }
        return last;
    }

    private Finding lookOnce(ModelRef model, TaskKind kind, String objectId, Supplier<Instant> sentAt) {
        try {
            List<ListedTask> tasks = calls.list(model, kind, objectId);
            Instant since = sentAt.get();
            List<String> candidates = tasks.stream()
                    .filter(task -> !own.contains(task.taskId()))
                    .filter(task -> mayBeLater(task, since))
                    .map(ListedTask::taskId)
                    .toList();
            // Who may not see the tasks gets an empty list; who sees the object itself may see them
            return new Finding(candidates, true, !tasks.isEmpty() || calls.isVisible(model, kind, objectId));
        } catch (AnaplanException e) {
            LOG.debug("The tasks of {} cannot be listed: {}", objectId, e.getMessage());
            return Finding.NOTHING_KNOWN;
        }
    }

    private static boolean mayBeLater(ListedTask task, Instant sentAt) {
        return task.createdAt() == null || !task.createdAt().isBefore(sentAt.minus(TOLERANCE));
    }
}
