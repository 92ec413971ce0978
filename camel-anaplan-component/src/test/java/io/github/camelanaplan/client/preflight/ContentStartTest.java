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
package io.github.camelanaplan.client.preflight;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.transfer.Content;
import io.github.camelanaplan.client.transfer.Contents;

import static org.assertj.core.api.Assertions.assertThat;

class ContentStartTest {
    private static final Expectation EXPECTED =
            StartCheckTest.expectation(StartCheckTest.layout(StandardCharsets.UTF_8));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8_191, 8_192, 65_536, 300_000})
    void streamIsWholeHoweverMuchWasRead(int length) throws IOException {
        byte[] bytes = "abcdefghij".repeat(30_000).substring(0, length).getBytes(StandardCharsets.UTF_8);
        ContentStart start = new ContentStart(Contents.ofStream(new ByteArrayInputStream(bytes), length));

        start.readUntil(read -> false);
        Content whole = start.whole();

        assertThat(start.bytes()).hasSize(Math.min(length, ContentStart.MOST));
        assertThat(whole.length()).hasValue(length);
        assertThat(whole.repeatable()).isFalse();
        try (InputStream in = whole.open()) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void streamThatIsSlowIsReadNoFurtherThanItsHeader() throws IOException {
        byte[] header = "Product,Code,Region,Price\n".getBytes(StandardCharsets.UTF_8);
        AtomicInteger asked = new AtomicInteger();
        InputStream dripping = new InputStream() {
            @Override
            public int read() {
                int at = asked.getAndIncrement();
                if (at >= header.length) {
                    throw new IllegalStateException("more was read than the header");
                }
                return header[at];
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                target[offset] = (byte) read();
                return 1;
            }
        };
        ContentStart start = new ContentStart(Contents.ofStream(dripping));

        start.readUntil(bytes -> StartCheck.isEnough(EXPECTED, bytes));

        assertThat(start.bytes()).isEqualTo(header);
        assertThat(start.isAll()).isFalse();
    }

    @Test
    void whatCanBeReadAgainStaysAsItWas(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("products.csv"), "Product,Code\n");
        Content content = Contents.ofFile(file);
        ContentStart start = new ContentStart(content);

        start.readUntil(read -> true);

        assertThat(start.whole()).isSameAs(content);
    }

    @Test
    void contentThatNobodyLooksAtIsNotOpened() throws IOException {
        Content content = Contents.ofPieces(
                List.of("a").iterator(), piece -> Contents.ofBytes(piece.getBytes(StandardCharsets.UTF_8)));

        assertThat(new ContentStart(content).whole()).isSameAs(content);
    }
}
