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
package io.github.camelanaplan.guide;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.DemoModel;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.awaitility.Awaitility.await;

/** Tests of pages about the way to Anaplan: an application of Camel Main, and a local Anaplan with the model of the guide. */
abstract class SignInTestSupport {
    protected static final String USER = "planner@example.com";
    protected static final String PASSWORD = "planner-n0t-in-any-log";

    @TempDir
    protected Path folder;

    protected AnaplanSimulator anaplan;
    protected GuideApplication application;

    @BeforeEach
    void startAnaplan() {
        SimulatorBuilder simulator = AnaplanSimulator.builder()
                .user(USER, PASSWORD)
                .workspace("Finance", finance -> finance.model("Sales", DemoModel::declare));
        declare(simulator);
        anaplan = simulator.build().start();
        application = application();
    }

    /** Who else may come in, and how. */
    protected void declare(SimulatorBuilder simulator) {}

    /** One that is not started yet. */
    protected GuideApplication application() {
        return new GuideApplication(folder)
                .with(anaplan)
                .environment("ANAPLAN_USERNAME", USER)
                .environment("ANAPLAN_PASSWORD", PASSWORD);
    }

    @AfterEach
    void stop() {
        application.close();
        anaplan.close();
    }

    /** Starts the application, and waits until its route has seen the models. */
    protected void seesTheModels() throws Exception {
        application.start();
        await().until(() -> !modelsSeen().isEmpty());
    }

    /** The times that somebody who was let in asked for the models. */
    protected List<ReceivedRequest> modelsSeen() {
        return received(RequestPattern.get("/models").and(call -> call.status() == 200));
    }

    protected List<ReceivedRequest> received(Predicate<ReceivedRequest> which) {
        return anaplan.journal().stream().filter(which).toList();
    }
}
