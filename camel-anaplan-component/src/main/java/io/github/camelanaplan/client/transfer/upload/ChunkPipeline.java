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
package io.github.camelanaplan.client.transfer.upload;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.transfer.TransferMemory;
import io.github.camelanaplan.client.transfer.TransferThreads;

/**
 * Makes chunks ready while earlier ones are sent: one thread cuts the content, the packers compress side by side, and whoever
 * sends takes them in order. It is never more than a window ahead. One for each upload; one thread takes from it.
 */
final class ChunkPipeline implements Closeable {
    private static final CompletableFuture<PackedChunk> END = CompletableFuture.completedFuture(null);

    private final ChunkSource source;
    private final ChunkPlan plan;
    private final CompressionChoice choice;
    private final TransferThreads threads;
    private final Semaphore window;
    private final BlockingQueue<CompletableFuture<PackedChunk>> ready = new LinkedBlockingQueue<>();
    private boolean going;
    private volatile boolean only;
    private volatile boolean closed;

    /**
     * @param ahead how many chunks may be ready, or in work, and not sent
     */
    ChunkPipeline(ChunkSource source, ChunkPlan plan, CompressionChoice choice, TransferThreads threads, int ahead) {
        this.source = source;
        this.plan = plan;
        this.choice = choice;
        this.threads = threads;
        this.window = new Semaphore(ahead);
    }

    /**
     * The first chunk. It is made ready by the calling thread, as most content has no other, unless that thread could wait for
     * ever.
     */
    PackedChunk first() throws IOException, InterruptedException {
        if (source.mayBlock()) {
            onWorker(() -> cut(0));
            return next().orElseThrow();
        }
        PackedChunk first = packedFirst();
        only = !going && source.atEnd();
        return first;
    }

    /** Whether the first chunk, which must have been taken, is the only one. */
    boolean only() {
        return only;
    }

    /** Goes on with the others, if that has not begun. */
    void goOn() {
        if (!source.mayBlock() && !going) {
            going = true;
            onWorker(() -> cut(1));
        }
    }

    private void onWorker(Runnable work) {
        try {
            threads.workers().execute(work);
        } catch (RejectedExecutionException e) {
            throw new AnaplanException("The Anaplan component stops: nothing was sent", e);
        }
    }

