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
package io.github.camelanaplan.simulator;

import java.io.UncheckedIOException;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.model.ModelBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AnaplanSimulatorTest {

    @Test
    void simulatorWithoutUsersIsRefused() {
        assertThatThrownBy(() -> AnaplanSimulator.builder().build()).hasMessageContaining("at least one user");
    }

    @Test
    void urlsAreKnownOnlyWhileItRuns() {
        try (AnaplanSimulator anaplan = simulator().build()) {
            assertThatThrownBy(anaplan::apiUrl).hasMessageContaining("start()");
            anaplan.start();
            assertThat(anaplan.apiUrl()).hasHost("127.0.0.1").isEqualTo(anaplan.authUrl());
            assertThatThrownBy(anaplan::start).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void takenPortIsReported() {
        try (AnaplanSimulator first = simulator().build().start();
                AnaplanSimulator second =
                        simulator().port(first.apiUrl().getPort()).build()) {
            assertThatThrownBy(second::start).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void generatedIdsAreStable() {
        try (AnaplanSimulator one = simulator().build();
                AnaplanSimulator other = simulator().build()) {
            assertThat(one.model("Sales").id()).matches("[0-9A-F]{32}");
            assertThat(one.model("Sales").id()).isEqualTo(other.model("Sales").id());
            assertThat(one.workspaceId("Finance"))
                    .matches("[0-9a-f]{32}")
                    .isEqualTo(other.workspaceId("Finance"))
                    .isEqualTo(one.model("Sales").workspaceId());
        }
    }

    @Test
    void idsCanBeSet() {
        try (AnaplanSimulator anaplan = AnaplanSimulator.builder()
                .user("a@example.com", "x", user -> user.id("u1"))
                .workspace("Finance", w -> w.id("w1").model("Sales", m -> m.id("M1")))
                .build()) {
            assertThat(anaplan.model("M1").name()).isEqualTo("Sales");
            assertThat(anaplan.model("Sales").workspaceId()).isEqualTo("w1");
        }
    }

    @Test
    void unknownNamesAreReportedWithThoseThatExist() {
        try (AnaplanSimulator anaplan = simulator().build()) {
            SimulatedModel model = anaplan.model("Sales");
            assertThatThrownBy(() -> anaplan.model("Salt")).hasMessageContaining("[Sales]");
            assertThatThrownBy(() -> anaplan.workspaceId("x")).hasMessageContaining("[Finance]");
            assertThatThrownBy(() -> model.importId("x")).hasMessageContaining("Products from products.csv");
            assertThatThrownBy(() -> model.fileId("x")).hasMessageContaining("products.csv");
            assertThatThrownBy(() -> model.processId("x")).hasMessageContaining("Nightly");
        }
    }

    @Test
    void modelsOfOneNameAreToldApartById() {
        Consumer<ModelBuilder> empty = model -> {};
        try (AnaplanSimulator anaplan =
                simulator().workspace("HR", w -> w.model("Sales", empty)).build()) {
            assertThatThrownBy(() -> anaplan.model("Sales"))
                    .hasMessageMatching("several models .*\\[[0-9A-F]{32}, [0-9A-F]{32}]");
        }
    }

    @Test
    void sameIdTwiceIsRefused() {
        SimulatorBuilder builder =
                simulator().workspace("HR", w -> w.id(simulatorWorkspace()).model("Staff", m -> {}));

        assertThatThrownBy(builder::build).hasMessageContaining("two workspaces");
    }

    @Test
    void closingTwiceIsHarmless() {
        AnaplanSimulator anaplan = simulator().build().start();
        anaplan.close();
        anaplan.close();
    }

    private static String simulatorWorkspace() {
        try (AnaplanSimulator anaplan = simulator().build()) {
            return anaplan.workspaceId("Finance");
        }
    }

    private static SimulatorBuilder simulator() {
        return AnaplanSimulator.builder()
                .user("planner@example.com", "secret")
                .workspace("Finance", w -> w.model("Sales", DemoModel::declare));
    }
}
