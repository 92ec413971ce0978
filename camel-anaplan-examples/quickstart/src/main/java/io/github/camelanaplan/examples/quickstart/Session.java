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
package io.github.camelanaplan.examples.quickstart;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Consumer;

import org.apache.camel.Exchange;
import org.apache.camel.main.Main;

import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.SimulatedModel;

/** Starts a local Anaplan and Camel, sends the file into the route, and stops both. */
final class Session {
    private static final String USER = "planner@example.com";
    private static final String PASSWORD = "quickstart";

    private final Scenario scenario;
    private final Consumer<Main> route;
    private final Console console;

    private Session(Scenario scenario, Consumer<Main> route, PrintStream out) {
        this.scenario = scenario;
        this.route = route;
        this.console = new Console(out);
    }

    /** With the route as YAML has it. */
    static Session inYaml(Scenario scenario, PrintStream out) {
        return new Session(
                scenario, main -> main.configure().withRoutesIncludePattern("classpath:routes/plan.yaml"), out);
    }

    /** With the route as Java has it. */
    static Session inJava(Scenario scenario, PrintStream out) {
        return new Session(scenario, main -> main.configure().addRoutesBuilder(new PlanRoute()), out);
    }

    /** Ends normally only if everything came back. */
    void run() throws Exception {
        long began = System.nanoTime();
        try (AnaplanSimulator anaplan = AnaplanSimulator.builder()
                        .user(USER, PASSWORD)
                        .workspace("Finance", finance -> finance.model("Planning", scenario.model()))
                        .build()
                        .start();
                RoundTrip roundTrip = new RoundTrip(scenario, console)) {
            introduce(anaplan);
            load(anaplan, roundTrip);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            console.step("Done");
            console.say(
                    "%s went in and came back%s, in %.1f s",
                    Console.count(roundTrip.received(), "row"),
                    scenario.rejected() == 0 ? "" : ", " + scenario.rejected() + " were rejected as they should be",
                    took.toMillis() / 1000.0);
        }
    }

    private void introduce(AnaplanSimulator anaplan) {
        CsvFile csv = scenario.csv();
        SimulatedModel model = anaplan.model("Planning");
        console.step("Source");
        console.say(
                "%s: %s of %s",
                csv.name(),
                Console.count(csv.rowCount(), "row"),
                Console.count(csv.columns().size(), "column"));
        if (csv.looksUnparted()) {
            console.say(
                    "Beware: the header is one column that holds '|'; columns are parted by commas, semicolons or tabs");
        }
        console.step("Anaplan");
        console.say("a simulated one at %s", anaplan.apiUrl());
        console.say("workspace 'Finance' (%s)", model.workspaceId());
        console.say("model '%s' (%s)", model.name(), model.id());
    }

    private void load(AnaplanSimulator anaplan, RoundTrip roundTrip) throws Exception {
        Main camel = new Main();
        route.accept(camel);
        camel.addInitialProperty("anaplan.url", anaplan.apiUrl().toString());
        camel.addInitialProperty("anaplan.username", USER);
        camel.addInitialProperty("anaplan.password", PASSWORD);
        camel.bind("narrator", new Narrator(console));
        camel.bind("roundTrip", roundTrip);
        camel.start();
        try {
            Exchange done = camel.getCamelTemplate().send("direct:plan", exchange -> exchange.getMessage()
                    .setBody(scenario.csv().content()));
            if (done.getException() != null) {
                throw done.getException();
            }
            roundTrip.compareDeleted(done.getMessage().getBody(TaskOutcome.class));
        } finally {
            camel.stop();
        }
    }
}