    private void cut(int from) {
        try {
            int count = plan.count().orElse(Integer.MAX_VALUE);
            for (int index = from; index < count && !closed && (index == 0 || !source.atEnd()); index++) {
                window.acquire();
                if (!closed) {
                    CompletableFuture<PackedChunk> made =
                            index == 0 ? CompletableFuture.completedFuture(packedFirst()) : made(index);
                    // Whoever takes the first wants to know whether there is another
                    only = index == 0 && source.atEnd();
                    hand(made);
                }
            }
            hand(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            hand(CompletableFuture.failedFuture(new IOException("interrupted while the content was read")));
        } catch (IOException | RuntimeException | Error e) {
            // The thread belongs to others: whoever sends is to know
            hand(CompletableFuture.failedFuture(e));
        }
    }

    /** What comes when nobody takes it any more is given up at once. */
    private void hand(CompletableFuture<PackedChunk> chunk) {
        ready.add(chunk);
        if (closed) {
            giveUpAll();
        }
    }

    private PackedChunk packedFirst() throws IOException, InterruptedException {
        long bytes = plan.bytesOf(0);
        boolean compress = choice.compressNext();
        RawChunk chunk = source.next(bytes);
        TransferMemory.Share memory = threads.memory().take(weight(chunk, compress, bytes));
        if (!chunk.live() && plan.count().orElse(0) > 1) {
            goOnMeanwhile(memory);
        }
        return packedHere(chunk, compress, memory);
    }

    /** Others that are sure to be needed are made ready while the first is compressed, which holds that memory. */
    private void goOnMeanwhile(TransferMemory.Share memory) {
        try {
            goOn();
        } catch (RuntimeException | Error e) {
            memory.giveBack();
            throw e;
        }
    }

    private CompletableFuture<PackedChunk> made(int index) throws IOException, InterruptedException {
        long bytes = plan.bytesOf(index);
        boolean compress = choice.compressNext();
        RawChunk chunk = source.next(bytes);
        long weight = weight(chunk, compress, bytes);
        if (!chunk.live()) {
            return packed(chunk, compress, threads.memory().take(weight));
        }
        if (compress && threads.memory().hasRoomFor(2 * weight)) {
            // A copy of it lets the stream be read on while it is compressed
            TransferMemory.Share memory = threads.memory().take(2 * weight);
            return packed(copied(chunk, memory), true, memory);
        }
        return CompletableFuture.completedFuture(
                packedHere(chunk, compress, threads.memory().take(weight)));
    }

    /** What a chunk holds in the end at most. */
    private static long weight(RawChunk chunk, boolean compress, long bytes) {
        long size = chunk instanceof FileRegion region ? region.length() : bytes;
        if (compress) {
            return compressedAtMost(size);
        }
        return chunk.live() ? size : 0;
    }

    /** What does not shrink grows a little. */
    static long compressedAtMost(long size) {
        return size + size / 1000 + 64;
    }

    private static RawChunk copied(RawChunk chunk, TransferMemory.Share memory) throws IOException {
        try {
            return Blocks.of(chunk);
        } catch (IOException | RuntimeException | Error e) {
            memory.giveBack();
            throw e;
        }
    }

    private CompletableFuture<PackedChunk> packed(RawChunk chunk, boolean compress, TransferMemory.Share memory)
            throws IOException {
        if (!compress) {
            return CompletableFuture.completedFuture(packedHere(chunk, false, memory));
        }
        CompletableFuture<PackedChunk> packed = new CompletableFuture<>();
        try {
            threads.packers().execute(() -> {
                try {
                    packed.complete(packedHere(chunk, true, memory));
                } catch (IOException | RuntimeException | Error e) {
                    packed.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            memory.giveBack();
            throw e;
        }
        return packed;
    }

    private PackedChunk packedHere(RawChunk chunk, boolean compress, TransferMemory.Share memory) throws IOException {
        try {
            return ChunkPacker.pack(chunk, compress, memory);
        } catch (IOException | RuntimeException | Error e) {
            memory.giveBack();
            throw e;
        }
    }

    /**
     * Waits for the next chunk; empty at the end of the content.
     *
     * @throws IOException or whatever else reading the content has thrown
     */
    Optional<PackedChunk> next() throws IOException, InterruptedException {
        try {
            return Optional.ofNullable(await(ready.take()));
        } finally {
            window.release();
        }
    }

    private static PackedChunk await(CompletableFuture<PackedChunk> chunk) throws IOException, InterruptedException {
        try {
            return chunk.get();
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } catch (InterruptedException e) {
            // It is no longer among those that are given up at the end
            chunk.thenAccept(ChunkPipeline::giveUp);
            throw e;
        }
    }

    private static IOException rethrown(Throwable cause) {
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException known ? known : new IOException(cause);
    }

    /** Says that a chunk was sent, and how long that took. */
    void sent(PackedChunk chunk, long nanos) {
        choice.sent(chunk, nanos);
    }

    /** Wakes whoever waits for a chunk, by throwing this there: no more will come. */
    void fail(Throwable why) {
        hand(CompletableFuture.failedFuture(why));
    }

    /** Ends it. What is ready and was not sent is given up. Not the source. */
    @Override
    public void close() {
        closed = true;
        choice.close();
        window.release();
        giveUpAll();
    }

    private void giveUpAll() {
        for (var left = ready.poll(); left != null; left = ready.poll()) {
            left.thenAccept(ChunkPipeline::giveUp);
        }
    }

    private static void giveUp(PackedChunk chunk) {
        if (chunk != null) {
            chunk.memory().giveBack();
        }
    }
}
