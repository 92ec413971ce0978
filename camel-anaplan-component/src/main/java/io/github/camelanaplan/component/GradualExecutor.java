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
package io.github.camelanaplan.component;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Hands work to threads so that thousands of pieces at once, as when all tasks end or the component stops, do not take thousands
 * of threads: some run, and the others wait in order for one of them to end. As pieces may wait for one another, and for anything
 * else, nothing waits for that alone: where pieces take long, a few more run after each moment. Thread-safe.
 */
final class GradualExecutor implements Executor {
    /** So many run at once before any waits. */
    static final int AT_ONCE = 64;

    private static final int MORE = 16;

    private final Executor threads;
    private final ScheduledExecutorService timer;
    private final Duration moment;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int running;
    private int endedInMoment;
    private boolean inMoment;
    private boolean closed;

    /**
     * @param threads as many as are asked for; must refuse no work
     * @param timer   tells when moments are over
     * @param moment  how long one lasts
     */
    GradualExecutor(Executor threads, ScheduledExecutorService timer, Duration moment) {
        this.threads = threads;
        this.timer = timer;
        this.moment = moment;
    }

    @Override
    public void execute(Runnable work) {
        if (!waits(work)) {
            threads.execute(() -> runFrom(work));
        }
    }

    private synchronized boolean waits(Runnable work) {
        if (closed || running < AT_ONCE || !beginMoment()) {
            running++;
            return false;
        }
        waiting.add(work);
        return true;
    }

    /** False where there are no moments any more. */
    private boolean beginMoment() {
        if (!inMoment) {
            try {
                timer.schedule(this::endMoment, moment.toNanos(), TimeUnit.NANOSECONDS);
            } catch (RejectedExecutionException e) {
                return false;
            }
            inMoment = true;
            endedInMoment = 0;
        }
        return true;
    }

    private void endMoment() {
        begin(startOfWaiting());
    }

    private void begin(List<Runnable> start) {
        start.forEach(work -> threads.execute(() -> runFrom(work)));
    }

    /** None where those that run end soon enough; all where moments have come to an end. */
    private synchronized List<Runnable> startOfWaiting() {
        inMoment = false;
        int more = endedInMoment < running ? Math.min(MORE, waiting.size()) : 0;
        if (waiting.size() > more && !beginMoment()) {
            more = waiting.size();
        }
        return taken(more);
    }

    /** So many of those that wait: they are to be begun. */
    private List<Runnable> taken(int count) {
        List<Runnable> start = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            start.add(waiting.remove());
        }
        running += count;
        notifyAll();
        return start;
    }

    /**
     * Runs a piece, and then on the same thread what waits. A thread that a piece has left interrupted, or has broken, is not
     * for another: only whose threads they are knows whether that was meant for all.
     */
    private void runFrom(Runnable first) {
        Runnable work = first;
        boolean fit = false;
        try {
            while (work != null) {
                fit = false;
                work.run();
                fit = !Thread.currentThread().isInterrupted();
                work = fit ? next() : null;
            }
        } finally {
            if (!fit) {
                goOnElsewhere();
            }
        }
    }

    private void goOnElsewhere() {
        Runnable next = next();
        if (next != null) {
            threads.execute(() -> runFrom(next));
        }
    }

    private synchronized Runnable next() {
        endedInMoment++;
        Runnable next = waiting.poll();
        if (next == null) {
            running--;
        }
        notifyAll();
        return next;
    }

    /** Returns when all that waits has begun, at once where the thread is interrupted; from then on nothing waits. */
    void close() {
        begin(untilNoneWaits());
    }

    /** Those that still wait where the thread is interrupted. */
    private synchronized List<Runnable> untilNoneWaits() {
        try {
            while (!waiting.isEmpty()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        closed = true;
        return taken(waiting.size());
    }
}
