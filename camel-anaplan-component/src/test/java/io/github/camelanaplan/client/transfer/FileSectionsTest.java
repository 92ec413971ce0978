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
package io.github.camelanaplan.client.transfer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.TaskKind;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.client.model.TaskRef;
import io.github.camelanaplan.client.task.LeftTask;
import io.github.camelanaplan.client.task.OnTaskTimeout;
import io.github.camelanaplan.client.task.RunningTask;
import io.github.camelanaplan.client.task.WaitSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** Turns at files, without any thread: all that waits is run by whoever ends the turn before. */
class FileSectionsTest {
    private static final List<LeftTask> NOTHING = List.of();
    private static final List<LeftTask> LEFT = List.of(new RunningTask(
            TaskOutcome.started(
                    new TaskRef(new ModelRef("w", "M"), TaskKind.IMPORT, "112000000000", "0".repeat(32)), null),
            new WaitSettings(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), OnTaskTimeout.FAIL)));

    private final FileQueues queues = new FileQueues();
    private final FileSections sections = new FileSections(queues, Runnable::run);
    private final List<String> begun = new ArrayList<>();

    @Test
    void firstBeginsAtOnce() {
        CompletableFuture<List<LeftTask>> one = new CompletableFuture<>();

        CompletableFuture<List<LeftTask>> result = run("file", "one", one);

        assertThat(begun).containsExactly("one");
        assertThat(result).isNotDone();
        one.complete(NOTHING);
        assertThat(result).isCompletedWithValue(NOTHING);
    }

    @Test
    void nextBeginsWhenTheOneBeforeHasEndedAndNotSooner() {
        CompletableFuture<List<LeftTask>> one = new CompletableFuture<>();
        CompletableFuture<List<LeftTask>> two = new CompletableFuture<>();
        run("file", "one", one);
        run("file", "two", two);
        run("file", "three", new CompletableFuture<>());

        assertThat(begun).containsExactly("one");
        one.complete(NOTHING);
        assertThat(begun).containsExactly("one", "two");
        two.complete(NOTHING);
        assertThat(begun).containsExactly("one", "two", "three");
    }

    @Test
    void otherFilesDoNotWait() {
        run("file", "one", new CompletableFuture<>());
        run("other", "two", new CompletableFuture<>());

        assertThat(begun).containsExactly("one", "two");
    }

    @Test
    void failureFreesTheTurnAndIsItsOwnOnly() {
        CompletableFuture<List<LeftTask>> one = new CompletableFuture<>();
        CompletableFuture<List<LeftTask>> first = run("file", "one", one);
        CompletableFuture<List<LeftTask>> second = run("file", "two", CompletableFuture.completedFuture(NOTHING));

        one.completeExceptionally(new IllegalStateException("broken"));

        assertThat(first).isCompletedExceptionally();
        assertThat(second).isCompletedWithValue(NOTHING);
    }

    @Test
    void workThatThrowsFreesTheTurn() {
        CompletionStage<List<LeftTask>> failed = sections.run("file", () -> {
            throw new IllegalStateException("broken");
        });
        CompletionStage<List<LeftTask>> fatal = sections.run("file", () -> {
            throw new OutOfMemoryError("only said so");
        });

        assertThat(failed.toCompletableFuture()).isCompletedExceptionally();
        assertThat(fatal.toCompletableFuture()).isCompletedExceptionally();
        assertThat(run("file", "next", CompletableFuture.completedFuture(NOTHING)))
                .isCompletedWithValue(NOTHING);
    }

    @Test
    void waitingWorkThatThrowsFreesTheTurn() {
        CompletableFuture<List<LeftTask>> one = new CompletableFuture<>();
        run("file", "one", one);
        CompletionStage<List<LeftTask>> failed = sections.run("file", () -> {
            throw new IllegalStateException("broken");
        });
        CompletableFuture<List<LeftTask>> next = run("file", "next", CompletableFuture.completedFuture(NOTHING));

        one.complete(NOTHING);

        assertThat(failed.toCompletableFuture()).isCompletedExceptionally();
        assertThat(next).isCompletedWithValue(NOTHING);
    }

    @Test
    void workersThatAreShutDownFailWhatWaitsRatherThanHoldIt() {
        FileSections stopped = new FileSections(new FileQueues(), task -> {
            throw new RejectedExecutionException("shut down");
        });
        CompletableFuture<List<LeftTask>> one = new CompletableFuture<>();
        stopped.run("file", () -> one);
        CompletionStage<List<LeftTask>> waiting = stopped.run("file", () -> CompletableFuture.completedFuture(NOTHING));

        one.complete(NOTHING);

        assertThat(waiting.toCompletableFuture()).isCompletedExceptionally();
    }

    @Test
    void whoWaitsWhenAllIsClosedIsToldAndNothingMoreBegins() {
        CompletableFuture<List<LeftTask>> one = new CompletableFuture<>();
        CompletableFuture<List<LeftTask>> running = run("file", "one", one);
        CompletableFuture<List<LeftTask>> waiting = run("file", "two", new CompletableFuture<>());

        sections.close();

        assertThat(waiting).isCompletedExceptionally();
        one.complete(NOTHING);
        assertThat(running).isCompletedWithValue(NOTHING);
        assertThat(run("file", "three", new CompletableFuture<>())).isCompletedExceptionally();
        assertThat(begun).containsExactly("one");
    }

    @Test
    void nextWaitsForWhatIsLeftAtTheFile() {
        CompletableFuture<List<LeftTask>> gone = new CompletableFuture<>();
        FileSections here = sections.at("", left -> gone);
        run("file", "one", CompletableFuture.completedFuture(LEFT));

        CompletableFuture<List<LeftTask>> next = run(here, "two");

        assertThat(begun).containsExactly("one");
        gone.complete(NOTHING);
        assertThat(begun).containsExactly("one", "two");
        assertThat(next).isCompletedWithValue(NOTHING);
        assertThat(queues.size()).isZero();
    }

    @Test
    void whatIsLeftIsLeftToTheNextByWhoeverStopsWaitingForIt() {
        CompletableFuture<List<LeftTask>> stopped = new CompletableFuture<>();
        FileSections other = new FileSections(queues, Runnable::run);
        run("file", "one", CompletableFuture.completedFuture(LEFT));
        CompletableFuture<List<LeftTask>> second = run(other.at("", left -> stopped), "two");
        List<LeftTask> seen = new ArrayList<>();
        CompletableFuture<List<LeftTask>> third = run(
                sections.at("", left -> {
                    seen.addAll(left);
                    return CompletableFuture.completedFuture(NOTHING);
                }),
                "three");

        other.close();
        assertThat(second).isCompletedExceptionally();
        assertThat(seen).isEmpty();
        stopped.complete(LEFT);

        assertThat(seen).isEqualTo(LEFT);
        assertThat(third).isCompletedWithValue(NOTHING);
        assertThat(begun).containsExactly("one", "three");
    }

    @Test
    void whoGivesUpDoesNotLetTheNextOvertakeTheOneBefore() {
        CompletableFuture<List<LeftTask>> one = new CompletableFuture<>();
        FileSections other = new FileSections(queues, Runnable::run);
        run("file", "one", one);
        run(other.at("", left -> CompletableFuture.completedFuture(NOTHING)), "two");
        run("file", "three", CompletableFuture.completedFuture(NOTHING));

        other.close();

        assertThat(begun).containsExactly("one");
        one.complete(NOTHING);
        assertThat(begun).containsExactly("one", "three");
        assertThat(queues.size()).isZero();
    }

    @Test
    void whoeverEndsTheWaitingForWhatIsLeftIsNotHeldUpByTheWorkOfTheNext() {
        Deque<Runnable> workers = new ArrayDeque<>();
        CompletableFuture<List<LeftTask>> gone = new CompletableFuture<>();
        FileSections here = new FileSections(queues, workers::add).at("", left -> gone);
        run("file", "one", CompletableFuture.completedFuture(LEFT));
        run(here, "two");
        workers.remove().run();

        gone.complete(NOTHING);

        assertThat(begun).containsExactly("one");
        workers.remove().run();
        assertThat(begun).containsExactly("one", "two");
    }

    @Test
    void asManyMayHaveGivenUpAsThereAre() {
        CompletableFuture<List<LeftTask>> one = new CompletableFuture<>();
        run("file", "one", one);
        for (int i = 0; i < 100_000; i++) {
            sections.run("file", () -> CompletableFuture.completedFuture(NOTHING));
        }
        sections.close();

        one.complete(NOTHING);

        assertThat(queues.size()).isZero();
    }

    private CompletableFuture<List<LeftTask>> run(FileSections at, String name) {
        return at.run("file", () -> {
                    begun.add(name);
                    return CompletableFuture.completedFuture(NOTHING);
                })
                .toCompletableFuture();
    }

    private CompletableFuture<List<LeftTask>> run(String file, String name, CompletableFuture<List<LeftTask>> end) {
        return sections.run(file, () -> {
                    begun.add(name);
                    return end;
                })
                .toCompletableFuture();
    }
}
