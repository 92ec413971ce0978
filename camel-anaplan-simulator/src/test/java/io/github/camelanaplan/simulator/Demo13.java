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

/** The demo, with a client who speaks version 1.3 and the paths of that. */
public final class Demo13 implements AutoCloseable {

    public final Demo demo;
    public final AnaplanSimulator anaplan;
    public final SimulatedModel model;
    public final TestClient client;

    private Demo13(Demo demo) {
        this.demo = demo;
        this.anaplan = demo.anaplan;
        this.model = demo.model;
        this.client = as(Demo.USER);
    }

    public static Demo13 start() {
        return start(anaplan -> {}, model -> {});
    }

    public static Demo13 start(Consumer<SimulatorBuilder> spec, Consumer<ModelBuilder> more) {
        return new Demo13(Demo.start(spec, more));
    }

    public TestClient as(String user) {
        return TestClient.with(anaplan, TestClient.basic(user, Demo.PASSWORD));
    }

    /** A path below the model. */
    public String path(String below) {
        return "/1/3/workspaces/" + model.workspaceId() + "/models/" + model.id() + below;
    }

    public String file(String below) {
        return path("/files/" + model.fileId("products.csv") + below);
    }

    public String products() {
        return path("/imports/" + model.importId("Products from products.csv"));
    }

    public void upload(String csv) {
        client.put(file(""), "application/octet-stream", csv.getBytes(StandardCharsets.UTF_8));
    }

    public String startTask(String parent) {
        return client.post(parent + "/tasks", Demo.LOCALE).json("/taskId").asText();
    }

    /** The task as it ends. */
    public JsonNode run(String parent) {
        return awaitState(parent, startTask(parent), "COMPLETE");
    }

    public JsonNode awaitState(String parent, String taskId, String state) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(5))
                .until(
                        () -> client.get(parent + "/tasks/" + taskId).json(),
                        task -> task.path("taskState").asText().equals(state));
    }

    @Override
    public void close() {
        demo.close();
    }
}
