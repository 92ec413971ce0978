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

import java.util.OptionalInt;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelanaplan.client.error.InvalidRequestException;

import static io.github.camelanaplan.client.transfer.upload.ChunkPlan.MEGABYTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChunkPlanTest {
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "9999999, 1", "10000000, 1", "10000001, 2", "20000000, 2", "9999999999, 1000"})
    void knownLengthGivesTheCount(long length, int count) {
        assertThat(known(length, 10).count()).isEqualTo(OptionalInt.of(count));
    }

    @Test
    void chunksHaveTheSizeAskedForWhileTheContentFits() {
        assertThat(known(10_000_000_000L, 10).bytesOf(0)).isEqualTo(10 * MEGABYTE);
        assertThat(known(10_000_000_000L, 10).bytesOf(999)).isEqualTo(10 * MEGABYTE);
    }

    @Test
    void chunksGrowSoThatAKnownLengthFitsAThousand() {
        ChunkPlan plan = known(10_000_000_001L, 10);

        assertThat(plan.bytesOf(0)).isEqualTo(10_000_001);
        assertThat(plan.count().orElseThrow()).isLessThanOrEqualTo(1000);
        assertThat(plan.bytesOf(0) * 1000).isGreaterThanOrEqualTo(10_000_000_001L);
    }

    @Test
    void largestContentIsAThousandChunksOf50Megabytes() {
        ChunkPlan plan = known(50_000 * MEGABYTE, 1);

        assertThat(plan.bytesOf(0)).isEqualTo(50 * MEGABYTE);
        assertThat(plan.count()).hasValue(1000);
    }

    @Test
    void contentThatNoFileCanTakeIsRefusedBeforeItIsSent() {
        assertThatThrownBy(() -> known(50_000 * MEGABYTE + 1, 50))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("50000000001")
                .hasMessageContaining("split it");
    }

    @Test
    void unknownLengthHasNoCount() {
        assertThat(unknown(10).count()).isEmpty();
    }

    @Test
    void chunksOfUnknownLengthGrowAsTheUploadGoesOn() {
        ChunkPlan plan = unknown(10);

        assertThat(plan.bytesOf(0)).isEqualTo(10 * MEGABYTE);
        assertThat(plan.bytesOf(249)).isEqualTo(10 * MEGABYTE);
        assertThat(plan.bytesOf(250)).isEqualTo(20 * MEGABYTE);
        assertThat(plan.bytesOf(500)).isEqualTo(40 * MEGABYTE);
        assertThat(plan.bytesOf(999)).isEqualTo(50 * MEGABYTE);
    }

    @Test
    void chunksOfUnknownLengthNeverShrinkNorPassThe50Megabytes() {
        ChunkPlan plan = unknown(50);

        for (int chunk = 1; chunk < 1000; chunk++) {
            assertThat(plan.bytesOf(chunk)).isBetween(plan.bytesOf(chunk - 1), 50 * MEGABYTE);
        }
    }

    @Test
    void chunkAfterTheThousandthIsRefusedWithAdvice() {
        assertThatThrownBy(() -> unknown(1).bytesOf(1000))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("chunkSize");
    }

    private static ChunkPlan known(long length, int megabytes) {
        return ChunkPlan.of(OptionalLong.of(length), megabytes * MEGABYTE);
    }

    private static ChunkPlan unknown(int megabytes) {
        return ChunkPlan.of(OptionalLong.empty(), megabytes * MEGABYTE);
    }
}
