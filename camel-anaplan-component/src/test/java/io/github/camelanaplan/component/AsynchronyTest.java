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
package io.github.camelanaplan.component;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.component.seda.SedaEndpoint;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.model.ListItem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** No thread waits for a task. */
@EachApiVersion
class AsynchronyTest extends AnaplanTestSupport {
    private static final int IMPORTS = 200;
    private static final int FEW = 12;

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator.workspace(
                "Finance",
                finance -> finance.model("Sales", sales -> {
                    sales.list("Products").action("Sort", "ORDER_HIERARCHY");
                    IntStream.range(0, IMPORTS)
                            .forEach(n -> sales.file("file " + n).importIntoList("import " + n, i -> i.from("file " + n)
                                    .into("Products")
                                    .name("Product")));
                }));
    }

    private List<String> threads() {
        // Contexts of other tests have threads of their own
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.contains("(" + context.getName() + ")"))
                .toList();
    }

    @Test
    void hundredsOfRunningImportsNeedAHandfulOfThreads() throws Exception {
        MockEndpoint loaded = context.getEndpoint("mock:loaded", MockEndpoint.class);
        loaded.expectedMessageCount(IMPORTS);
        route(r -> r.from("seda:load?concurrentConsumers=2")
                .to("anaplan:import?" + inModel())
                .to("mock:loaded"));
        model.holdTasks();

        for (int n = 0; n < IMPORTS; n++) {
            template.sendBodyAndHeader(
                    "seda:load?waitForTaskToComplete=Never",
                    "Product\nBike " + n + "\n",
                    AnaplanConstants.IMPORT_ID,
                    "import " + n);
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> model.tasks().size() == IMPORTS);

        assertThat(loaded.getExchanges()).isEmpty();
        assertThat(threads()).filteredOn(name -> name.contains("Anaplan")).hasSizeLessThan(FEW);
        assertThat(threads()).hasSizeLessThan(2 * FEW);

        model.releaseTasks();
        loaded.setResultWaitTime(60_000);
        loaded.assertIsSatisfied();
        assertThat(loaded.getExchanges())
                .allSatisfy(exchange -> assertThat(exchange.getMessage().getHeader(AnaplanConstants.OUTCOME))
                        .isEqualTo("SUCCESS"));
        assertThat(model.data().list("Products").size()).isEqualTo(IMPORTS);
    }

    @Test
    void importsOfOneFileFollowEachOtherAndNeedNoThreadEither() throws Exception {
        MockEndpoint loaded = context.getEndpoint("mock:loaded", MockEndpoint.class);
        loaded.expectedMessageCount(20);
        route(r ->
                r.from("seda:load").to("anaplan:import/import 0?" + inModel()).to("mock:loaded"));
        model.holdTasks();

        for (int n = 0; n < 20; n++) {
            template.sendBody("seda:load?waitForTaskToComplete=Never", "Product\nBike " + n + "\n");
        }
        await().until(() -> model.tasks().size() == 1);
        await().until(() -> context.getEndpoint("seda:load", SedaEndpoint.class)
                .getExchanges()
                .isEmpty());

        assertThat(threads()).filteredOn(name -> name.contains("Anaplan")).hasSizeLessThan(FEW);
        model.releaseTasks();
        loaded.assertIsSatisfied();
        assertThat(model.data().list("Products").items())
                .extracting(ListItem::name)
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(n -> "Bike " + n).toList());
    }

    @Test
    void whatFollowsATaskDoesNotWaitForWhatFollowsAnother() throws Exception {
        CyclicBarrier allOfThem = new CyclicBarrier(2 * FEW);
        route(r -> r.from("direct:sort")
                .to("anaplan:action/Sort?" + inModel())
                .process(exchange -> allOfThem.await(20, TimeUnit.SECONDS)));

        List<CompletableFuture<Exchange>> running = IntStream.range(0, 2 * FEW)
                .mapToObj(n -> sendAsync("direct:sort", null, Map.of()))
                .toList();

        for (CompletableFuture<Exchange> ended : running) {
            assertThat(ended.get(30, TimeUnit.SECONDS).getException()).isNull();
        }
    }
}
