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
package io.github.camelanaplan.component.signin;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.Calls;
import io.github.camelanaplan.simulator.AdjustableClock;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** A clock here that differs from Anaplan's makes sessions neither shorter nor longer. */
class ClockSkewTest extends AnaplanTestSupport {
    private final AdjustableClock there = AdjustableClock.system();

    @Override
    protected void declare(SimulatorBuilder simulator) {
        super.declare(simulator.clock(there));
    }

    @ParameterizedTest
    @ValueSource(ints = {-24 * 365, -3, 3, 24 * 365})
    void callsShareASession(int hours) {
        there.advance(Duration.ofHours(hours));

        for (int i = 0; i < 10; i++) {
            succeed("anaplan:list/files?" + inModel(), null);
        }

        assertThat(Calls.signIns(anaplan)).hasSize(1);
        assertThat(received(RequestPattern.post("/token/refresh"))).isEmpty();
    }
}
