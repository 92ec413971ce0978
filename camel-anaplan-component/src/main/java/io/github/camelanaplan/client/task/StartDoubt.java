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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.http.ServiceClock;
import io.github.camelanaplan.client.internal.api.TaskCalls;
import io.github.camelanaplan.client.model.ListedTask;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.TaskKind;
import io.github.camelanaplan.client.retry.Pause;
import io.github.camelanaplan.client.retry.Repetition;

/**
 * Finds out, as far as that can be, what became of a start that got no answer: by what has been added to the object's tasks.
 * The list shows tasks of all users, and is empty for those who may not see any, so that it is believed only with care.
 */
final class StartDoubt {
    private static final Logger LOG = LoggerFactory.getLogger(StartDoubt.class);
    /** Beyond these nobody looks: the list is not known then. */
    private static final int MOST_PAGES = 10;
    /** So many ids can be read by people. */
    private static final int NAMED = 10;

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

    /**
     * What the list tells, if it was seen: what may be the task, which of them is likely to be later than the start, and
     * whether the list can be believed if there is nothing.
     */
    record Finding(List<String> candidates, List<String> likely, boolean seen, boolean reliable) {
        private static final Finding NOTHING_KNOWN = new Finding(List.of(), List.of(), false, false);

        boolean nothingStarted() {
            return reliable && candidates.isEmpty();
        }

        /** Whether there is one, and only one, and it is no older one. */
        boolean isOne() {
            return candidates.size() == 1 && likely.equals(candidates);
        }

        /** One sentence for people, without the full stop. */
        String told() {
            if (!seen) {
                return "The tasks that there are could not be looked at";
            }
            return candidates.isEmpty()
                    ? "The service shows no task that could be it, but that proves nothing"
                    : "It may be " + (candidates.size() == 1 ? "task " : "one of the tasks ") + named();
        }

        private String named() {
            int more = candidates.size() - NAMED;
            return more > 0
                    ? String.join(", ", candidates.subList(0, NAMED)) + " and " + more + " more"
                    : String.join(", ", candidates);
        }
    }

    /**
     * The tasks that are there before a start, where tasks do not tell their times; null where they do, or it cannot be seen,
     * which is no reason not to start.
     */
    Set<String> before(ModelRef model, TaskKind kind, String objectId) {
        if (calls.tellTimes()) {
            return null;
        }
        try {
            TaskList list = new TaskList();
            list.add(calls.page(model, kind, objectId, 0, Repetition.LEFT_TO_THE_CALLER));
            return list.isWhole()
                    ? list.tasks().stream().map(ListedTask::taskId).collect(Collectors.toSet())
                    : null;
        } catch (AnaplanException e) {
            LOG.debug("The tasks of {} cannot be listed before another is started: {}", objectId, e.getMessage());
            return null;
        }
    }

    /**
     * Looks twice, as what was on its way may arrive late.
     *
     * @param mark     of the start
     * @param settling how long to wait before each look
     */
    Finding look(ModelRef model, TaskKind kind, String objectId, StartMark mark, Duration settling) {
        Finding last = Finding.NOTHING_KNOWN;
        for (int look = 0; look < 2; look++) {
            if (!pause.pass(settling)) {
                // One look is not enough to start it again
                return Finding.NOTHING_KNOWN;
            }
            last = lookOnce(model, kind, objectId, mark, Repetition.HARMLESS);
            if (!last.candidates().isEmpty()) {
                return last;
            }
        }
        return last;
    }

    /**
     * Looks as the list is now.
     *
     * @param repetition whether the caller looks again in any case, and must not be held up
     */
    Finding lookOnce(ModelRef model, TaskKind kind, String objectId, StartMark mark, Repetition repetition) {
        try {
            TaskList list = new TaskList();
            list.add(calls.page(model, kind, objectId, 0, repetition));
            boolean known = readOn(list, model, kind, objectId, mark.sent(), repetition);
            StampedTime stamped = StampedTime.of(mark.sent(), list.tasks(), own);
            List<ListedTask> candidates = list.tasks().stream()
                    .filter(task -> !own.contains(task.taskId()))
                    .filter(task -> mark.mayBeLater(task, stamped))
                    .toList();
            // Who may not see the tasks gets an empty list; who sees the object itself may see them
            boolean reliable = known
                    && mark.hasLostNone(list.tasks())
                    && (!list.tasks().isEmpty() || calls.isVisible(model, kind, objectId, repetition));
            return new Finding(
                    ids(candidates.stream()),
                    ids(candidates.stream().filter(task -> mark.isLikelyLater(task, stamped))),
                    true,
                    reliable);
        } catch (AnaplanException e) {
            LOG.debug("The tasks of {} cannot be listed: {}", objectId, e.getMessage());
            return Finding.NOTHING_KNOWN;
        }
    }

    /** Reads on until nothing of interest can be missing; false when it can all the same. */
    private boolean readOn(
            TaskList list,
            ModelRef model,
            TaskKind kind,
            String objectId,
            ServiceClock.Moment sent,
            Repetition repetition) {
        for (int page = 1; page < MOST_PAGES && !list.ended() && !reachesBack(list, sent); page++) {
            list.add(calls.page(model, kind, objectId, list.tasks().size(), repetition));
        }
        return list.isWhole() || reachesBack(list, sent);
    }

    private boolean reachesBack(TaskList list, ServiceClock.Moment sent) {
        return list.reachesBackTo(StampedTime.of(sent, list.tasks(), own).certain());
    }

    private static List<String> ids(Stream<ListedTask> tasks) {
        return tasks.map(ListedTask::taskId).distinct().toList();
    }
}
