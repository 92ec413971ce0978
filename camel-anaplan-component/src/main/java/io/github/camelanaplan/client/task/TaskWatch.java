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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.ObjectNotFoundException;
import io.github.camelanaplan.client.error.OutcomeUnknownException;
import io.github.camelanaplan.client.error.TaskTimedOutException;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.client.model.TaskRef;
import io.github.camelanaplan.client.model.TaskState;

/** The waiting for one task: one look after another, never two at once, and an end that no look can hold up. */
final class TaskWatch {
    private static final Logger LOG = LoggerFactory.getLogger(TaskWatch.class);
    /** A cancelled task has to be rolled back, which takes its time too. */
    private static final Duration CANCEL_PATIENCE = Duration.ofMinutes(10);
    /** How long the look at the deadline may take: the task may just have ended. */
    private static final Duration LAST_LOOK_PATIENCE = Duration.ofSeconds(5);

    private final TaskWatcher watcher;
    private final WaitSettings settings;
    private final WatchThreads threads;
    private final WatchTurns turns;
    private final CompletableFuture<TaskOutcome> result = new CompletableFuture<>();
    private final long began = System.nanoTime();
    private volatile TaskOutcome known;
    private volatile long deadline;
    private volatile boolean cancelling;
    /** Whether the service has still to be asked, after it could not be. */
    private volatile boolean asksToCancel;

    private volatile int looks;
    /** Looks follow one another in a row. Asking to cancel begins another, whatever holds up the look of the one before. */
    private volatile int row;
    /** Of the looks, those that found an end without an outcome. */
    private volatile int untold;

    TaskWatch(TaskWatcher watcher, TaskOutcome known, WaitSettings settings, WatchThreads threads) {
        this.watcher = watcher;
        this.known = known;
        this.settings = settings;
        this.threads = threads;
        this.turns = watcher.turns(this::broken);
        this.deadline = began + settings.timeout().toNanos();
    }

    CompletableFuture<TaskOutcome> begin(Duration firstLook) {
        result.whenComplete((outcome, failure) -> turns.end());
        scheduleDeadline(settings.timeout());
        scheduleLook(firstLook, row);
        return result;
    }

    /**
     * Ends the waiting before the task.
     *
     * @param comeBack says how to come back to it
     * @return whether anybody still waited
     */
    boolean abandon(String comeBack) {
        return fail("is no longer watched, as the component stops; it goes on in the service. " + comeBack, null);
    }

    private void scheduleDeadline(Duration timeout) {
        long nanos = timeout.plus(LAST_LOOK_PATIENCE).toNanos();
        try {
            Future<?> end = threads.timer().schedule(this::timedOut, nanos, TimeUnit.NANOSECONDS);
            result.whenComplete((outcome, failure) -> end.cancel(false));
        } catch (RejectedExecutionException e) {
            broken(e);
        }
    }

    private void scheduleLook(Duration delay, int inRow) {
        long nanos = Math.min(delay.toNanos(), Math.max(0, deadline - System.nanoTime()));
        turns.lookAfter(Duration.ofNanos(nanos), () -> look(inRow));
    }

    private void look(int inRow) {
        if (result.isDone() || inRow != row) {
            return;
        }
        boolean lastLook = System.nanoTime() >= deadline;
        try {
            TaskOutcome seen = watcher.see(task()).with(known.objectName(), null);
            LOG.debug("Task {} is {} at {}: {}", task().taskId(), seen.state(), seen.progress(), seen.currentStep());
            known = seen;
            if (seen.state().ended()) {
                ended(inRow, lastLook);
                return;
            }
        } catch (ObjectNotFoundException e) {
            String found = known.json().isEmpty() ? "cannot be found" : "can no longer be found";
            fail(found + ": " + TaskWatcher.NOT_FOUND, e);
            return;
        } catch (AnaplanException e) {
            if (!PollFailure.mayPass(e)) {
                fail("cannot be looked at: " + e.getMessage(), e);
                return;
            }
            LOG.warn("Could not look at task {}, will look again: {}", task().taskId(), e.getMessage());
        }
        if (lastLook) {
            timedOut();
        } else if (asksToCancel && inRow == row) {
            turns.make(() -> askToCancel(inRow));
        } else {
            scheduleLook(settings.delay(looks++), inRow);
        }
    }

    private void ended(int inRow, boolean lastLook) {
        if (!lastLook && UntoldEnd.isWorthALook(known, untold)) {
            scheduleLook(settings.delay(untold++), inRow);
        } else {
            result.complete(known.with(null, Duration.ofNanos(System.nanoTime() - began)));
        }
    }

    /** By the last look, or by the timer where that look is held up; whichever comes second finds nothing to do. */
    private synchronized void timedOut() {
        if (result.isDone() || System.nanoTime() < deadline) {
            return;
        }
        if (known.state().ended()) {
            ended(row, true);
            return;
        }
        TaskOutcome outcome = known.withOutcome(Outcome.TIMED_OUT);
        String text = outcome.title() + " had not ended after " + settings.timeout() + " (task " + task().taskId() + ")"
                + (known.state() == TaskState.UNRECOGNISED ? ", and is in a state that is not known here" : "");
        if (cancelling) {
            result.completeExceptionally(new TaskTimedOutException(
                    text + ", nor " + CANCEL_PATIENCE + " after it was asked to cancel; it is " + known.state(),
                    outcome));
            return;
        }
        switch (settings.onTimeout()) {
            case FAIL ->
                result.completeExceptionally(new TaskTimedOutException(text + "; it goes on in the service", outcome));
            case RETURN -> result.complete(outcome);
            case CANCEL -> {
                cancelling = true;
                deadline = System.nanoTime() + CANCEL_PATIENCE.toNanos();
                scheduleDeadline(CANCEL_PATIENCE);
                LOG.warn("{}; asking the service to cancel it", text);
                looks = 0;
                int next = ++row;
                turns.make(() -> askToCancel(next));
            }
        }
    }

    /** Waiting for a service that fails in passing is not a looker's: the next look asks again. */
    private void askToCancel(int inRow) {
        try {
            watcher.tryToCancel(task());
            asksToCancel = false;
        } catch (AnaplanException e) {
            asksToCancel = PollFailure.mayPass(e);
            LOG.warn("Asking to cancel task {} failed: {}", task().taskId(), e.getMessage());
        }
        scheduleLook(settings.delay(looks++), inRow);
    }

    /** Nobody else would see it, and the exchange would wait for ever. */
    private void broken(Throwable e) {
        if (e instanceof RejectedExecutionException) {
            watcher.leave(this);
        } else {
            fail("cannot be watched: " + e, e);
        }
    }

    private boolean fail(String why, Throwable cause) {
        TaskOutcome outcome = known.withOutcome(Outcome.UNKNOWN);
        return result.completeExceptionally(new OutcomeUnknownException(
                "What became of " + outcome.title() + " is not known: its task " + task().taskId() + " " + why,
                cause,
                outcome));
    }

    String title() {
        return known.title();
    }

    TaskRef task() {
        return known.task();
    }
}
