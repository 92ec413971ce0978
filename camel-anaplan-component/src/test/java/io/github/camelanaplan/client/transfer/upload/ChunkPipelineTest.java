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

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.transfer.Contents;
import io.github.camelanaplan.client.transfer.TransferMemory;
import io.github.camelanaplan.client.transfer.TransferThreads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Few chunks are held at once; and whatever becomes of an upload, their memory is given back. */
class ChunkPipelineTest {
    private static final int ALL = 64 * 1024;

    private final TransferMemory memory = new TransferMemory(ALL);
    private volatile Thread cutting;

    /** Two chunks of a stream, cut by whoever asks for it. */
    private ChunkPipeline pipeline(Executor packers) {
        return new ChunkPipeline(
                new StreamSource(new ByteArrayInputStream(new byte[2000]), false),
                ChunkPlan.of(OptionalLong.of(2000), 1000),
                new CompressionChoice.Fixed(true),
                new TransferThreads(Runnable::run, packers, 1, memory),
                4);
    }

    @Test
    void chunkThatNoThreadCompressesHoldsNothing() throws Exception {
        ChunkPipeline pipeline = pipeline(work -> {
            throw new RejectedExecutionException("stopped");
        });
        pipeline.first().memory().giveBack();
        pipeline.goOn();

        assertThatThrownBy(pipeline::next).isInstanceOf(RejectedExecutionException.class);

        pipeline.close();
        requireAllIsFree();
    }

    @Test
    void firstChunkHoldsNothingWhereNoThreadGoesOn(@TempDir Path directory) throws Exception {
        Path file = Files.write(directory.resolve("two-chunks.csv"), new byte[2000]);
        Executor stopped = work -> {
            throw new RejectedExecutionException("stopped");
        };
        try (ChunkSource source = ChunkSource.of(Contents.ofFile(file));
                ChunkPipeline pipeline = new ChunkPipeline(
                        source,
                        ChunkPlan.of(OptionalLong.of(2000), 1000),
                        new CompressionChoice.Fixed(true),
                        new TransferThreads(stopped, Runnable::run, 1, memory),
                        4)) {
            assertThatThrownBy(pipeline::first).isInstanceOf(AnaplanException.class);
        }
        requireAllIsFree();
    }

    @Test
    void chunkThatWasWaitedForHoldsNothingOnceItIsNoLonger() throws Exception {
        BlockingQueue<Runnable> packing = new LinkedBlockingQueue<>();
        ChunkPipeline pipeline = pipeline(packing::add);
        pipeline.first().memory().giveBack();
        pipeline.goOn();
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            try {
                pipeline.next();
            } catch (Exception e) {
                thrown.complete(e);
            }
        });
        waiting.start();
        await().until(() -> waiting.getState() == Thread.State.WAITING);

        waiting.interrupt();

        assertThat(thrown).succeedsWithin(Duration.ofSeconds(20)).isInstanceOf(InterruptedException.class);
        pipeline.close();
        packing.take().run();
        requireAllIsFree();
    }

    @Test
    void contentIsReadNoFurtherThanAWindowAheadOfWhatIsSent() throws Exception {
        int window = 4;
        StreamSource source = new StreamSource(endless(), true);
        try (ChunkPipeline pipeline = new ChunkPipeline(
                source,
                ChunkPlan.of(OptionalLong.empty(), 1000),
                new CompressionChoice.Fixed(true),
                new TransferThreads(work -> cutting(work).start(), Runnable::run, 1, memory),
                window)) {
            for (int sent = 1; sent <= 10; sent++) {
                PackedChunk chunk =
                        sent == 1 ? pipeline.first() : pipeline.next().orElseThrow();
                long ahead = (sent + window) * 1000L;

                await().until(() -> cutting.getState() == Thread.State.WAITING && source.total() >= ahead);
                assertThat(source.total()).isEqualTo(ahead);
                chunk.memory().giveBack();
            }
        }
        await().until(() -> !cutting.isAlive());
        requireAllIsFree();
    }

    private Thread cutting(Runnable work) {
        cutting = new Thread(work);
        return cutting;
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
    }

    private void requireAllIsFree() {
        assertThat(CompletableFuture.runAsync(() -> {
                    try {
                        memory.take(ALL).giveBack();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .succeedsWithin(Duration.ofSeconds(20));
    }
}
