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

import java.io.Closeable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.task.LeftTask;

/**
 * One at a time for each key, first come, first served, without a thread that waits. A file of a user is such a key: an
 * import must run on the content that was uploaded for it, not on what somebody else put there meanwhile.
 */
public final class FileSections implements Closeable {
    private final FileQueues queues;
    private final Executor workers;
    private final Object place;
    private final Function<List<LeftTask>, CompletionStage<List<LeftTask>>> ends;
    private final Set<Turn> waiting;
    private final AtomicBoolean closed;

    /**
     * Turns that wait for no tasks of others yet: see {@link #at}.
     *
     * @param queues  who waits where
     * @param workers run what waits for its turn
     */
    public FileSections(FileQueues queues, Executor workers) {
        this.queues = queues;
        this.workers = workers;
        this.place = "";
        this.ends = left -> CompletableFuture.completedFuture(List.of());
        this.waiting = ConcurrentHashMap.newKeySet();
        this.closed = new AtomicBoolean();
    }

    private FileSections(
            FileSections all, Object place, Function<List<LeftTask>, CompletionStage<List<LeftTask>>> ends) {
        this.queues = all.queues;
        this.workers = all.workers;
        this.place = place;
        this.ends = ends;
        this.waiting = all.waiting;
        this.closed = all.closed;
    }

    /**
     * The same for the files of one place, such as an address; closed together with this.
     *
     * @param ends waits for tasks that others have left at a file, and gives those whose end it could not wait for
     */
    public FileSections at(Object where, Function<List<LeftTask>, CompletionStage<List<LeftTask>>> ends) {
        return new FileSections(this, where, ends);
    }

    /**
     * Runs work when its turn has come; the next turn comes when the stage that the work returned has ended, well or
     * not.
     *
     * @param work gives the tasks that go on at the file although the turn ends: whoever is next waits for them first
     */
    public CompletionStage<List<LeftTask>> run(Object file, Supplier<CompletionStage<List<LeftTask>>> work) {
        Turn turn = new Turn(new Key(place, file), work);
        CompletableFuture<List<LeftTask>> before = queues.join(turn.key, turn.ended);
        waiting.add(turn);
        if (closed.get()) {
            turn.withdraw();
        }
        if (before == null) {
            turn.come(List.of());
        } else {
            before.thenComposeAsync(turn::free, workers).whenComplete((left, failure) -> {
                if (failure != null) {
                    turn.withdraw();
                }
                turn.come(failure == null ? left : before.join());
            });
        }
        return turn.result;
    }

    /** Lets nothing begin any more; those who wait for a turn fail now. */
    @Override
    public void close() {
        closed.set(true);
        waiting.forEach(Turn::withdraw);
    }

    /** One turn: it waits until it comes, and nobody comes before it has ended. */
    private final class Turn {
        private final Key key;
        private final Supplier<CompletionStage<List<LeftTask>>> work;
        private final CompletableFuture<List<LeftTask>> result = new CompletableFuture<>();
        private final CompletableFuture<List<LeftTask>> ended = new CompletableFuture<>();

        Turn(Key key, Supplier<CompletionStage<List<LeftTask>>> work) {
            this.key = key;
            this.work = work;
        }

        /** Gives the turn up, if it has not come yet. The place in the queue stays, or the next would overtake those before. */
        void withdraw() {
            if (waiting.remove(this)) {
                result.completeExceptionally(stopped());
            }
        }

        /** Waits for what was left at the file; not for somebody who has given up. Who looks at tasks is not held up by work. */
        CompletionStage<List<LeftTask>> free(List<LeftTask> left) {
            return left.isEmpty() || !waiting.contains(this)
                    ? CompletableFuture.completedFuture(left)
                    : ends.apply(left).thenApplyAsync(Function.identity(), workers);
        }

        /** Works, unless it was given up or the file is not free: then what was left there is left to the next. */
        void come(List<LeftTask> left) {
            if (!waiting.remove(this)) {
                queues.end(key, ended, left);
            } else if (!left.isEmpty()) {
                queues.end(key, ended, left);
                result.completeExceptionally(stopped());
            } else {
                started().whenComplete((leaves, failure) -> {
                    queues.end(key, ended, leaves == null ? List.of() : leaves);
                    complete(leaves, failure);
                });
            }
        }

        /** Whatever goes wrong ends the turn, or the file would be shut for ever. */
        private CompletionStage<List<LeftTask>> started() {
            try {
                return work.get().thenApply(leaves -> Objects.requireNonNull(leaves, "tasks that go on"));
            } catch (Throwable e) {
                return CompletableFuture.failedFuture(e);
            }
        }

        private void complete(List<LeftTask> leaves, Throwable failure) {
            if (failure == null) {
                result.complete(leaves);
            } else {
                result.completeExceptionally(failure);
            }
        }

        private static AnaplanException stopped() {
            return new AnaplanException("Nothing was sent: the component stopped before the file was free");
        }
    }

    private record Key(Object place, Object file) {}
}
