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
package io.github.camelanaplan.benchmark.micro;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import io.github.camelanaplan.benchmark.data.CsvFile;

/** What the level of compression costs for a chunk, on one processor. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ChunkCompression {
    /** Bytes of a chunk. */
    public static final int CHUNK = 10_000_000;

    /** Of zlib. */
    @Param({"1", "2", "3", "6", "9"})
    public int level;

    private Deflater deflater;
    private ByteBuffer chunk;
    private ByteBuffer target;

    /** Makes the chunk. */
    @Setup
    public void prepare() throws IOException {
        chunk = ByteBuffer.wrap(CsvFile.block(CHUNK));
        target = ByteBuffer.allocate(CHUNK);
        deflater = new Deflater(level, true);
    }

    /** Gives back what is not on the heap. */
    @TearDown
    public void release() {
        deflater.end();
    }

    /** Compresses one chunk; the number of bytes that it has then. */
    @Benchmark
    public int compress() {
        deflater.reset();
        deflater.setInput(chunk.duplicate());
        deflater.finish();
        return deflater.deflate(target.clear());
    }
}
