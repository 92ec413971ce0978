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
package io.github.camelanaplan.benchmark.service;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.zip.CRC32C;

/**
 * Takes the bodies of chunks. What is compressed is inflated by all processors while the next is on its way, so that
 * one connection is not slower here than it has to be.
 */
final class ChunkIntake {
    private final ReceivedUpload upload;
    private final ExecutorService processors;
    /** Of chunks that wait for a processor; more would be memory that no service spends. */
    private final Semaphore room = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

    ChunkIntake(ReceivedUpload upload, ExecutorService processors) {
        this.upload = upload;
        this.processors = processors;
    }

    void take(int index, RequestHead head, RequestBody body) throws IOException {
        if (head.gzip()) {
            takeCompressed(index, head, body);
        } else {
            takePlain(index, body);
        }
        upload.settle();
    }

    private void takePlain(int index, RequestBody body) throws IOException {
        CRC32C checksum = new CRC32C();
        long bytes = 0;
        for (ByteBuffer part = body.next(); part != null; part = body.next()) {
            bytes += part.remaining();
            checksum.update(part);
        }
        upload.put(index, bytes, CompletableFuture.completedFuture(new ReceivedChunk(bytes, checksum.getValue())));
    }

    private void takeCompressed(int index, RequestHead head, RequestBody body) throws IOException {
        room.acquireUninterruptibly();
        byte[] gzip = new byte[(int) Math.max(64 * 1024, head.length())];
        int length = 0;
        for (ByteBuffer part = body.next(); part != null; part = body.next()) {
            int more = part.remaining();
            if (length + more > gzip.length) {
                gzip = Arrays.copyOf(gzip, Math.max(length + more, 2 * gzip.length));
            }
            part.get(gzip, length, more);
            length += more;
        }
        byte[] whole = gzip;
        int end = length;
        upload.put(
                index,
                end,
                CompletableFuture.supplyAsync(() -> ChunkCheck.inflated(whole, end), processors)
                        .whenComplete((chunk, failure) -> room.release()));
    }
}
