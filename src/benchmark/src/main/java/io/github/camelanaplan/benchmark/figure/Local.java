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
package io.github.camelanaplan.benchmark.figure;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.SimulatedModel;
import io.github.camelanaplan.simulator.model.ModelBuilder;

/** The ordinary simulator, with a model of as many imports as wanted, each from a file of its own into one list. */
final class Local implements AutoCloseable {
    private static final String USER = "planner@example.com";
    private static final String PASSWORD = "n0t-in-any-log";

    private final AnaplanSimulator anaplan;

    Local(int imports) {
        this.anaplan = AnaplanSimulator.builder()
                .user(USER, PASSWORD)
                .workspace("Finance", finance -> finance.model("Sales", model -> declare(model, imports)))
                .build()
                .start();
    }

    private static void declare(ModelBuilder model, int imports) {
        model.list("Products");
        for (int i = 0; i < imports; i++) {
            String file = "products-" + i + ".csv";
            model.file(file).importIntoList("Products from " + file, load -> load.from(file)
                    .into("Products")
                    .name("Product"));
        }
    }

    String url() {
        return anaplan.apiUrl().toString();
    }

    SimulatedModel model() {
        return anaplan.model("Sales");
    }

    String options() {
        return "workspaceId=" + model().workspaceId() + "&modelId=" + model().id();
    }

    String path() {
        return "/2/0/workspaces/" + model().workspaceId() + "/models/" + model().id();
    }

    static String authorization() {
        byte[] login = (USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(login);
    }

    @Override
    public void close() {
        anaplan.close();
    }
}
