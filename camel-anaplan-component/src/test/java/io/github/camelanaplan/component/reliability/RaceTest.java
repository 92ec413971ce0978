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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.SynchronizationAdapter;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.files.ContentRead;
import io.github.camelanaplan.simulator.files.ReceivedUpload;
import io.github.camelanaplan.simulator.tasks.StartedTask;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many exchanges, each with content of its own, that want to load through one import at once: from several threads, routes,
 * components and Camel contexts.
 */
class RaceTest extends AnaplanTestSupport {
    private static final int RACERS = 64;
    private static final String FILE = "Notes.csv";
    private static final String LOAD = ":import/Load notes?chunkSize=1&failOn=never&modelId=Sales";
    private static final String NUMBER = "number";
    /** Rows of some contents are so long that these take two chunks. */
    private static final int LONG = 150_000;

    private final CamelContext other = new DefaultCamelContext();
    private final Map<Integer, CompletableFuture<Exchange>> ends = IntStream.range(0, RACERS)
            .boxed()
            .collect(Collectors.toMap(number -> number, number -> new CompletableFuture<>()));

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator
                .downloadChunkSize(50_000)
                .workspace(
                        "Finance",
                        finance -> finance.model(
                                "Sales", model -> OwnContent.declareImport(model, "Load notes", "Notes")));
    }

    @Override
    protected AnaplanComponent component() {
        AnaplanComponent component = super.component();
        component.getConfiguration().setPollInterval(5);
        component.getConfiguration().setMaxPollInterval(20);
        component.getConfiguration().setMaxRetries("5");
        component.getConfiguration().setRetryDelay(1);
        return component;
    }

    /** Each has its own number of good and of bad rows. */
    private static OwnContent content(int number) {
        return new OwnContent(number, 1 + number % 8, number / 8, number % 8 == 7 ? LONG : number);
    }

    @Test
    void eachOutcomeBelongsToItsOwnContent() throws Exception {
        race();

        List<TaskOutcome> outcomes = new ArrayList<>();
        for (int number = 0; number < RACERS; number++) {
            assertThat(end(number).getException()).isNull();
            TaskOutcome outcome = end(number).getMessage().getBody(TaskOutcome.class);
            outcomes.add(outcome);
            assertThat(OwnContent.rowsOf(outcome))
                    .as("rows of %s", number)
                    .isEqualTo(content(number).rows());
            assertThat(Rejected.of(outcome)
                            .map(content(number)::hasRejected)
                            .orElse(content(number).bad() == 0))
                    .as("rejected rows of %s", number)
                    .isTrue();
            assertThat(contentOf(outcome.task().taskId()))
                    .isEqualTo(content(number).sha256());
        }
        assertThat(outcomes).extracting(outcome -> outcome.task().taskId()).doesNotHaveDuplicates();
        assertThat(model.tasks()).hasSize(RACERS);
        assertThat(model.contentsRead(FILE))
                .extracting(ContentRead::sha256)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, RACERS)
                        .mapToObj(number -> content(number).sha256())
                        .toList());
        assertThat(model.interleavedUploads(FILE)).isEmpty();
        assertThat(model.uploads(FILE)).hasSize(RACERS).allMatch(ReceivedUpload::complete);
        assertThat(model.uploads(FILE)).anyMatch(upload -> upload.chunks().size() > 1);
    }

    @Test
    void withFaultsEachContentIsReadOnceOrItsExchangeSaysThatItMayNotHaveBeen() throws Exception {
        SoakFaults.inject(anaplan, 64);

        race();

        List<ContentRead> contents = model.contentsRead(FILE);
        for (int number = 0; number < RACERS; number++) {
            String own = content(number).sha256();
            List<ContentRead> read = contents.stream()
                    .filter(content -> content.sha256().equals(own))
                    .toList();
            MatrixEnd end = MatrixEnd.of(end(number).getException()).orElseThrow();
            if (end == MatrixEnd.WELL) {
                TaskOutcome outcome = end(number).getMessage().getBody(TaskOutcome.class);
                assertThat(OwnContent.rowsOf(outcome))
                        .as("rows of %s", number)
                        .isEqualTo(content(number).rows());
                assertThat(read)
                        .extracting(ContentRead::taskId)
                        .containsExactly(outcome.task().taskId());
            } else {
                assertThat(read).hasSizeLessThanOrEqualTo(end.saysThatATaskMayRun() ? 1 : 0);
            }
        }
        assertThat(contents)
                .extracting(ContentRead::taskId)
                .containsExactlyInAnyOrderElementsOf(
                        model.tasks().stream().map(StartedTask::taskId).toList());
        assertThat(anaplan.journal()).anyMatch(call -> call.fault() != null);
    }

    private Exchange end(int number) {
        return ends.get(number).getNow(null);
    }

    private String contentOf(String taskId) {
        return model.contentsRead(FILE).stream()
                .filter(read -> read.taskId().equals(taskId))
                .findFirst()
                .orElseThrow()
                .sha256();
    }

    /** Runs all to their ends: a quarter each by threads, a second component, a queue, and a second Camel context. */
    private void race() throws Exception {
        context.addComponent("another", component());
        route(r -> r.from("seda:load?concurrentConsumers=8").to("anaplan" + LOAD));
        other.addComponent("anaplan", component());
        RouteBuilder.addRoutes(other, r -> r.from("direct:load")
                .split(r.body())
                .parallelProcessing()
                .process(exchange -> start(exchange, exchange.getMessage().getBody(Integer.class)))
                .to("anaplan" + LOAD));
        other.start();
        other.createProducerTemplate().asyncSendBody("direct:load", numbers(3));
        numbers(0).forEach(number -> template.asyncSend("anaplan" + LOAD, exchange -> start(exchange, number)));
        numbers(1).forEach(number -> template.asyncSend("another" + LOAD, exchange -> start(exchange, number)));
        numbers(2).forEach(number -> template.send("seda:load", exchange -> start(exchange, number)));
        CompletableFuture.allOf(ends.values().toArray(CompletableFuture[]::new)).get(90, TimeUnit.SECONDS);
    }

    @Override
    protected void cleanupResources() throws Exception {
        other.stop();
        super.cleanupResources();
    }

    private static List<Integer> numbers(int way) {
        return IntStream.range(0, RACERS)
                .filter(number -> number % 4 == way)
                .boxed()
                .toList();
    }

    private void start(Exchange exchange, int number) {
        exchange.getMessage().setBody(content(number).bytes());
        exchange.getMessage().setHeader(NUMBER, number);
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                ends.get(number).complete(done);
            }
        });
    }
}
