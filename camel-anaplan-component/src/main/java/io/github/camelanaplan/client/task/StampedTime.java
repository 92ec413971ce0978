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

import io.github.camelanaplan.client.http.ServiceClock;
import io.github.camelanaplan.client.model.ListedTask;

/**
 * From when on a start can have been stamped by the service. Answers tell what time it is there, but the clock that stamps
 * tasks may be another. How far apart they are, the tasks tell that were started here earlier: they were stamped before
 * their starts were answered. Without any, the clocks are trusted to be right to some minutes, no more.
 *
 * @param certain tasks that were stamped before are older for certain
 * @param likely  tasks that were stamped from then on are most likely not older; null where that cannot be said
 */
record StampedTime(Instant certain, Instant likely) {
    /** Answers tell the time to the second, and it is not the same everywhere. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    /** What is wrong with a clock that nobody has set for long. */
    private static final Duration WRONG_CLOCK = Duration.ofMinutes(15);

    /** Two clocks that are set do not drift apart by more than a thousandth. */
    private static final int DRIFT = 1000;

    static StampedTime of(ServiceClock.Moment sent, List<ListedTask> listed, OwnTasks own) {
        Instant told = sent.earliest().minus(TOLERANCE);
        Instant learned = learned(sent, listed, own);
        if (learned == null) {
            return new StampedTime(told.minus(WRONG_CLOCK), told);
        }
        boolean absurd = learned.isAfter(told.plus(WRONG_CLOCK));
        // Where the two disagree, none is older that only one of them takes for older
        return new StampedTime(
                absurd ? told.minus(WRONG_CLOCK) : earlier(learned, told), learned.isAfter(told) ? learned : told);
    }

    /** By the latest task that was started here; null when there is none. */
    private static Instant learned(ServiceClock.Moment sent, List<ListedTask> listed, OwnTasks own) {
        Duration shortest = null;
        Instant learned = null;
        for (ListedTask task : listed) {
            Duration before = own.answeredBefore(task.taskId(), sent);
            if (task.createdAt() != null && before != null && (shortest == null || before.compareTo(shortest) < 0)) {
                shortest = before;
                Duration drift = before.abs().dividedBy(DRIFT);
                learned = task.createdAt().plus(before).minus(drift).minus(TOLERANCE);
            }
        }
        return learned;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    boolean mayBeLater(ListedTask task) {
        return task.createdAt() == null || !task.createdAt().isBefore(certain);
    }

    boolean isLikelyLater(ListedTask task) {
        return task.createdAt() != null && !task.createdAt().isBefore(likely);
    }
}
