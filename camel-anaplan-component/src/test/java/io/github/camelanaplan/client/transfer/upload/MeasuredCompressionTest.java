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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelanaplan.client.transfer.TransferMemory;

import static org.assertj.core.api.Assertions.assertThat;

/** What is compressed on links of different speed: by reckoning, without a link and without waiting. */
class MeasuredCompressionTest {
    private static final int CHUNK = 10_000_000;
    private static final int CHUNKS = 40;
    private static final int PROCESSORS = 4;

    private final TransferMemory memory = new TransferMemory(1 << 20);
    private final MeasuredCompression choice = new MeasuredCompression(1, PROCESSORS);

    /**
     * A link and a content, in nanoseconds for a byte.
     *
     * @param wire     what the link takes for a byte
     * @param packing  what one processor takes to compress a byte
     * @param unpacking what the service takes to inflate a byte
     * @param ratio    what is left of a byte when it is compressed
     */
    private record Link(double wire, double packing, double unpacking, double ratio) {
        long nanos(boolean compressed) {
            double sending = compressed ? Math.max(ratio * wire, unpacking) : wire;
            return (long) (sending * CHUNK);
        }
    }

    private boolean send(Link link) throws InterruptedException {
        boolean compressed = choice.compressNext();
        Blocks blocks = new Blocks();
        ChunkEntity entity =
                new ChunkEntity(blocks, (long) (compressed ? link.ratio() * CHUNK : CHUNK), ChunkEntity.GZIP);
        long packing = compressed ? (long) (link.packing() * CHUNK) : 0;
        choice.sent(new PackedChunk(entity, CHUNK, compressed, packing, memory.take(0)), link.nanos(compressed));
        return compressed;
    }

    private List<Boolean> send(Link link, int chunks) throws InterruptedException {
        List<Boolean> sent = new ArrayList<>();
        for (int i = 0; i < chunks; i++) {
            sent.add(send(link));
        }
        return sent;
    }

    @ParameterizedTest
    @CsvSource({
        // 100 Mbit/s, 1 Gbit/s: compressing is worth it
        "80, 8, 2.5, 0.25, true",
        "8, 8, 2.5, 0.25, true",
        // Loopback: unpacking takes longer than sending
        "0.8, 8, 2.5, 0.25, false",
        // Nothing to gain: content that does not shrink, at any speed
        "80, 20, 1, 1.0, false",
        "8, 20, 1, 1.0, false",
        // Processors that are slower than the link
        "8, 60, 2.5, 0.25, false"
    })
    void itSettlesOnTheWayThatIsSooner(double wire, double packing, double unpacking, double ratio, boolean compressed)
            throws Exception {
        List<Boolean> sent = send(new Link(wire, packing, unpacking, ratio), CHUNKS);

        assertThat(sent.get(0)).as("the first chunk").isTrue();
        assertThat(sent.subList(3, CHUNKS)).containsOnly(compressed);
    }

    @Test
    void slowLinkIsNotTriedWithoutCompression() throws Exception {
        assertThat(send(new Link(80, 8, 2.5, 0.25), CHUNKS)).containsOnly(true);
    }

    @Test
    void linkThatSlowsDownIsNoticed() throws Exception {
        send(new Link(0.8, 8, 2.5, 0.25), CHUNKS);

        List<Boolean> sent = send(new Link(80, 8, 2.5, 0.25), 120);

        assertThat(sent.subList(100, 120)).containsOnly(true);
    }

    @Test
    void linkThatBecomesFasterIsNoticed() throws Exception {
        send(new Link(80, 8, 2.5, 0.25), CHUNKS);

        List<Boolean> sent = send(new Link(0.8, 8, 2.5, 0.25), 120);

        assertThat(sent.subList(100, 120)).containsOnly(false);
    }

    @Test
    void waysThatAreAboutTheSameAreNotTakenInTurns() throws Exception {
        List<Boolean> sent = Stream.iterate(0, i -> i < 60, i -> i + 1)
                .map(i -> {
                    try {
                        return send(new Link(i % 2 == 0 ? 2.6 : 2.9, 8, 2.7, 0.25));
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();

        long changes = Stream.iterate(1, i -> i < 60, i -> i + 1)
                .filter(i -> !sent.get(i).equals(sent.get(i - 1)))
                .count();
        assertThat(changes).as("a trial and back").isLessThanOrEqualTo(2);
    }

    @Test
    void trialsCostAFiftiethOfTheTimeAtMost() throws Exception {
        Link link = new Link(12, 8, 2.5, 0.25);

        List<Boolean> sent = send(link, 1000);

        long trials = sent.stream().filter(compressed -> !compressed).count();
        double lost = trials * (link.nanos(false) - link.nanos(true));
        assertThat(trials).as("trials").isPositive();
        assertThat(lost).isLessThan(0.02 * 1000 * link.nanos(true) + link.nanos(false));
    }

    @Test
    void eachProcessorMayCompressBeforeTheFirstChunkHasArrived() throws Exception {
        for (int i = 0; i < PROCESSORS; i++) {
            assertThat(choice.compressNext()).isTrue();
        }
    }

    @Test
    void nobodyWaitsForAnUploadThatHasEnded() throws Exception {
        for (int i = 0; i < PROCESSORS; i++) {
            choice.compressNext();
        }
        choice.close();

        assertThat(choice.compressNext()).isTrue();
    }

    @Test
    void chunkWithoutBytesTellsNothingAndHoldsNobodyUp() throws Exception {
        MeasuredCompression onOneProcessor = new MeasuredCompression(1, 1);
        assertThat(onOneProcessor.compressNext()).isTrue();
        ChunkEntity entity = new ChunkEntity(new Blocks(), 20, ChunkEntity.GZIP);

        onOneProcessor.sent(new PackedChunk(entity, 0, true, 1, memory.take(0)), 1);

        assertThat(CompletableFuture.supplyAsync(() -> next(onOneProcessor)))
                .succeedsWithin(Duration.ofSeconds(20))
                .isEqualTo(true);
    }

    private static boolean next(MeasuredCompression choice) {
        try {
            return choice.compressNext();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
