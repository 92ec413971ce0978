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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.engine.RunParameters;
import io.github.camelanaplan.simulator.engine.TaskResult;

import static org.assertj.core.api.Assertions.assertThat;

class TaskQueueTest {

    private final AtomicInteger busyThreads = new AtomicInteger();

    @Test
    void closingGivesTheThreadBackThoughTasksAreHeld() {
        TaskQueue queue = queue(request -> success());
        queue.hold();
        queue.start(request());
        Awaitility.await().until(() -> queue.running().isPresent());

        queue.close();

        Awaitility.await().until(() -> busyThreads.get() == 0);
        assertThat(queue.started()).extracting(StartedTask::state).containsExactly(TaskState.IN_PROGRESS);
    }

    @Test
    void idleQueueNeedsNoThread() {
        TaskQueue queue = queue(request -> success());
        queue.start(request());

        Awaitility.await().until(() -> busyThreads.get() == 0);
        assertThat(queue.started()).extracting(StartedTask::state).containsExactly(TaskState.COMPLETE);
        assertThat(queue.running()).isEmpty();
    }

    @Test
    void taskWhoseWorkHasBegunEndsThoughItIsCancelled() throws InterruptedException {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        TaskQueue queue = queue(request -> {
            working.countDown();
            awaitQuietly(cancelled);
            return success();
        });
        String task = queue.start(request()).taskId();
        working.await();

        TaskView asked =
                queue.cancel(TaskKind.ACTION, "117000000000", task, "me").orElseThrow();
        cancelled.countDown();

        assertThat(asked.state()).isEqualTo(TaskState.CANCELLING);
        Awaitility.await()
                .until(() -> queue.find(TaskKind.ACTION, "117000000000", task)
                                .orElseThrow()
                                .state()
                        == TaskState.COMPLETE);
    }

    @Test
    void progressGrowsWithTimeAndStopsShortOfTheEnd() {
        TaskQueue queue = queue(request -> success(), Duration.ofSeconds(1));
        queue.hold();
        queue.start(request());

        Awaitility.await().until(() -> progress(queue) > 0);
        assertThat(progress(queue)).isLessThan(1);
        Awaitility.await().until(() -> progress(queue) == 0.99);
        queue.release();
        Awaitility.await().until(() -> queue.running().isEmpty());
    }

    private static double progress(TaskQueue queue) {
        return queue.list(TaskKind.ACTION, "117000000000").get(0).progress();
    }

    @Test
    void taskCancelledAsItBeginsNeverRuns() {
        for (int i = 0; i < 200; i++) {
            AtomicInteger runs = new AtomicInteger();
            TaskQueue queue = queue(
                    request -> {
                        runs.incrementAndGet();
                        return success();
                    },
                    Duration.ofHours(1));
            String id = queue.start(request()).taskId();

            queue.cancel(TaskKind.ACTION, "117000000000", id, "me");

            Awaitility.await()
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> queue.started().get(0).state() == TaskState.CANCELLED);
            assertThat(runs).hasValue(0);
        }
    }

    /** What one task does. */
    private interface Work {
        TaskResult of(TaskRequest request);
    }

    private TaskQueue queue(Work work) {
        return queue(work, Duration.ZERO);
    }

    private TaskQueue queue(Work work, Duration duration) {
        Executor executor = drain -> {
            busyThreads.incrementAndGet();
            Thread thread = new Thread(() -> {
                drain.run();
                busyThreads.decrementAndGet();
            });
            thread.setDaemon(true);
            thread.start();
        };
        return new TaskQueue((request, id) -> work.of(request), duration, Clock.systemUTC(), executor);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static TaskRequest request() {
        return new TaskRequest(TaskKind.ACTION, "117000000000", "me", new RunParameters("en_US", List.of()));
    }

    private static TaskResult success() {
        return new TaskResult(true, false, "117000000000", "Sort", List.of(), List.of(), Instant.EPOCH, Duration.ZERO);
    }
}
