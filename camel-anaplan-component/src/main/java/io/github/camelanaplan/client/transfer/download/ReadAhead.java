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
package io.github.camelanaplan.client.transfer.download;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;

/**
 * Gives chunks one after another, and fetches the next few meanwhile. Nothing is fetched before the first is wanted, nor
 * farther ahead than the reader comes. Holds no thread and no connection between fetches, so that it may be left alone at any
 * time. Not thread-safe.
 */
final class ReadAhead {
    private final List<String> chunks;
    private final ChunkFetch fetch;
    private final Fetching fetching;
    private final Queue<CompletableFuture<ChunkBuffer>> ahead = new ArrayDeque<>();
    private final Queue<ChunkBuffer> free = new ArrayDeque<>();
    private ChunkBuffer given;
    /** Up to which chunk fetching has begun. */
    private int begun;

    ReadAhead(List<String> chunks, ChunkFetch fetch, Fetching fetching) {
        this.chunks = chunks;
        this.fetch = fetch;
        this.fetching = fetching;
    }

    /** The next chunk, which is read until the one after it is wanted; throws what fetching it has thrown. */
    ChunkBuffer next() {
        if (given != null) {
            free.add(given);
            given = null;
        }
        given = ahead.isEmpty() ? fetched(chunks.get(begun++), buffer()) : fetched(ahead.remove());
        goOn(fetching.ahead(given.length()));
        return given;
    }

    private ChunkBuffer buffer() {
        return free.isEmpty() ? new ChunkBuffer() : free.remove();
    }

    private ChunkBuffer fetched(String id, ChunkBuffer into) {
        fetch.fetch(id, into);
        return into;
    }

    private static ChunkBuffer fetched(CompletableFuture<ChunkBuffer> chunk) {
        try {
            return chunk.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw e;
        }
    }

    private void goOn(int most) {
        while (ahead.size() < most && begun < chunks.size()) {
            String id = chunks.get(begun);
            ChunkBuffer into = buffer();
            try {
                ahead.add(CompletableFuture.supplyAsync(() -> fetched(id, into), fetching.workers()));
            } catch (RejectedExecutionException e) {
                // The threads are gone: whoever reads fetches it, or is told why not
                return;
            }
            begun++;
        }
    }

    /** Lets go of what was fetched and is not wanted any more. */
    void close() {
        ahead.clear();
        free.clear();
        given = null;
        begun = chunks.size();
    }
}
