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
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;

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

/** What it costs to get at the bytes of a chunk of a file that the system has in memory, with a glance at each of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ChunkReading {
    private static final int PIECE = 64 * 1024;

    /** How they are got. */
    @Param
    public Way way;

    private Path file;

    /** Makes the file. */
    @Setup
    public void prepare() throws IOException {
        file = Files.createTempFile("chunk", ".csv");
        Files.write(file, CsvFile.block(ChunkCompression.CHUNK));
    }

    /** Deletes the file. */
    @TearDown
    public void delete() throws IOException {
        Files.delete(file);
    }

    /** Reads one chunk; its checksum. */
    @Benchmark
    public long read() {
        CRC32C checksum = new CRC32C();
        try {
            way.read(file, checksum);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return checksum.getValue();
    }

    /** Ways to read. */
    public enum Way {
        /** Piece by piece through a stream. */
        STREAM {
            @Override
            void read(Path file, CRC32C checksum) throws IOException {
                byte[] piece = new byte[PIECE];
                try (InputStream in = Files.newInputStream(file)) {
                    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                        checksum.update(piece, 0, read);
                    }
                }
            }
        },
        /** All of it into the heap. */
        WHOLE {
            @Override
            void read(Path file, CRC32C checksum) throws IOException {
                checksum.update(Files.readAllBytes(file));
            }
        },
        /** Piece by piece into one buffer outside the heap. */
        DIRECT {
            @Override
            void read(Path file, CRC32C checksum) throws IOException {
                ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                    while (channel.read(piece.clear()) >= 0) {
                        checksum.update(piece.flip());
                    }
                }
            }
        },
        /** Where the system has it. */
        MAPPED {
            @Override
            void read(Path file, CRC32C checksum) throws IOException {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                    checksum.update(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
                }
            }
        };

        abstract void read(Path file, CRC32C checksum) throws IOException;
    }
}
