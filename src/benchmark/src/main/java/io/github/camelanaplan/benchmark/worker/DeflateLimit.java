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
package io.github.camelanaplan.benchmark.worker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** The work that client and service share and cannot avoid: deflate and inflate all of it in memory, on all processors. */
final class DeflateLimit implements Job {
    private static final int CHUNK = 10_000_000;

    @Override
    public Findings run(Arguments arguments) throws Exception {
        ExecutorService processors =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            there(arguments.path("warmup"), processors);
            Meter meter = new Meter();
            long compressed = there(arguments.path("file"), processors);
            return meter.read().with("wire", compressed);
        } finally {
            processors.shutdown();
        }
    }

    private static long there(Path file, ExecutorService processors)
            throws IOException, InterruptedException, ExecutionException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            List<Future<Long>> chunks = new ArrayList<>();
            for (long from = 0; from < channel.size(); from += CHUNK) {
                ByteBuffer chunk =
                        channel.map(FileChannel.MapMode.READ_ONLY, from, Math.min(CHUNK, channel.size() - from));
                chunks.add(processors.submit(() -> thereAndBack(chunk)));
            }
            long sum = 0;
            for (Future<Long> chunk : chunks) {
                sum += chunk.get();
            }
            return sum;
        }
    }

    private static long thereAndBack(ByteBuffer chunk) throws DataFormatException {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        Inflater inflater = new Inflater(true);
        try {
            byte[] compressed = new byte[chunk.remaining() + 1024];
            deflater.setInput(chunk);
            deflater.finish();
            int length = deflater.deflate(compressed);
            inflater.setInput(compressed, 0, length);
            byte[] out = new byte[64 * 1024];
            while (!inflater.finished()) {
                inflater.inflate(out);
            }
            return length;
        } finally {
            deflater.end();
            inflater.end();
        }
    }
}
