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

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import io.github.camelanaplan.simulator.engine.TaskResult;

/**
 * The tasks of one model: accepted at any time, run one at a time in order of their starts. Thread-safe.
 *
 * <p>A task first stays in progress for a while and then does its work at once, so that one that is cancelled in
 * time leaves no trace.
 */
public final class TaskQueue implements AutoCloseable {

    private final TaskWork work;
    private final Duration duration;
    private final Clock clock;
    private final Executor executor;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Task> records = new LinkedHashMap<>();
    private final List<Task> history = new ArrayList<>();
    private final Deque<Task> waiting = new ArrayDeque<>();
    private Task current;
    private boolean held;
    private boolean draining;
    private boolean closed;

    /**
     * An empty queue.
     *
     * @param work does what tasks do
     * @param duration how long each task takes
     * @param clock tells when tasks are started
     * @param executor gives a thread while there is something to do
     */
    public TaskQueue(TaskWork work, Duration duration, Clock clock, Executor executor) {
        this.work = work;
        this.duration = duration;
        this.clock = clock;
        this.executor = executor;
    }

    /**
     * Accepts a task.
     *
     * @param request what to run
     * @return the new task, not started
     */
    public TaskView start(TaskRequest request) {
        String id = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        return locked(() -> {
            Task task = new Task(id, request, clock.instant());
            records.put(id, task);
            history.add(task);
            waiting.add(task);
            if (!draining) {
                draining = true;
                executor.execute(this::drain);
            }
            return task.view();
        });
    }

    /**
     * The tasks of one parent, all users'.
     *
     * @param kind the parent's collection
     * @param objectId the parent
     * @return oldest first; empty when there is no such parent
     */
    public List<TaskView> list(TaskKind kind, String objectId) {
        return locked(() -> records.values().stream()
                .filter(task -> isBelow(task, kind, objectId))
                .map(Task::view)
                .toList());
    }

    /**
     * One task.
     *
     * @param kind the collection of the parent
     * @param objectId the parent that started it
     * @param taskId the task
     * @return empty when there is none below this parent
     */
    public Optional<TaskView> find(TaskKind kind, String objectId, String taskId) {
        return locked(() -> record(kind, objectId, taskId).map(Task::view));
    }

    /**
     * Asks a task to end without effect. One whose work has begun already ends as usual; one that is over stays.
     *
     * @param kind the collection of the parent
     * @param objectId the parent that started it
     * @param taskId the task
     * @param user the e-mail address of who asks
     * @return the task as it is now; empty when there is none below this parent
     */
    public Optional<TaskView> cancel(TaskKind kind, String objectId, String taskId, String user) {
        return locked(() -> {
            Optional<Task> task = record(kind, objectId, taskId);
            task.ifPresent(t -> t.cancel(user));
            Optional<TaskView> view = task.map(Task::view);
            changed.signalAll();
            return view;
        });
    }

    /**
     * Every task ever started.
     *
     * @return in order of the starts
     */
    public List<StartedTask> started() {
        return locked(() -> history.stream().map(Task::summary).toList());
    }

    /**
     * The task that runs.
     *
     * @return empty when the model is idle
     */
    public Optional<TaskView> running() {
        return locked(() -> Optional.ofNullable(current).map(Task::view));
    }

    /** Keeps tasks from ending until they are {@link #release released}. */
    public void hold() {
        setHeld(true);
    }

    /** Lets tasks go on. */
    public void release() {
        setHeld(false);
    }

    /** Forgets all records; what has not done its work never will. */
    public void forget() {
        locked(() -> {
            records.values().forEach(Task::drop);
            records.clear();
            waiting.clear();
            changed.signalAll();
            return null;
        });
    }

    /** Drops everything that waits and gives the thread back. */
    @Override
    public void close() {
        locked(() -> {
            closed = true;
            waiting.clear();
            changed.signalAll();
            return null;
        });
    }

    private void setHeld(boolean value) {
        locked(() -> {
            held = value;
            changed.signalAll();
            return null;
        });
    }

    private void drain() {
        for (Optional<Task> task = next(); task.isPresent(); task = next()) {
            Task now = task.get();
            if (awaitWork(now)) {
                TaskResult result = work.run(now.request(), now.taskId());
                locked(() -> {
                    now.complete(result);
                    return null;
                });
            }
        }
    }

    private Optional<Task> next() {
        return locked(() -> {
            settleCancelled();
            current = waiting.poll();
            draining = current != null;
            return Optional.ofNullable(current);
        });
    }

    /** Lets a task take its time; false when it must not do its work any more. */
    private boolean awaitWork(Task task) {
        lock.lock();
        try {
            task.begin();
            long began = System.nanoTime();
            long left = duration.toNanos();
            while (!closed && !task.isDropped() && !task.isCancelling() && (held || left > 0)) {
                pause(left);
                settleCancelled();
                Duration passed = Duration.ofNanos(System.nanoTime() - began);
                left = duration.minus(passed).toNanos();
            }
            if (task.isCancelling()) {
                task.settleCancelled(Cancellation.of(task.request(), clock.instant()));
                return false;
            }
            return !closed && !task.isDropped();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void pause(long nanosLeft) throws InterruptedException {
        if (held) {
            changed.await();
        } else {
            changed.awaitNanos(nanosLeft);
        }
    }

    private void settleCancelled() {
        for (Task task : List.copyOf(waiting)) {
            if (task.isCancelling()) {
                waiting.remove(task);
                task.settleCancelled(Cancellation.of(task.request(), clock.instant()));
            }
        }
    }

    private Optional<Task> record(TaskKind kind, String objectId, String taskId) {
        return Optional.ofNullable(records.get(taskId)).filter(task -> isBelow(task, kind, objectId));
    }

    private static boolean isBelow(Task task, TaskKind kind, String objectId) {
        return task.request().kind() == kind && task.request().objectId().equals(objectId);
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
