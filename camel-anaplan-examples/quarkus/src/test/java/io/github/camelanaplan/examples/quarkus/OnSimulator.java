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
package io.github.camelanaplan.examples.quarkus;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.model.ModuleData;

/** Runs the shop on the simulator until the plan and the table have what they get from one another. */
final class OnSimulator {
    private static final String USER = "planner@example.com";
    private static final String PASSWORD = "shop-n0t-in-any-log";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PrintStream out;
    private final Path folder;
    private final Path log;
    private final Database database;

    private OnSimulator(PrintStream out, Path folder) {
        this.out = out;
        this.folder = folder;
        this.log = folder.resolve("shop.log");
        this.database = new Database(folder);
    }

    /** Ends well only if everything arrived. */
    public static void main(String... arguments) throws Exception {
        run(System.out, Files.createTempDirectory(Path.of("target"), "shop"));
    }

    /**
     * Runs it once.
     *
     * @param folder for its database and its log
     */
    static void run(PrintStream out, Path folder) throws Exception {
        new OnSimulator(out, folder.toAbsolutePath()).run();
    }

    private void run() throws Exception {
        sell();
        try (AnaplanSimulator anaplan = AnaplanSimulator.builder()
                .user(USER, PASSWORD)
                .workspace("Finance", finance -> finance.model("Sales", ShopPlan::declare))
                .build()
                .start()) {
            ModuleData revenue = anaplan.model("Sales").data().module("Revenue");
            try (Shop shop = Shop.start(
                    folder, anaplan.apiUrl(), log, Map.of("ANAPLAN_USERNAME", USER, "ANAPLAN_PASSWORD", PASSWORD))) {
                await(shop, revenue);
            } finally {
                tell("The shop says", Files.readAllLines(log));
            }
            tell("Table 'product'", database.products());
            tell("Module 'Revenue' of the plan", units(revenue));
        }
    }

    private void sell() throws SQLException {
        database.sell("P1", "2026-01-10", 2);
        database.sell("P1", "2026-01-11", 5);
        database.sell("P2", "2026-02-01", 3);
        database.sell("P9", "2026-02-01", 1);
        tell("Sold", List.of("7 of P1 in January", "3 of P2 in February", "1 of P9, which the plan does not have"));
    }

    private void await(Shop shop, ModuleData revenue) {
        Awaitility.await()
                .atMost(PATIENCE)
                .failFast("The shop has stopped by itself", () -> !shop.isRunning())
                .until(() -> revenue.cellCount() == 2 && says("are in the table") && says("does not take"));
    }

    private boolean says(String words) throws IOException {
        return Files.readString(log).contains(words);
    }

    private static List<String> units(ModuleData revenue) {
        return Stream.of("P1", "P2")
                .flatMap(product -> Stream.of("2026-01", "2026-02")
                        .flatMap(month -> revenue.cell("Units", product, month).stream()
                                .map(units -> product + " | " + month + " | " + units)))
                .toList();
    }

    private void tell(String title, List<String> lines) {
        out.println(title + ":");
        lines.forEach(line -> out.println("  " + line));
        out.flush();
    }
}
