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
package io.github.camelanaplan.simulator.files;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContentStoreTest {

    @TempDir
    private Path parent;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000_000, 1_000_001, 5_000_000})
    void chunkOfAnySizeIsReadBackEqual(int size) throws IOException {
        byte[] bytes = bytes(size);
        try (ContentStore store = new ContentStore(parent)) {
            Chunk chunk = write(store, bytes);

            assertThat(chunk.size()).isEqualTo(size);
            try (InputStream in = chunk.open()) {
                assertThat(in.readAllBytes()).isEqualTo(bytes);
            }
        }
    }

    @Test
    void smallChunksNeedNoDisk() throws IOException {
        try (ContentStore store = new ContentStore(parent)) {
            write(store, bytes(1_000_000));

            assertThat(parent).isEmptyDirectory();
        }
    }

    @Test
    void manySmallChunksMoveToDiskAndComeBackToTheHeapWhenThereIsRoom() throws IOException {
        try (ContentStore store = new ContentStore(parent)) {
            List<Chunk> chunks = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                chunks.add(write(store, bytes(900_000)));
            }
            File directory = parent.toFile().listFiles()[0];
            assertThat(directory.list()).hasSizeGreaterThan(20);
            assertThat(chunks.get(39).open().readAllBytes()).isEqualTo(bytes(900_000));

            // twice: space must not be given back twice
            chunks.forEach(Chunk::discard);
            chunks.forEach(Chunk::discard);
            assertThat(directory).isEmptyDirectory();
            for (int i = 0; i < 40; i++) {
                write(store, bytes(900_000));
            }
            assertThat(directory.list()).hasSizeGreaterThan(20);
        }
    }

    @Test
    void closedStoreTakesNoMoreFiles() throws IOException {
        ContentStore store = new ContentStore(parent);
        ChunkedOutput output = new ChunkedOutput(store, 5_000_000, chunks -> {});
        output.write(bytes(900_000));
        store.close();

        assertThatThrownBy(() -> output.write(bytes(900_000))).isInstanceOf(IOException.class);
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void closingDeletesEverything() throws IOException {
        try (ContentStore store = new ContentStore(parent)) {
            write(store, bytes(2_000_000));
            write(store, bytes(3_000_000));
            assertThat(parent).isNotEmptyDirectory();
        }

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void discardedAndUnfinishedChunksLeaveNoFile() throws IOException {
        try (ContentStore store = new ContentStore(parent)) {
            write(store, bytes(2_000_000)).discard();
            try (ChunkWriter writer = store.newChunk()) {
                writer.write(bytes(2_000_000));
            }

            assertThat(parent).isDirectoryNotContaining("glob:**chunk*");
            assertThat(parent.toFile().listFiles()[0]).isEmptyDirectory();
        }
    }

    @Test
    void outputIsCutIntoChunksOfOneSize() throws IOException {
        byte[] bytes = bytes(25);
        List<Chunk> chunks = new ArrayList<>();
        try (ContentStore store = new ContentStore(parent);
                ChunkedOutput out = new ChunkedOutput(store, 10, chunks::addAll)) {
            out.write(bytes, 0, 7);
            out.write(bytes, 7, 17);
            out.write(bytes[24]);
        }

        assertThat(chunks).extracting(Chunk::size).containsExactly(10L, 10L, 5L);
        assertThat(Chunks.concatenated(chunks).readAllBytes()).isEqualTo(bytes);
    }

    @Test
    void emptyOutputIsOneEmptyChunk() throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        try (ContentStore store = new ContentStore(parent)) {
            new ChunkedOutput(store, 10, chunks::addAll).close();
        }

        assertThat(chunks).extracting(Chunk::size).containsExactly(0L);
    }

    private static Chunk write(ContentStore store, byte[] bytes) throws IOException {
        try (ChunkWriter writer = store.newChunk()) {
            writer.write(bytes);
            return writer.finish();
        }
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 31);
        }
        return bytes;
    }
}
