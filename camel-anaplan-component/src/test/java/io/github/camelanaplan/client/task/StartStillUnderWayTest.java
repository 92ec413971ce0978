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

import io.github.camelanaplan.client.error.ServiceUnavailableException;

import static org.assertj.core.api.Assertions.assertThat;

/** A start that was cut off after a long silence may still get through, whoever has cut it off. */
class StartStillUnderWayTest {
    private static final ServiceUnavailableException RESET =
            new ServiceUnavailableException("Connection reset", null, true);

    @Test
    void failureAtOnceIsTheEndOfTheCall() {
        assertThat(StartFailure.isStillUnderWay(RESET, Duration.ofSeconds(10))).isFalse();
    }

    @Test
    void failureAfterLongSilenceIsNot() {
        assertThat(StartFailure.isStillUnderWay(RESET, Duration.ofSeconds(11))).isTrue();
    }
}
