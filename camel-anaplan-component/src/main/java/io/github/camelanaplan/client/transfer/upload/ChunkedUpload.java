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

import java.io.IOException;
import java.util.Optional;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.internal.api.FileCalls;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.ServerFile;
import io.github.camelanaplan.client.transfer.Content;
import io.github.camelanaplan.client.transfer.TransferThreads;

/** One upload in chunks. Not thread-safe. */
final class ChunkedUpload {
    private final FileCalls calls;
    private final UploadStart start;
    private final ModelRef model;
    private final ServerFile file;
    private final UploadSettings settings;
    private final TransferThreads threads;
    private final UploadProgress progress;

    /**
     * @param start opens the file
     */
    ChunkedUpload(
            FileCalls calls,
            UploadStart start,
            ModelRef model,
            ServerFile file,
            UploadSettings settings,
            TransferThreads threads,
            UploadProgress progress) {
        this.calls = calls;
        this.start = start;
        this.model = model;
        this.file = file;
        this.settings = settings;
        this.threads = threads;
        this.progress = progress;
    }

    /** Sends content to its end. */
    @SuppressWarnings("try")
    UploadReceipt send(Content content, OpenUploads open) throws IOException, InterruptedException {
        CompressionChoice choice =
                CompressionChoice.of(compression(content), settings.connections(), threads.processors());
        try (ChunkSource source = ChunkSource.of(content);
                ChunkPipeline pipeline = new ChunkPipeline(source, plan(content), choice, threads, ahead());
                OpenUploads.Entry entry = open.add(source, pipeline)) {
            PackedChunk first = pipeline.first();
            try {
                return sendFrom(first, content, source, pipeline);
            } finally {
                // It may never have got as far as being sent
                first.memory().giveBack();
            }
        }
    }

    private UploadReceipt sendFrom(PackedChunk first, Content content, ChunkSource source, ChunkPipeline pipeline)
            throws IOException, InterruptedException {
        // What fits one chunk has a known count, whether or not its length was known
        int announced = plan(content).count().orElse(pipeline.only() ? 1 : FileCalls.COUNT_UNKNOWN);
        if (announced != 1) {
            pipeline.goOn();
        }
        int sent = sendAll(first, announced, pipeline);
        progress.requireWhole(content.length(), source.total() + (source.atEnd() ? 0 : 1));
        if (announced == FileCalls.COUNT_UNKNOWN) {
            complete(sent);
        }
        return new UploadReceipt(file.id(), source.total(), sent);
    }

    /** Where no compressed chunk fits the memory, those of a file still can be sent as they are, which takes none. */
    private Compression compression(Content content) {
        boolean fits = threads.memory()
                .hasRoomFor(ChunkPipeline.compressedAtMost(plan(content).bytesOf(0)));
        return settings.compression() == Compression.AUTO && content.file().isPresent() && !fits
                ? Compression.NONE
                : settings.compression();
    }

    private ChunkPlan plan(Content content) {
        return ChunkPlan.of(content.length(), settings.chunkBytes());
    }

    /** As many as are compressed and sent at once, and one that is read. */
    private int ahead() {
        return threads.processors() + settings.connections() + 1;
    }

    private int sendAll(PackedChunk first, int announced, ChunkPipeline pipeline)
            throws IOException, InterruptedException {
        ChunkSender.Call call = (index, chunk) -> sendOne(index, chunk, pipeline);
        try (ChunkSender sender = new ChunkSender(call, settings.connections(), threads.workers())) {
            start.open(model, file, announced, progress);
            sender.send(0, first);
            int sent = 1;
            if (announced != 1) {
                for (Optional<PackedChunk> next = pipeline.next(); next.isPresent(); next = pipeline.next()) {
                    progress.reach(sent);
                    sender.send(sent, next.get());
                    sent++;
                }
            }
            sender.finish();
            return sent;
        }
    }

    private void sendOne(int index, PackedChunk chunk, ChunkPipeline pipeline) {
        try {
            calls.putChunk(model, file.id(), index, chunk.entity(), progress.budget());
            pipeline.sent(chunk, System.nanoTime() - chunk.entity().began());
        } catch (AnaplanException e) {
            throw ended(pipeline, unreadable(chunk).orElse(e));
        } catch (RuntimeException e) {
            throw ended(pipeline, e);
        } catch (Error e) {
            pipeline.fail(e);
            throw e;
        } finally {
            chunk.memory().giveBack();
        }
    }

    /** Whoever waits for a chunk would wait for ever where that one is made only after this one was sent. */
    private static <E extends RuntimeException> E ended(ChunkPipeline pipeline, E why) {
        pipeline.fail(why);
        return why;
    }

    private Optional<AnaplanException> unreadable(PackedChunk chunk) {
        return chunk.entity().unreadable().map(cause -> progress.failed(cause.getMessage(), cause));
    }

    private void complete(int sent) {
        Integer kept = calls.complete(model, file.id(), settings.completion(), progress.budget());
        if (kept != null && kept >= 0 && kept != sent) {
            throw progress.failed("the service has " + kept + " chunks where " + sent + " were sent", null);
        }
    }
}
