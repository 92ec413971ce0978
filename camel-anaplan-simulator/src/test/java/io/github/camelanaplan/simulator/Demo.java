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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;

import io.github.camelanaplan.simulator.model.ModelBuilder;

/** A simulator with the demo model, a client who is logged in, and the paths that tests use. */
public final class Demo implements AutoCloseable {

    public static final String USER = "planner@example.com";
    public static final String OTHER = "other@example.com";
    public static final String PASSWORD = "secret";
    public static final String LOCALE = "{\"localeName\":\"en_US\"}";

    public final AnaplanSimulator anaplan;
    public final TestClient client;
    public final SimulatedModel model;

    private Demo(AnaplanSimulator anaplan) {
        this.anaplan = anaplan;
        this.client = as(USER);
        this.model = anaplan.model("Sales");
    }

    public static Demo start() {
        return start(anaplan -> {}, model -> {});
    }

    public static Demo start(Consumer<SimulatorBuilder> spec) {
        return start(spec, model -> {});
    }

    public static Demo startModel(Consumer<ModelBuilder> more) {
        return start(anaplan -> {}, more);
    }

    public static Demo start(Consumer<SimulatorBuilder> spec, Consumer<ModelBuilder> more) {
        SimulatorBuilder builder = AnaplanSimulator.builder()
                .user(USER, PASSWORD)
                .user(OTHER, PASSWORD)
                .user("standard@example.com", PASSWORD, UserBuilder::standard)
                .user("outsider@example.com", PASSWORD, UserBuilder::withoutModelAccess)
                .workspace(
                        "Finance",
                        w -> w.model("Sales", m -> {
                            DemoModel.declare(m);
                            more.accept(m);
                        }));
        spec.accept(builder);
        return new Demo(builder.build().start());
    }

    public TestClient as(String user) {
        return TestClient.login(anaplan, user, PASSWORD);
    }

    /** A path below the model. */
    public String path(String below) {
        return "/2/0/workspaces/" + model.workspaceId() + "/models/" + model.id() + below;
    }

    public String file(String below) {
        return path("/files/" + model.fileId("products.csv") + below);
    }

    public String products() {
        return path("/imports/" + model.importId("Products from products.csv"));
    }

    public void upload(TestClient by, String csv) {
        by.post(file(""), "{\"chunkCount\":1}");
        by.put(file("/chunks/0"), "application/octet-stream", csv.getBytes(StandardCharsets.UTF_8));
    }

    public String startTask(TestClient by, String parent) {
        return by.post(parent + "/tasks", LOCALE).json("/task/taskId").asText();
    }

    /** The task as it ends. */
    public JsonNode run(TestClient by, String parent) {
        return awaitState(by, parent, startTask(by, parent), "COMPLETE");
    }

    public JsonNode awaitState(TestClient by, String parent, String taskId, String state) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(5))
                .until(
                        () -> by.get(parent + "/tasks/" + taskId).json("/task"),
                        task -> task.path("taskState").asText().equals(state));
    }

    @Override
    public void close() {
        anaplan.close();
    }
}
