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

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import org.apache.hc.core5.http.ContentType;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.transfer.TransferMemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Chunks are sent by threads of others, which may be gone. */
class ChunkSenderTest {
    private static final int ALL = 4096;

    private final TransferMemory memory = new TransferMemory(ALL);
    private final Executor gone = work -> {
        throw new RejectedExecutionException("stopped");
    };

    private PackedChunk chunk() throws InterruptedException {
        ChunkEntity entity = new ChunkEntity(new Blocks(), 0, ContentType.APPLICATION_OCTET_STREAM);
        return new PackedChunk(entity, 0, false, 0, memory.take(ALL));
    }

    @Test
    void whatNoThreadSendsIsAnErrorAndHoldsNothing() throws Exception {
        ChunkSender sender = new ChunkSender((index, chunk) -> {}, 2, gone);
        PackedChunk chunk = chunk();

        assertThatThrownBy(() -> sender.send(0, chunk)).isInstanceOf(AnaplanException.class);

        assertThat(CompletableFuture.runAsync(sender::close)).succeedsWithin(Duration.ofSeconds(20));
        assertThat(CompletableFuture.supplyAsync(this::again)).succeedsWithin(Duration.ofSeconds(20));
    }

    private PackedChunk again() {
        try {
            return chunk();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
