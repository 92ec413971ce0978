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
package io.github.camelanaplan.simulator.junit5;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.TestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AnaplanSimulatorExtensionTest {

    @RegisterExtension
    static final AnaplanSimulatorExtension ANAPLAN =
            AnaplanSimulatorExtension.of(anaplan -> anaplan.user("planner@example.com", "secret")
                    .workspace("Finance", w -> w.model("Sales", m -> m.list("Products"))));

    @Test
    void simulatorRunsDuringTests() {
        TestClient client = TestClient.login(ANAPLAN.simulator(), "planner@example.com", "secret");

        assertThat(client.get("/2/0/models").json("/models")).hasSize(1);
    }

    @Test
    void simulatorIsHandedToTests(AnaplanSimulator simulator) {
        assertThat(simulator).isSameAs(ANAPLAN.simulator());
    }

    @Test
    void simulatorIsMissingOutsideOfTests() {
        AnaplanSimulatorExtension idle = AnaplanSimulatorExtension.of(anaplan -> {});

        assertThatThrownBy(idle::simulator).hasMessageContaining("static field");
    }

    @Nested
    class Inner {

        @Test
        void nestedTestsShareTheSimulator(AnaplanSimulator simulator) {
            assertThat(simulator.apiUrl()).isEqualTo(ANAPLAN.simulator().apiUrl());
        }
    }
}
