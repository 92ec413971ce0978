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
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class GradualExecutorTest {
    private static final int MUCH = 5000;
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMillis(1);

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), GradualExecutorTest::thread);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final CountDownLatch held = new CountDownLatch(1);

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work);
        thread.setUncaughtExceptionHandler((failed, e) -> {});
        return thread;
    }

    @AfterEach
    void end() {
        held.countDown();
        threads.shutdownNow();
        timer.shutdownNow();
    }

    private GradualExecutor executor(Duration moment) {
        return new GradualExecutor(threads, timer, moment);
    }

    private void hold() {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void muchAtOnceTakesFewThreads() {
        GradualExecutor executor = executor(NEVER);
        AtomicInteger done = new AtomicInteger();

        for (int i = 0; i < MUCH; i++) {
            executor.execute(done::incrementAndGet);
        }

        await().untilAsserted(() -> assertThat(done).hasValue(MUCH));
        // A thread that has just ended a piece is not free at once
        assertThat(threads.getLargestPoolSize()).isLessThan(3 * GradualExecutor.AT_ONCE);
    }

    @Test
    void whatWaitsIsDoneInOrder() {
        GradualExecutor executor = executor(NEVER);
        IntStream.range(1, GradualExecutor.AT_ONCE).forEach(i -> executor.execute(this::hold));
        ConcurrentLinkedQueue<Integer> done = new ConcurrentLinkedQueue<>();

        IntStream.range(0, 100).forEach(i -> executor.execute(() -> done.add(i)));

        await().untilAsserted(() -> assertThat(done)
                .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList()));
    }

    @Test
    void piecesThatWaitForOneAnotherAllBegin() {
        GradualExecutor executor = executor(SOON);
        CountDownLatch all = new CountDownLatch(500);
        AtomicInteger done = new AtomicInteger();

        for (int i = 0; i < 500; i++) {
            executor.execute(() -> {
                all.countDown();
                try {
                    all.await();
                    done.incrementAndGet();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        await().untilAsserted(() -> assertThat(done).hasValue(500));
    }

    @Test
    void pieceThatFailsMakesPlaceForTheNext() {
        GradualExecutor executor = executor(NEVER);
        AtomicInteger done = new AtomicInteger();

        for (int i = 0; i < 4 * GradualExecutor.AT_ONCE; i++) {
            executor.execute(() -> {
                throw new IllegalStateException("to be expected");
            });
        }
        executor.execute(done::incrementAndGet);

        await().untilAsserted(() -> assertThat(done).hasValue(1));
    }

    @Test
    void closeLeavesNothingWaiting() {
        GradualExecutor executor = executor(SOON);
        AtomicInteger begun = new AtomicInteger();
        for (int i = 0; i < 300; i++) {
            executor.execute(() -> {
                begun.incrementAndGet();
                hold();
            });
        }

        executor.close();
        timer.shutdownNow();
        for (int i = 0; i < 50; i++) {
            executor.execute(begun::incrementAndGet);
        }

        await().untilAsserted(() -> assertThat(begun).hasValue(350));
    }

    @Test
    void nothingWaitsForATimerThatIsGone() {
        GradualExecutor executor = executor(SOON);
        timer.shutdownNow();
        AtomicInteger begun = new AtomicInteger();

        for (int i = 0; i < 2 * GradualExecutor.AT_ONCE; i++) {
            executor.execute(() -> {
                begun.incrementAndGet();
                hold();
            });
        }

        await().untilAsserted(() -> assertThat(begun).hasValue(2 * GradualExecutor.AT_ONCE));
    }

    @Test
    void interruptOfAPieceIsNotThatOfTheNext() {
        GradualExecutor executor = executor(NEVER);
        ConcurrentLinkedQueue<Boolean> interrupted = new ConcurrentLinkedQueue<>();
        IntStream.range(1, GradualExecutor.AT_ONCE).forEach(i -> executor.execute(this::hold));
        CountDownLatch all = new CountDownLatch(1);
        executor.execute(() -> {
            try {
                all.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        for (int i = 0; i < 10; i++) {
            executor.execute(() -> {
                interrupted.add(Thread.currentThread().isInterrupted());
                Thread.currentThread().interrupt();
            });
        }
        all.countDown();

        await().untilAsserted(() -> assertThat(interrupted).hasSize(10).containsOnly(false));
    }

    @Test
    void interruptedCloseLeavesNothingWaiting() {
        GradualExecutor executor = executor(NEVER);
        AtomicInteger begun = new AtomicInteger();
        for (int i = 0; i < 2 * GradualExecutor.AT_ONCE; i++) {
            executor.execute(() -> {
                begun.incrementAndGet();
                hold();
            });
        }

        Thread.currentThread().interrupt();
        executor.close();
        timer.shutdownNow();

        assertThat(Thread.interrupted()).isTrue();
        await().untilAsserted(() -> assertThat(begun).hasValue(2 * GradualExecutor.AT_ONCE));
    }
}
