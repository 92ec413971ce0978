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

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.OutcomeUnknownException;
import io.github.camelanaplan.client.error.StartAmbiguousException;
import io.github.camelanaplan.simulator.faults.CallKind;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** While a task may read a file, no other exchange changes it. */
class TurnsAtFilesTest extends AnaplanTestSupport {
    private static final String OTHER = "Product,Code,Region,Price\nTent,T1,EMEA,300\n";

    private String load;

    @BeforeEach
    void uri() {
        load = "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel();
    }

    @ParameterizedTest
    @ValueSource(strings = {"&wait=false", "&taskTimeout=50", "&taskTimeout=50&onTaskTimeout=return"})
    void importThatNobodyWaitsForStillReadsItsOwnContent(String options) throws Exception {
        model.holdTasks();
        send(load + options, PlanningModel.PRODUCTS);
        assertThat(model.tasks()).hasSize(1);

        assertThatTheNextWaits();
    }

    @Test
    void taskThatOneLookWasRefusedForStillReadsItsOwnContent() throws Exception {
        model.holdTasks();
        anaplan.nextAnswers(RequestPattern.get("/imports/*/tasks/*"), 1, CannedAnswer.status(403));
        assertThat(send(load, PlanningModel.PRODUCTS).getException()).isInstanceOf(OutcomeUnknownException.class);

        assertThatTheNextWaits();
    }

    @Test
    void taskThatMayHaveBeenStartedStillReadsItsOwnContent() throws Exception {
        model.holdTasks();
        anaplan.nextAnswers(RequestPattern.post("/tasks"), 1, CannedAnswer.resetAfterProcessing());
        assertThat(send(load, PlanningModel.PRODUCTS).getException()).isInstanceOf(StartAmbiguousException.class);

        assertThatTheNextWaits();
    }

    @Test
    void processWaitsForAFileThatOneOfItsImportsReads() throws Exception {
        model.holdTasks();
        CompletableFuture<Exchange> loaded = sendAsync(load, PlanningModel.PRODUCTS, Map.of());
        await().until(() -> model.tasks().size() == 1);

        CompletableFuture<Exchange> process =
                sendAsync("anaplan:process/" + PlanningModel.NIGHTLY + "?" + inModel(), null, Map.of());

        await().during(200, TimeUnit.MILLISECONDS).until(() -> model.tasks().size() == 1);
        model.releaseTasks();
        assertThat(loaded.get(20, TimeUnit.SECONDS).getException()).isNull();
        process.get(20, TimeUnit.SECONDS);
        assertThat(model.tasks()).hasSize(2);
    }

    @Test
    void uploadWaitsForAProcessThatReadsTheFile() throws Exception {
        model.holdTasks();
        CompletableFuture<Exchange> process =
                sendAsync("anaplan:process/" + PlanningModel.NIGHTLY + "?" + inModel(), null, Map.of());
        await().until(() -> model.tasks().size() == 1);

        CompletableFuture<Exchange> upload = sendAsync("anaplan:upload/revenue.csv?" + inModel(), "Code\n", Map.of());

        await().during(200, TimeUnit.MILLISECONDS)
                .until(() -> anaplan.journal().stream().noneMatch(CallKind.ANNOUNCE));
        model.releaseTasks();
        process.get(20, TimeUnit.SECONDS);
        assertThat(upload.get(20, TimeUnit.SECONDS).getException()).isNull();
    }

    private CompletableFuture<Exchange> nightly(String first, String second) throws Exception {
        Map<String, String> contents = new LinkedHashMap<>();
        contents.put(first, "Code\n");
        contents.put(second, "Code\n");
        CompletableFuture<Exchange> process = sendAsync(
                "anaplan:process/" + PlanningModel.NIGHTLY + "?failOn=never&" + inModel(), contents, Map.of());
        await().during(200, TimeUnit.MILLISECONDS).until(() -> model.tasks().size() == 1);
        return process;
    }

    @Test
    void processesThatNeedTheSameFilesDoNotWaitForOneAnotherForEver() throws Exception {
        model.holdTasks();
        sendAsync("anaplan:import/" + PlanningModel.LOAD_REVENUE + "?" + inModel(), PlanningModel.REVENUE, Map.of());
        await().until(() -> model.tasks().size() == 1);
        CompletableFuture<Exchange> one = nightly("products.csv", "revenue.csv");
        CompletableFuture<Exchange> other = nightly("revenue.csv", "products.csv");

        model.releaseTasks();

        assertThat(one.get(20, TimeUnit.SECONDS).getException()).isNull();
        assertThat(other.get(20, TimeUnit.SECONDS).getException()).isNull();
        assertThat(model.tasks()).hasSize(3);
    }

    private void assertThatTheNextWaits() throws Exception {
        CompletableFuture<Exchange> next =
                template.asyncSend(load, exchange -> exchange.getMessage().setBody(OTHER));
        await().pollDelay(200, TimeUnit.MILLISECONDS).until(() -> model.fileContent(USER, "products.csv")
                .filter(bytes -> bytes.length == PlanningModel.PRODUCTS.getBytes(StandardCharsets.UTF_8).length)
                .isPresent());
        assertThat(next).isNotDone();
        model.releaseTasks();

        assertThat(next.get(20, TimeUnit.SECONDS).getException()).isNull();
        assertThat(model.data().list("Products").items())
                .extracting(item -> item.code())
                .containsExactly("P1", "P2", "P3", "T1");
    }
}
