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

import java.util.List;
import java.util.stream.IntStream;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.SimulatedModel;
import io.github.camelanaplan.simulator.WorkspaceBuilder;
import io.github.camelanaplan.simulator.model.ModelBuilder;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Where there is much to do at once: some models, each with several imports and exports. */
final class SoakModels {
    static final String USER = "planner@example.com";
    static final String PASSWORD = "n0t-in-any-log";
    /** How many exchanges are under way at a time. Each has an export to itself, and shares its import. */
    static final int WORKERS = 16;

    private static final int MODELS = 4;
    private static final int IMPORTS = 2;
    private static final int CHUNK = 20_000;
    /** Rejected rows of this length are too many to be kept in memory. */
    private static final int LONG = 4_000;

    private SoakModels() {}

    static AnaplanSimulator start() {
        return AnaplanSimulator.builder()
                .user(USER, PASSWORD)
                .downloadChunkSize(CHUNK)
                .workspace("Finance", SoakModels::declare)
                .build()
                .start();
    }

    private static void declare(WorkspaceBuilder finance) {
        IntStream.range(0, MODELS).forEach(model -> finance.model("Model " + model, SoakModels::declare));
    }

    private static void declare(ModelBuilder model) {
        IntStream.range(0, IMPORTS).forEach(load -> OwnContent.declareImport(model, "Load " + load, "Notes " + load));
        IntStream.range(0, WORKERS / MODELS)
                .forEach(export -> model.export("Lines " + export, lines -> lines.ofSyntheticBytes(size(export))));
    }

    static List<SimulatedModel> all(AnaplanSimulator anaplan) {
        return IntStream.range(0, MODELS)
                .mapToObj(model -> anaplan.model("Model " + model))
                .toList();
    }

    static List<String> files() {
        return IntStream.range(0, IMPORTS)
                .mapToObj(load -> "Notes " + load + ".csv")
                .toList();
    }

    /** Which import of its model is that of an exchange. */
    static int load(int number) {
        return number / MODELS % IMPORTS;
    }

    static String importUri(int number) {
        return "anaplan:import/Load " + load(number) + "?modelId=Model " + number % MODELS;
    }

    /** What an exchange imports. */
    static OwnContent content(int number) {
        if (number % 50 == 25) {
            return new OwnContent(number, 2, 40, LONG);
        }
        return new OwnContent(number, 1 + number % 7, number % 5 == 0 ? 1 + number % 3 : 0, number % 11);
    }

    /** The export of a worker. */
    static String exportUri(int worker) {
        return "anaplan:export/Lines " + worker / MODELS + "?modelId=Model " + worker % MODELS;
    }

    /** The SHA-256 of what it gives, each time. */
    static String exported(int worker) {
        StringBuilder text = new StringBuilder("Row,Product,Amount\n");
        int size = size(worker / MODELS);
        for (int row = 1; text.length() < size; row++) {
            text.append(String.format("%012d,\"Product, made up\",12345.678901\n", row));
        }
        return OwnContent.sha256(text.substring(0, size).getBytes(US_ASCII));
    }

    private static int size(int export) {
        return CHUNK * (1 + export) + 50;
    }
}
