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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.client.model.TaskRef;
import io.github.camelanaplan.client.retry.Repetition;

/**
 * The search for the task of a start in doubt: one look at the list of tasks after another, until it tells what there is to
 * wait for, or the start can no longer arrive. Holds no thread between the looks.
 */
final class StartSearch {
    private static final Logger LOG = LoggerFactory.getLogger(StartSearch.class);

    private final LeftStart left;
    private final StartDoubt doubt;
    private final WatchTurns turns;
    private final CompletableFuture<List<LeftTask>> result = new CompletableFuture<>();
    private volatile int looks;

    StartSearch(LeftStart left, StartDoubt doubt, Function<Consumer<Throwable>, WatchTurns> turns) {
        this.left = left;
        this.doubt = doubt;
        this.turns = turns.apply(this::broken);
    }

    /** Ends, always well, with the tasks that may be the one; or with the start itself where the search was given up. */
    CompletableFuture<List<LeftTask>> begin() {
        LOG.warn(
                "Others wait for the files that {} reads until it is known whether it was started, for up to {} s",
                left.start().title(),
                Duration.ofNanos(Math.max(0, left.start().left())).toSeconds());
        result.whenComplete((found, failure) -> turns.end());
        lookLater();
        return result;
    }

    /** Leaves the search to somebody else. */
    void giveUp() {
        result.complete(List.of(left));
    }

    private void lookLater() {
        Duration interval = left.settings().delay(looks++);
        turns.lookAfter(
                Duration.ofNanos(
                        Math.min(interval.toNanos(), Math.max(0, left.start().left()))),
                this::look);
    }

    private void look() {
        if (result.isDone()) {
            return;
        }
        StartInDoubt start = left.start();
        boolean last = start.left() <= 0;
        StartDoubt.Finding finding = doubt.lookOnce(
                start.model(), start.kind(), start.objectId(), start.mark(), Repetition.LEFT_TO_THE_CALLER);
        if (start.isSettledBy(finding)) {
            LOG.info("What {} may have started, as the service shows: {}", start.title(), finding.candidates());
            result.complete(tasks(finding));
        } else if (last) {
            LOG.warn(
                    "It is still not known whether {} was started; others get at the files that it reads, and if it does"
                            + " start after all, it reads what they put there",
                    start.title());
            result.complete(tasks(finding));
        } else {
            lookLater();
        }
    }

    private List<LeftTask> tasks(StartDoubt.Finding finding) {
        StartInDoubt start = left.start();
        return finding.candidates().stream()
                .map(id -> new TaskRef(start.model(), start.kind(), start.objectId(), id))
                .<LeftTask>map(task -> new RunningTask(TaskOutcome.started(task, null), left.settings()))
                .toList();
    }

    /** Nobody else would see it, and the files would be shut for ever. */
    private void broken(Throwable e) {
        if (e instanceof RejectedExecutionException) {
            giveUp();
        } else if (result.complete(List.of())) {
            LOG.warn(
                    "It cannot be found out whether {} was started: {}",
                    left.start().title(),
                    e.toString());
        }
    }
}
