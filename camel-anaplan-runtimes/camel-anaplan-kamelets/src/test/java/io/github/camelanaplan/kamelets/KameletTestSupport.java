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
package io.github.camelanaplan.kamelets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.DemoModel;
import io.github.camelanaplan.simulator.OAuthClientBuilder;
import io.github.camelanaplan.simulator.SimulatedModel;
import io.github.camelanaplan.simulator.model.ModelBuilder;

/** A simulator with the model of the guide, and an application that signs in there in all its kamelets. */
abstract class KameletTestSupport {
    static final String USER = "planner@example.com";
    static final String PASSWORD = "kamelet-n0t-in-any-log";
    static final String CLIENT = "kamelets";
    static final String PRODUCTS = "Product,Code,Region,Price\nBike,P1,EMEA,100\nHelmet,P2,EMEA,25.5\n";
    static final String EXPORTED = "Name,Code,Parent,Price\nBike,P1,EMEA,100\nHelmet,P2,EMEA,25.5\n";

    @TempDir
    private Path folder;

    AnaplanSimulator anaplan;
    KameletApplication application;

    @BeforeEach
    void startSimulator() {
        anaplan = AnaplanSimulator.builder()
                .user(USER, PASSWORD)
                .oauthClient(CLIENT, OAuthClientBuilder::deviceGrant)
                .workspace("Finance", workspace -> workspace.model("Sales", this::declareModel))
                .build()
                .start();
        application =
                KameletApplication.with(anaplan).property("inbox", inbox()).property("outbox", outbox());
    }

    @AfterEach
    void stop() {
        application.close();
        anaplan.close();
    }

    /** With an id of its own: what one test leaves at a file is nothing to a later one that is given the same port. */
    private void declareModel(ModelBuilder model) {
        model.id(UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT));
        declare(model);
    }

    void declare(ModelBuilder model) {
        DemoModel.declare(model);
    }

    SimulatedModel model() {
        return anaplan.model("Sales");
    }

    int products() {
        return model().data().list("Products").size();
    }

    Path inbox() {
        return folder.resolve("inbox");
    }

    Path outbox() {
        return folder.resolve("outbox");
    }

    void drop(String csv) throws IOException {
        Files.createDirectories(inbox());
        Files.writeString(inbox().resolve("products.csv"), csv);
    }
}
