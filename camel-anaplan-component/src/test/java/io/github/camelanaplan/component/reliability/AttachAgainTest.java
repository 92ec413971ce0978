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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelanaplan.client.auth.oauth.LogLines;
import io.github.camelanaplan.client.error.OutcomeUnknownException;
import io.github.camelanaplan.client.error.TaskPartialException;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.client.task.TaskWatcher;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.EachApiVersion;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.faults.CallKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who stops while a task runs is told how to come back to it, and what is told is enough. */
@EachApiVersion
class AttachAgainTest extends AnaplanTestSupport {
    private static final Pattern HEADER = Pattern.compile("(CamelAnaplan\\w+)=(\\w+)");

    private String load() {
        return "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel();
    }

    private CompletableFuture<Exchange> running(String uri, Object body) {
        model.holdTasks();
        CompletableFuture<Exchange> running = sendAsync(uri, body, Map.of());
        awaitLooks(1);
        return running;
    }

    private void awaitLooks(int looks) {
        await().until(() -> received(CallKind.POLL_TASK).size() >= looks);
    }

    private List<?> received(CallKind kind) {
        return anaplan.journal().stream().filter(kind).toList();
    }

    private static Map<String, Object> headersIn(String text) {
        Map<String, Object> headers = new HashMap<>();
        Matcher found = HEADER.matcher(text);
        while (found.find()) {
            headers.put(found.group(1), found.group(2));
        }
        return headers;
    }

    private String stopped(CompletableFuture<Exchange> running) throws Exception {
        context.stop();
        Exception told = running.get(20, TimeUnit.SECONDS).getException();
        assertThat(told)
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("goes on in the service")
                .hasMessageContaining("anaplan:task?wait=true");
        return told.getMessage();
    }

    private <T> T inANewContext(Function<ProducerTemplate, T> work) throws Exception {
        CamelContext fresh = new DefaultCamelContext();
        try {
            fresh.addComponent("anaplan", component());
            fresh.start();
            return work.apply(fresh.createProducerTemplate());
        } finally {
            fresh.stop();
        }
    }

    private Exchange attached(Map<String, Object> headers) throws Exception {
        return inANewContext(fresh -> fresh.request(
                "anaplan:task?wait=true", exchange -> exchange.getMessage().setHeaders(new HashMap<>(headers))));
    }

    @Test
    void importIsFollowedToItsEndByWhatTheExceptionTells() throws Exception {
        String told = stopped(running(load(), PlanningModel.PRODUCTS_WITH_TWO_REJECTS));
        model.releaseTasks();

        Exchange done = attached(headersIn(told));

        assertThat(done.getException()).isInstanceOfSatisfying(TaskPartialException.class, error -> assertThat(
                        error.taskOutcome().map(TaskOutcome::rows))
                .hasValueSatisfying(rows -> assertThat(rows.rejected()).isEqualTo(2)));
        String rejected = inANewContext(
                fresh -> fresh.requestBodyAndHeaders("anaplan:dump", null, headersIn(told), String.class));
        assertThat(rejected).contains("Tyre", "Bell");
        assertThat(received(CallKind.CANCEL)).isEmpty();
        assertThat(model.tasks()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("io.github.camelanaplan.component.PlanningModel#oneOfEachKind")
    void taskOfAnyKindIsFollowedToItsEndByWhatTheLogTells(String what) throws Exception {
        succeed("anaplan:upload/products.csv?" + inModel(), PlanningModel.PRODUCTS);
        succeed("anaplan:upload/revenue.csv?" + inModel(), PlanningModel.REVENUE);
        String told;
        try (LogLines log = LogLines.of(TaskWatcher.class)) {
            stopped(running("anaplan:" + what + "?" + inModel(), null));
            String taskId = model.tasks().get(0).taskId();
            assertThat(log.with(taskId)).hasSize(1);
            told = log.with(taskId).get(0);
        }
        assertThat(told).contains("is left running in the service", "anaplan:task?wait=true");

        CompletableFuture<Exchange> attached = CompletableFuture.supplyAsync(() -> {
            try {
                return attached(headersIn(told));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        awaitLooks(received(CallKind.POLL_TASK).size() + 2);
        assertThat(attached).isNotDone();
        model.releaseTasks();

        Message done = attached.get(20, TimeUnit.SECONDS).getMessage();
        assertThat(done.getExchange().getException()).isNull();
        assertThat(done.getHeader(AnaplanConstants.OUTCOME)).isEqualTo("SUCCESS");
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void taskThatTwoWaitForIsLoggedOnce() throws Exception {
        try (LogLines log = LogLines.of(TaskWatcher.class)) {
            CompletableFuture<Exchange> running = running(load(), PlanningModel.PRODUCTS);
            String taskId = model.tasks().get(0).taskId();
            CompletableFuture<Exchange> attached = sendAsync(
                    "anaplan:task?" + inModel(),
                    null,
                    Map.of(
                            AnaplanConstants.TASK_ID,
                            taskId,
                            AnaplanConstants.IMPORT_ID,
                            model.importId(PlanningModel.LOAD_PRODUCTS)));
            awaitLooks(received(CallKind.POLL_TASK).size() + 4);

            stopped(running);

            assertThat(attached.get(20, TimeUnit.SECONDS).getException()).isInstanceOf(OutcomeUnknownException.class);
            assertThat(log.with(taskId)).hasSize(1);
        }
        model.releaseTasks();
    }

    @Test
    void taskThatNobodyWaitsForIsNoReasonToWarn() throws Exception {
        try (LogLines log = LogLines.of(TaskWatcher.class)) {
            model.holdTasks();
            succeed(load() + "&wait=false", PlanningModel.PRODUCTS);
            awaitLooks(1);

            context.stop();

            assertThat(log.with(model.tasks().get(0).taskId())).isEmpty();
        }
        model.releaseTasks();
    }
}
