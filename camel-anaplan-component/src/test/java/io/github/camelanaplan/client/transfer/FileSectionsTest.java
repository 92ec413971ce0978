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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Turns at files, without any thread: all that waits is run by whoever ends the turn before. */
class FileSectionsTest {
    private final FileSections sections = new FileSections(new FileQueues(), Runnable::run);
    private final List<String> begun = new ArrayList<>();

    @Test
    void firstBeginsAtOnce() {
        CompletableFuture<String> one = new CompletableFuture<>();

        CompletableFuture<String> result = run("file", "one", one);

        assertThat(begun).containsExactly("one");
        assertThat(result).isNotDone();
        one.complete("done");
        assertThat(result).isCompletedWithValue("done");
    }

    @Test
    void nextBeginsWhenTheOneBeforeHasEndedAndNotSooner() {
        CompletableFuture<String> one = new CompletableFuture<>();
        CompletableFuture<String> two = new CompletableFuture<>();
        run("file", "one", one);
        run("file", "two", two);
        run("file", "three", new CompletableFuture<>());

        assertThat(begun).containsExactly("one");
        one.complete("done");
        assertThat(begun).containsExactly("one", "two");
        two.complete("done");
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
        CompletableFuture<String> one = new CompletableFuture<>();
        CompletableFuture<String> first = run("file", "one", one);
        CompletableFuture<String> second = run("file", "two", CompletableFuture.completedFuture("done"));

        one.completeExceptionally(new IllegalStateException("broken"));

        assertThat(first).isCompletedExceptionally();
        assertThat(second).isCompletedWithValue("done");
    }

    @Test
    void workThatThrowsFreesTheTurn() {
        CompletionStage<String> failed = sections.run("file", () -> {
            throw new IllegalStateException("broken");
        });
        CompletionStage<String> fatal = sections.run("file", () -> {
            throw new OutOfMemoryError("only said so");
        });

        assertThat(failed.toCompletableFuture()).isCompletedExceptionally();
        assertThat(fatal.toCompletableFuture()).isCompletedExceptionally();
        assertThat(run("file", "next", CompletableFuture.completedFuture("done")))
                .isCompletedWithValue("done");
    }

    @Test
    void waitingWorkThatThrowsFreesTheTurn() {
        CompletableFuture<String> one = new CompletableFuture<>();
        run("file", "one", one);
        CompletionStage<String> failed = sections.run("file", () -> {
            throw new IllegalStateException("broken");
        });
        CompletableFuture<String> next = run("file", "next", CompletableFuture.completedFuture("done"));

        one.complete("done");

        assertThat(failed.toCompletableFuture()).isCompletedExceptionally();
        assertThat(next).isCompletedWithValue("done");
    }

    @Test
    void workersThatAreShutDownFailWhatWaitsRatherThanHoldIt() {
        FileSections stopped = new FileSections(new FileQueues(), task -> {
            throw new RejectedExecutionException("shut down");
        });
        CompletableFuture<String> one = new CompletableFuture<>();
        stopped.run("file", () -> one);
        CompletionStage<String> waiting = stopped.run("file", () -> CompletableFuture.completedFuture("never"));

        one.complete("done");

        assertThat(waiting.toCompletableFuture()).isCompletedExceptionally();
    }

    @Test
    void whoWaitsWhenAllIsClosedIsToldAndNothingMoreBegins() {
        CompletableFuture<String> one = new CompletableFuture<>();
        CompletableFuture<String> running = run("file", "one", one);
        CompletableFuture<String> waiting = run("file", "two", new CompletableFuture<>());

        sections.close();
        one.complete("done");

        assertThat(running).isCompletedWithValue("done");
        assertThat(waiting).isCompletedExceptionally();
        assertThat(run("file", "three", new CompletableFuture<>())).isCompletedExceptionally();
        assertThat(begun).containsExactly("one");
    }

    private CompletableFuture<String> run(String file, String name, CompletableFuture<String> end) {
        return sections.run(file, () -> {
                    begun.add(name);
                    return end;
                })
                .toCompletableFuture();
    }
}
