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

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.TransferFailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChunkBufferTest {
    private static final int MOST = 1_000_000;

    private final ChunkBuffer buffer = new ChunkBuffer(MOST);

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private void read(byte[] content, long told) throws IOException {
        buffer.read(new ByteArrayInputStream(content), told);
    }

    private byte[] held() {
        byte[] held = new byte[buffer.length()];
        // In two parts, so that one of them begins somewhere in a block
        int first = held.length / 3;
        buffer.copy(0, held, 0, first);
        buffer.copy(first, held, first, held.length - first);
        return held;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 131_071, 131_072, 131_073, 262_144, MOST})
    void bytesComeOutAsTheyCameInWhetherTheirNumberWasToldOrNot(int length) throws IOException {
        byte[] content = bytes(length);

        read(content, length);
        assertThat(held()).isEqualTo(content);

        read(content, -1);
        assertThat(held()).isEqualTo(content);
        if (length > 0) {
            assertThat(buffer.get(length - 1)).isEqualTo(content[length - 1]);
        }
    }

    @Test
    void smallerChunkTakesThePlaceOfALargerOne() throws IOException {
        read(bytes(MOST), MOST);
        read(bytes(300), 300);

        assertThat(held()).isEqualTo(bytes(300));
    }

    @Test
    void chunkWithoutRoomIsAnErrorThatSaysWhatToDo() {
        assertThatThrownBy(() -> read(new byte[0], MOST + 1L))
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining(String.valueOf(MOST + 1))
                .hasMessageContaining("more memory");
        assertThatThrownBy(() -> read(new byte[0], 5L << 30)).isInstanceOf(TransferFailedException.class);
    }

    @Test
    void chunkOfUntoldSizeWithoutRoomIsAnErrorToo() throws IOException {
        assertThatThrownBy(() -> read(new byte[MOST + 1], -1))
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("more than " + MOST);

        read(bytes(10), -1);
        assertThat(held()).isEqualTo(bytes(10));
    }

    @Test
    void chunkThatEndsEarlyIsAnError() {
        assertThatThrownBy(() -> read(Arrays.copyOf(bytes(300), 200), 300)).isInstanceOf(EOFException.class);
    }
}
