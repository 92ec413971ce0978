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
package io.github.camelanaplan.component.reliability;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.AnaplanTestSupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** All endpoints of a tenant together make no more calls than they may. */
class RateLimitTest extends AnaplanTestSupport {
    private static final int PER_SECOND = 10;
    private static final int AT_ONCE = 60 * PER_SECOND;

    @Override
    protected AnaplanComponent component() {
        AnaplanComponent component = super.component();
        component.setRequestsPerSecond(PER_SECOND);
        return component;
    }

    @Test
    void callsBeyondThoseOfAMinuteWaitForTheirTurn() {
        context.addComponent("another", component());
        String uri = ":list/files?" + inModel();
        succeed("anaplan" + uri, null);
        long began = System.nanoTime();

        IntStream.range(0, AT_ONCE + 25)
                .parallel()
                .forEach(i -> succeed((i % 2 == 0 ? "anaplan" : "another") + uri, null));

        // What was there to begin with, and what has come since
        double seconds = (System.nanoTime() - began) / 1e9;
        assertThat(anaplan.journal().size() - 3.0).isLessThanOrEqualTo(AT_ONCE + seconds * PER_SECOND + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void rateThatIsNoneKeepsTheRouteFromStarting(int rate) {
        AnaplanComponent component = component();
        component.setRequestsPerSecond(rate);
        context.addComponent("never", component);

        assertThatThrownBy(() -> context.getEndpoint("never:list/files"))
                .hasStackTraceContaining(
                        "Option requestsPerSecond is " + rate + "; expected a number of calls, at least 1");
    }
}
