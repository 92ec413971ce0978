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
package io.github.camelanaplan.benchmark.worker;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;

/** Imports of ten rows, by the component and by nothing but the calls, in turn. */
final class SmallImports implements Job {
    private static final String FILE = "113000000000";
    private static final String IMPORT = "112000000000";

    @Override
    public Findings run(Arguments arguments) throws Exception {
        int times = arguments.number("imports");
        byte[] rows = rows();
        BareImport bare = new BareImport(arguments.uri("url"), arguments.text("path"));
        bare.login(arguments.text("authorization"));
        CamelContext camel = AnaplanCamel.at(arguments.uri("url"));
        String target = "anaplan:import/" + IMPORT + "?" + arguments.text("options");
        RouteBuilder.addRoutes(camel, route -> route.from("direct:load").to(target));
        camel.start();
        ProducerTemplate template = camel.createProducerTemplate();
        double[] ours = new double[times];
        double[] own = new double[times];
        // The first half is for the compiler
        for (int i = -times; i < times; i++) {
            double component = millis(() -> template.sendBody("direct:load", rows));
            double service = millis(() -> bare.run(FILE, IMPORT, rows));
            ours[Math.max(0, i)] = component;
            own[Math.max(0, i)] = service;
        }
        return new Findings()
                .with("component", median(ours))
                .with("service", median(own))
                .with("beyond", median(ours) - median(own));
    }

    private static byte[] rows() {
        StringBuilder rows = new StringBuilder("Product\n");
        for (int row = 0; row < 10; row++) {
            rows.append("Product ").append(row).append('\n');
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static double millis(Step step) throws Exception {
        long begin = System.nanoTime();
        step.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double median(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** One import. */
    private interface Step {
        void run() throws Exception;
    }
}
