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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import io.github.camelanaplan.client.error.AnaplanException;

/**
 * One at a time for each key, first come, first served, without a thread that waits. A file of a user is such a key: an
 * import must run on the content that was uploaded for it, not on what somebody else put there meanwhile.
 */
public final class FileSections implements Closeable {
    private final FileQueues queues;
    private final Executor workers;
    private final Object place;
    private final AtomicBoolean closed;

    /**
     * @param queues  who waits where
     * @param workers run what waits for its turn
     */
    public FileSections(FileQueues queues, Executor workers) {
        this(queues, workers, "", new AtomicBoolean());
    }

    private FileSections(FileQueues queues, Executor workers, Object place, AtomicBoolean closed) {
        this.queues = queues;
        this.workers = workers;
        this.place = place;
        this.closed = closed;
    }

    /** The same for the files of one place, such as an address; closed together with this. */
    public FileSections at(Object where) {
        return new FileSections(queues, workers, where, closed);
    }

    /**
     * Runs work when its turn has come; the next turn comes when the stage that the work returned has ended, well or
     * not.
     */
    public <T> CompletionStage<T> run(Object file, Supplier<CompletionStage<T>> work) {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        Key key = new Key(place, file);
        CompletableFuture<?> before = queues.join(key, ended);
        CompletableFuture<T> result = before == null
                ? started(work)
                : before.handle((done, failed) -> null).thenComposeAsync(turn -> started(work), workers);
        result.whenComplete((value, failure) -> {
            queues.leave(key, ended);
            ended.complete(null);
        });
        return result;
    }

    /** Whatever goes wrong ends the turn, or the file would be shut for ever. */
    private <T> CompletableFuture<T> started(Supplier<CompletionStage<T>> work) {
        if (closed.get()) {
            return CompletableFuture.failedFuture(
                    new AnaplanException("The component stops: nothing was sent any more"));
        }
        try {
            return work.get().toCompletableFuture();
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Lets nothing begin any more; those who wait for a turn fail when it comes. */
    @Override
    public void close() {
        closed.set(true);
    }

    private record Key(Object place, Object file) {}
}
