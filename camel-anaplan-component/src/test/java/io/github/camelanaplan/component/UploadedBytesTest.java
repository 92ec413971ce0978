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
package io.github.camelanaplan.component;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** What arrives is what was sent, byte for byte, in the chunks that were meant. */
@EachApiVersion
class UploadedBytesTest extends AnaplanTestSupport {
    private static final int MEGABYTE = 1_000_000;

    @TempDir
    Path folder;

    static Stream<Named<byte[]>> contents() {
        byte[] bom = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
        byte[] marked = Arrays.copyOf(bom, 20);
        System.arraycopy(TestBytes.utf8("Product,Code\na,b\n"), 0, marked, 3, 17);
        return Stream.of(
                Named.of("an empty file", new byte[0]),
                Named.of("one byte", new byte[] {7}),
                Named.of("a header only", TestBytes.utf8("Product,Code,Region,Price\n")),
                Named.of("no final newline", TestBytes.utf8("Product,Code,Region,Price\nBike,P1,EMEA,1")),
                Named.of("a byte-order mark", marked),
                Named.of("UTF-16 with a mark", "Product,Code\nÄpfel,P1\n".getBytes(StandardCharsets.UTF_16)),
                Named.of("Windows line ends", TestBytes.utf8("Product,Code\r\nBike,P1\r\n")),
                Named.of("every byte there is", everyByte()),
                Named.of("exactly one chunk", TestBytes.random(MEGABYTE)),
                Named.of("exactly three chunks", TestBytes.random(3 * MEGABYTE)),
                Named.of("one byte more than a chunk", TestBytes.random(MEGABYTE + 1)));
    }

    private static byte[] everyByte() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("contents")
    void knownLengthArrivesByteForByte(byte[] content) {
        succeeds(send(upload("chunkSize=1"), content));

        assertThat(stored()).isEqualTo(content);
    }

    @ParameterizedTest
    @MethodSource("contents")
    void unknownLengthArrivesByteForByte(byte[] content) {
        succeeds(send(upload("chunkSize=1"), new ByteArrayInputStream(content)));

        assertThat(stored()).isEqualTo(content);
    }

    @ParameterizedTest
    @MethodSource("contents")
    void singleShotArrivesByteForByte(byte[] content) {
        succeeds(send(upload("chunkSize=0"), new ByteArrayInputStream(content)));

        assertThat(stored()).isEqualTo(content);
        assertThat(Calls.chunks(anaplan)).isEmpty();
    }

    @Test
    void lineOf40MegabytesArrivesByteForByte() throws Exception {
        byte[] line = new byte[40 * MEGABYTE];
        Arrays.fill(line, (byte) 'x');
        Path file = Files.write(folder.resolve("long-line.csv"), line);

        succeeds(send(upload("chunkSize=10"), file.toFile()));

        assertThat(stored()).isEqualTo(line);
        assertThat(Calls.chunks(anaplan)).hasSize(4);
    }

    @Test
    void emptyFileIsOneEmptyChunk() {
        Exchange done = send(upload("compression=none"), new byte[0]);

        succeeds(done);
        assertThat(Calls.chunks(anaplan))
                .extracting(ReceivedRequest::bytesReceived)
                .containsExactly(0L);
        assertThat(done.getMessage().getHeader(AnaplanConstants.CONTENT_LENGTH)).isEqualTo(0L);
        assertThat(done.getMessage().getHeader(AnaplanConstants.CHUNK_COUNT)).isEqualTo(1);
    }

    @Test
    void knownLengthIsAnnouncedWithItsExactCount() {
        Exchange done = send(upload("chunkSize=1"), TestBytes.random(2 * MEGABYTE + 1));

        succeeds(done);
        assertThat(announcedBytes()).containsExactly((long) "{\"chunkCount\":3}".length());
        assertThat(Calls.chunks(anaplan)).hasSize(3);
        assertThat(Calls.of(anaplan, Calls::completes)).isEmpty();
        assertThat(done.getMessage().getHeader(AnaplanConstants.CONTENT_LENGTH)).isEqualTo(2L * MEGABYTE + 1);
        assertThat(done.getMessage().getHeader(AnaplanConstants.CHUNK_COUNT)).isEqualTo(3);
    }

