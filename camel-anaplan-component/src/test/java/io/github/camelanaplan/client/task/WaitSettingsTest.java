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
package io.github.camelanaplan.client.task;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WaitSettingsTest {
    @Test
    void timeBetweenLooksGrowsUpToItsLimit() {
        WaitSettings settings = settings(1_000, 15_000);

        assertThat(settings.delay(0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.delay(1)).isEqualTo(Duration.ofMillis(1_500));
        assertThat(settings.delay(2)).isEqualTo(Duration.ofMillis(2_250));
        assertThat(settings.delay(6)).isLessThan(Duration.ofSeconds(15));
        assertThat(settings.delay(7)).isEqualTo(Duration.ofSeconds(15));
        assertThat(settings.delay(1_000_000)).isEqualTo(Duration.ofSeconds(15));
        assertThat(settings.delay(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void limitBelowTheFirstTimeDoesNotShortenIt() {
        assertThat(settings(5_000, 1_000).delay(0)).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings(5_000, 1_000).delay(9)).isEqualTo(Duration.ofSeconds(5));
    }

    private static WaitSettings settings(long first, long most) {
        return new WaitSettings(
                Duration.ofMillis(first), Duration.ofMillis(most), Duration.ofHours(2), OnTaskTimeout.FAIL);
    }
}
