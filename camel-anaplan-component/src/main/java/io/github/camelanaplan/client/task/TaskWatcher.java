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

import java.io.Closeable;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.ObjectNotFoundException;
import io.github.camelanaplan.client.error.OutcomeUnknownException;
import io.github.camelanaplan.client.internal.api.TaskCalls;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.client.model.TaskRef;
import io.github.camelanaplan.client.rate.RateBudget;
import io.github.camelanaplan.client.retry.Pause;
import io.github.camelanaplan.client.retry.Repetition;

/**
 * Looks at tasks, once or until they end. Waiting takes no thread: one is taken for each look only. Thread-safe.
 */
public final class TaskWatcher implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(TaskWatcher.class);

    /** Why the service may not find a task. */
    static final String NOT_FOUND =
            "the service forgets tasks when their model is unloaded, and finds none of another model or object";

    private final TaskCalls calls;
    private final WatchThreads threads;
    private final RateBudget budget;
    private final WayBack wayBack;
    private final Pause pause;
    private final Set<TaskWatch> open = ConcurrentHashMap.newKeySet();
    private final Set<TaskWatch> unseen = ConcurrentHashMap.newKeySet();
    private final Set<TaskRef> toldOf = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param budget  gives turns to look
     * @param wayBack says how to come back to tasks that are left
     * @param pause   waits where looks block
     */
    public TaskWatcher(TaskCalls calls, WatchThreads threads, RateBudget budget, WayBack wayBack, Pause pause) {
        this.calls = calls;
        this.threads = threads;
        this.budget = budget;
        this.wayBack = wayBack;
        this.pause = pause;
    }

    /**
     * What the task is now. Blocks for one call, and for a few more where the service says that the task has ended, but not
     * how.
     *
     * @param settings how long to wait between these
     * @throws OutcomeUnknownException when the service knows no such task, or no longer
     */
    public TaskOutcome look(TaskRef task, WaitSettings settings) {
        TaskOutcome seen = look(task);
        for (int looks = 0; UntoldEnd.isWorthALook(seen, looks) && pause.pass(settings.delay(looks)); looks++) {
            seen = look(task);
        }
        return seen;
    }

    private TaskOutcome look(TaskRef task) {
        try {
            return see(task, Repetition.HARMLESS);
        } catch (ObjectNotFoundException e) {
            TaskOutcome unknown = TaskOutcome.started(task, null).withOutcome(Outcome.UNKNOWN);
            throw new OutcomeUnknownException(
                    "What became of " + unknown.title() + " is not known: the service finds no task " + task.taskId()
                            + " of it: " + NOT_FOUND,
                    e,
                    unknown);
        }
    }

    /**
     * What the task is now, for whoever is going to wait for it. A look that fails in passing is no news: the task is
     * taken for one that has not ended.
     *
     * @param settings how long to wait before looking again at an end of which is not told how it was
     * @throws OutcomeUnknownException when the service knows no such task, or no longer
     */
    public TaskOutcome lookPatiently(TaskRef task, WaitSettings settings) {
        try {
            return look(task, settings);
        } catch (AnaplanException e) {
            if (!PollFailure.mayPass(e)) {
                throw e;
            }
            LOG.warn("Could not look at task {}, will look again: {}", task.taskId(), e.getMessage());
            return TaskOutcome.started(task, null);
        }
    }

    /** Makes the calls of one watch. */
    WatchTurns turns(Consumer<Throwable> broken) {
        return new WatchTurns(threads, budget, broken);
    }

    /** What the service answers to one of many looks, whose turn it is. */
    TaskOutcome see(TaskRef task) {
        return see(task, Repetition.LEFT_TO_THE_CALLER);
    }

    private TaskOutcome see(TaskRef task, Repetition repetition) {
        return calls.status(task, repetition, (told, json) -> OutcomeReader.read(task, told, json));
    }

    /** Asks the service to cancel the task. Blocks for one call; what becomes of the task, a look tells. */
    public void cancel(TaskRef task) {
        calls.cancel(task, Repetition.HARMLESS);
    }

    /** The same for who asks again if it fails in passing, and must not be held up by that; its turn it has to be. */
    void tryToCancel(TaskRef task) {
        calls.cancel(task, Repetition.LEFT_TO_THE_CALLER);
    }

    /**
     * Waits until a task that was just started has ended. The stage fails with {@code TaskTimedOutException} if it does
     * not in time, and with {@code OutcomeUnknownException} if the service no longer tells. Failed looks are no news:
     * the next may succeed.
     *
     * @param known what is known of the task so far; the stage ends on a thread that must not be held up
     */
    public CompletionStage<TaskOutcome> await(TaskOutcome known, WaitSettings settings) {
        return watch(known, settings, settings.delay(0), open);
    }

    /** The same for a task that was started some time ago, which is looked at without delay. */
    public CompletionStage<TaskOutcome> attach(TaskRef task, WaitSettings settings) {
        return watch(TaskOutcome.started(task, null), settings, Duration.ZERO, open);
    }

    /** The same as {@link #await} where no exchange waits, so that nobody has to be told if the task is left. */
    CompletionStage<TaskOutcome> awaitUnseen(TaskOutcome known, WaitSettings settings) {
        return watch(known, settings, settings.delay(0), unseen);
    }

    private CompletionStage<TaskOutcome> watch(
            TaskOutcome known, WaitSettings settings, Duration firstLook, Set<TaskWatch> among) {
        TaskWatch watch = new TaskWatch(this, known, settings, threads);
        among.add(watch);
        CompletionStage<TaskOutcome> ended =
                watch.begin(firstLook).whenComplete((outcome, failure) -> among.remove(watch));
        if (closed) {
            leave(watch);
        }
        return ended;
    }

    /** Ends the waiting before the task. Whoever waits is told how to come back to it, and the log once for each task. */
    void leave(TaskWatch watch) {
        TaskRef task = watch.task();
        String comeBack = wayBack.to(task);
        boolean waitedFor = open.contains(watch);
        if (watch.abandon(comeBack) && waitedFor && toldOf.add(task)) {
            LOG.warn(
                    "{} is left running in the service as task {}, as the component stops. {}",
                    watch.title(),
                    task.taskId(),
                    comeBack);
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Stops looking. The tasks go on in the service. */
    @Override
    public void close() {
        closed = true;
        open.forEach(this::leave);
        unseen.forEach(this::leave);
    }
}