    @Test
    void unknownLengthOfSeveralChunksIsAnnouncedAsSuchAndCompleted() {
        Exchange done = send(upload("chunkSize=1"), new ByteArrayInputStream(TestBytes.random(2 * MEGABYTE + 1)));

        succeeds(done);
        assertThat(announcedBytes()).containsExactly((long) "{\"chunkCount\":-1}".length());
        assertThat(Calls.of(anaplan, Calls::completes)).hasSize(1);
        assertThat(done.getMessage().getHeader(AnaplanConstants.CHUNK_COUNT)).isEqualTo(3);
    }

    @Test
    void unknownLengthThatFitsOneChunkNeedsNoCompletion() {
        succeeds(send(upload("chunkSize=1"), new ByteArrayInputStream(TestBytes.random(MEGABYTE))));

        assertThat(announcedBytes()).containsExactly((long) "{\"chunkCount\":1}".length());
        assertThat(Calls.of(anaplan, Calls::completes)).isEmpty();
    }

    @Test
    void chunksAreCompressedByDefault() {
        byte[] content = "all the same\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);

        succeeds(send(upload("chunkSize=1"), content));

        assertThat(stored()).isEqualTo(content);
        assertThat(Calls.chunks(anaplan)).allSatisfy(chunk -> {
            assertThat(chunk.contentType()).isEqualTo("application/x-gzip");
            assertThat(chunk.bytesReceived()).isLessThan(content.length / 10);
        });
    }

    @Test
    void compressionNoneSendsBytesAsTheyAre() {
        succeeds(send(upload("compression=none&chunkSize=1"), TestBytes.random(MEGABYTE + 5)));

        assertThat(Calls.chunks(anaplan))
                .extracting(ReceivedRequest::contentType)
                .containsOnly("application/octet-stream");
        assertThat(Calls.chunks(anaplan))
                .extracting(ReceivedRequest::bytesReceived)
                .containsExactly((long) MEGABYTE, 5L);
    }

    @Test
    void singleShotIsNeverCompressed() {
        byte[] content = TestBytes.utf8(PlanningModel.PRODUCTS);

        succeeds(send(upload("chunkSize=0&compression=gzip"), content));

        List<ReceivedRequest> puts = Calls.of(anaplan, RequestPattern.put("*"));
        assertThat(puts).extracting(ReceivedRequest::contentType).containsExactly("application/octet-stream");
        assertThat(puts).extracting(ReceivedRequest::contentLength).containsExactly((long) content.length);
    }

    @Test
    void chunksOfMoreThan50MegabytesAreCutTo50() {
        succeeds(send(upload("chunkSize=60&compression=none"), TestBytes.random(51 * MEGABYTE)));

        assertThat(Calls.chunks(anaplan))
                .extracting(ReceivedRequest::bytesReceived)
                .containsExactly(50L * MEGABYTE, (long) MEGABYTE);
    }

    @Test
    void laterUploadTakesTheEarlierContentAway() {
        succeeds(send(upload("chunkSize=1"), TestBytes.random(3 * MEGABYTE)));
        succeeds(send(upload("chunkSize=1"), TestBytes.utf8("short")));

        assertThat(stored()).isEqualTo(TestBytes.utf8("short"));
    }

    private List<Long> announcedBytes() {
        return Calls.of(anaplan, RequestPattern.post("/files/" + model.fileId("products.csv"))).stream()
                .map(ReceivedRequest::bytesReceived)
                .toList();
    }

    private String upload(String options) {
        return "anaplan:upload/products.csv?" + inModel() + "&" + options;
    }

    private byte[] stored() {
        return model.fileContent(USER, "products.csv").orElseThrow();
    }

    private static void succeeds(Exchange done) {
        assertThat(done.getException()).isNull();
    }
}
