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

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

import io.github.camelanaplan.client.error.AnaplanException;

/**
 * Sends chunks, several at once where that is asked for. None is under way any more when it is closed: one that arrived later
 * could get into what is uploaded next. Not thread-safe.
 */
final class ChunkSender implements AutoCloseable {
    /** Sends one chunk. */
    @FunctionalInterface
    interface Call {
        void send(int index, PackedChunk chunk);
    }

    private final Call call;
    private final int connections;
    private final Executor workers;
    private final Semaphore free;
    private volatile Throwable failure;

    ChunkSender(Call call, int connections, Executor workers) {
        this.call = call;
        this.connections = connections;
        this.workers = workers;
        this.free = new Semaphore(connections);
    }

    /** Sends a chunk, or begins to, as soon as a connection is free; throws what sending an earlier one has thrown. */
    void send(int index, PackedChunk chunk) throws InterruptedException {
        if (connections == 1) {
            call.send(index, chunk);
            return;
        }
        try {
            free.acquire();
        } catch (InterruptedException e) {
            chunk.memory().giveBack();
            throw e;
        }
        if (failure != null) {
            free.release();
            chunk.memory().giveBack();
            throw failed();
        }
        try {
            workers.execute(() -> inBackground(index, chunk));
        } catch (RejectedExecutionException e) {
            free.release();
            chunk.memory().giveBack();
            throw new AnaplanException("The Anaplan component stops: not all of it was sent", e);
        }
    }

    private void inBackground(int index, PackedChunk chunk) {
        try {
            call.send(index, chunk);
        } catch (RuntimeException | Error e) {
            failure = e;
        } finally {
            free.release();
        }
    }

    /** Waits until all have arrived; throws what sending one of them has thrown. */
    void finish() throws InterruptedException {
        free.acquire(connections);
        free.release(connections);
        if (failure != null) {
            throw failed();
        }
    }

    private RuntimeException failed() {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }

    /** Waits until none is under way. */
    @Override
    public void close() {
        free.acquireUninterruptibly(connections);
        free.release(connections);
    }
}
