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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import io.github.camelanaplan.simulator.engine.TaskResult;

/**
 * Runs tasks one at a time, in the order in which they came, on a thread that it has only while there is something to
 * do. Its methods are called with the lock held; the work itself is done without.
 */
final class TaskRunner {

    private final TaskWork work;
    private final Clock clock;
    private final Executor executor;
    private final ReentrantLock lock;
    private final Condition changed;
    private final Deque<Task> waiting = new ArrayDeque<>();
    private Task current;
    private boolean held;
    private boolean blocking;
    private boolean draining;
    private boolean closed;

    TaskRunner(TaskWork work, Clock clock, Executor executor, ReentrantLock lock) {
        this.work = work;
        this.clock = clock;
        this.executor = executor;
        this.lock = lock;
        this.changed = lock.newCondition();
    }

    void add(Task task) {
        waiting.add(task);
        if (!draining && !closed) {
            draining = true;
            executor.execute(this::drain);
        }
    }

    Optional<Task> current() {
        return Optional.ofNullable(current);
    }

    /** Waits until the task that runs now has ended, if any, or until nobody is to wait any more. */
    void awaitEndOfCurrent() throws InterruptedException {
        Task running = current;
        while (blocking && !closed && running != null && current == running) {
            changed.await();
        }
    }

    void block(boolean value) {
        blocking = value;
        changed.signalAll();
    }

    void hold(boolean value) {
        held = value;
        changed.signalAll();
    }

    /** Looks again at the tasks, as one of them was cancelled or dropped. */
    void wakeUp() {
        changed.signalAll();
    }

    void dropWaiting() {
        waiting.clear();
        changed.signalAll();
    }

    void close() {
        closed = true;
        dropWaiting();
    }

    private void drain() {
        for (Optional<Task> task = next(); task.isPresent(); task = next()) {
            Task now = task.get();
            if (awaitWork(now)) {
                complete(now, now.script().play(work, now.request(), now.taskId(), clock));
            }
        }
    }

    private Optional<Task> next() {
        lock.lock();
        try {
            settleCancelled();
            current = waiting.poll();
            draining = current != null;
            // under the same lock, so that a cancellation comes before or after, but is not overwritten
            current().ifPresent(Task::begin);
            // what waits for the end of the one before
            changed.signalAll();
            return current();
        } finally {
            lock.unlock();
        }
    }

    /** Lets a task take its time; false when it must not do its work any more. */
    private boolean awaitWork(Task task) {
        lock.lock();
        try {
            long end = System.nanoTime() + task.script().duration().toNanos();
            while (!closed && task.isWanted() && (held || end - System.nanoTime() > 0)) {
                pause(end - System.nanoTime());
                settleCancelled();
            }
            cancelIfScripted(task);
            settleIfCancelled(task);
            boolean wanted = !closed && task.isWanted();
            if (!wanted) {
                current = null;
            }
            return wanted;
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

    private void complete(Task task, TaskResult result) {
        lock.lock();
        try {
            task.complete(result);
            current = null;
        } finally {
            lock.unlock();
        }
    }

    private static void cancelIfScripted(Task task) {
        String user = task.script().cancelledBy();
        if (user != null && task.isWanted()) {
            task.cancel(user);
        }
    }

    private void settleCancelled() {
        for (Task task : List.copyOf(waiting)) {
            if (settleIfCancelled(task)) {
                waiting.remove(task);
            }
        }
    }

    private boolean settleIfCancelled(Task task) {
        if (task.isCancelling()) {
            task.settleCancelled(Cancellation.of(task.request(), clock.instant()));
            return true;
        }
        return false;
    }
}
