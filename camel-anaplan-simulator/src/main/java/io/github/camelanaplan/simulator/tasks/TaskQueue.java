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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
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

    private final Clock clock;
    private final TaskScripts scripts;
    private final ReentrantLock lock = new ReentrantLock();
    private final TaskRecords records = new TaskRecords();
    private final TaskRunner runner;
    private volatile boolean orderIgnored;

    /**
     * An empty queue.
     *
     * @param work does what tasks do
     * @param duration how long each task takes unless it is scripted
     * @param clock tells when tasks are started
     * @param executor gives a thread while there is something to do
     */
    public TaskQueue(TaskWork work, Duration duration, Clock clock, Executor executor) {
        this.scripts = new TaskScripts(duration);
        this.clock = clock;
        this.runner = new TaskRunner(work, clock, executor, lock);
    }

    /**
     * Accepts a task.
     *
     * @param request what to run
     * @return the new task, not started
     */
    public TaskView start(TaskRequest request) {
        String id = newId();
        return locked(() -> {
            Task task = new Task(id, request, clock.instant(), scripts.take(request.objectId()));
            records.add(task);
            runner.add(task);
            return task.view();
        });
    }

    /**
     * Adds a record of a task that has ended long since, successfully. It never ran here.
     *
     * @param request what it was
     * @param created when it was started
     */
    public void addEnded(TaskRequest request, Instant created) {
        runLocked(() -> {
            Task task = new Task(newId(), request, created, new TaskScript(Duration.ZERO));
            task.complete(new TaskResult(
                    true, false, request.objectId(), null, List.of(), List.of(), created, Duration.ZERO));
            records.addPast(task);
        });
    }

    /** From now on lists of tasks are in the order of their starts, whatever order is asked for. */
    public void ignoreOrder() {
        orderIgnored = true;
    }

    /**
     * Whether lists of tasks are as they are.
     *
     * @return false at first
     */
    public boolean ignoresOrder() {
        return orderIgnored;
    }

    /**
     * The tasks of one parent, all users'.
     *
     * @param kind the parent's collection
     * @param objectId the parent
     * @return oldest first; empty when there is no such parent
     */
    public List<TaskView> list(TaskKind kind, String objectId) {
        return locked(
                () -> records.below(kind, objectId).stream().map(Task::view).toList());
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
        return locked(() -> records.find(kind, objectId, taskId).map(Task::view));
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
            Optional<Task> task = records.find(kind, objectId, taskId);
            task.ifPresent(t -> t.cancel(user));
            Optional<TaskView> view = task.map(Task::view);
            runner.wakeUp();
            return view;
        });
    }

    /**
     * Every task ever started.
     *
     * @return in order of the starts
     */
    public List<StartedTask> started() {
        return locked(() -> records.history().stream().map(Task::summary).toList());
    }

    /**
     * The task that runs.
     *
     * @return empty when the model is idle
     */
    public Optional<TaskView> running() {
        return locked(() -> runner.current().map(Task::view));
    }

    /**
     * Says what becomes of the next task of an object, or of the one after those that are scripted already.
     *
     * @param objectId an import, export, action or process
     * @return a task like any other so far
     */
    public TaskScript script(String objectId) {
        return scripts.add(objectId);
    }

    /**
     * Whether callers of {@link #awaitFree} wait.
     *
     * @param value false at first
     */
    public void blockWhileBusy(boolean value) {
        runLocked(() -> runner.block(value));
    }

    /** Waits until the task that runs now has ended, if it is so wanted. Those behind it are not waited for. */
    public void awaitFree() {
        runLocked(() -> {
            try {
                runner.awaitEndOfCurrent();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Keeps tasks from ending until they are {@link #release released}. */
    public void hold() {
        runLocked(() -> runner.hold(true));
    }

    /** Lets tasks go on. */
    public void release() {
        runLocked(() -> runner.hold(false));
    }

    /** Forgets all records; what has not done its work never will. */
    public void forget() {
        runLocked(() -> {
            records.drop();
            runner.dropWaiting();
        });
    }

    /** Drops everything that waits and gives the thread back. */
    @Override
    public void close() {
        runLocked(runner::close);
    }

    private static String newId() {
        return UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
    }

    private void runLocked(Runnable action) {
        locked(() -> {
            action.run();
            return null;
        });
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
