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

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.camel.Exchange;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.spi.ExceptionHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.NotAuthorisedException;
import io.github.camelanaplan.client.error.TaskFailedException;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;
import io.github.camelanaplan.simulator.tasks.StartedTask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@EachApiVersion
class ConsumerTest extends AnaplanTestSupport {
    private static final String EXPORT = "anaplan:export/" + PlanningModel.EXPORT_PRODUCTS;

    private String polling() {
        return EXPORT + "?initialDelay=0&delay=20&" + inModel();
    }

    private MockEndpoint mock(String name) {
        return context.getEndpoint("mock:" + name, MockEndpoint.class);
    }

    @BeforeEach
    void loadProducts() {
        succeed("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(), PlanningModel.PRODUCTS);
    }

    @Test
    void everyPollRunsTheExportAndEmitsItsContent() throws Exception {
        mock("exported").expectedMinimumMessageCount(3);
        route(r -> r.from(polling() + "&repeatCount=3")
                .setProperty("content", r.bodyAs(String.class))
                .to("mock:exported"));

        mock("exported").assertIsSatisfied();

        assertThat(mock("exported").getExchanges()).hasSize(3).allSatisfy(exchange -> assertThat(
                        exchange.getProperty("content", String.class))
                .startsWith("Name,Code,Parent,Price\nBike,P1,EMEA,100\n"));
        String exportId = model.exportId(PlanningModel.EXPORT_PRODUCTS);
        assertThat(model.tasks().stream().filter(task -> task.objectId().equals(exportId)))
                .hasSize(3)
                .extracting(StartedTask::taskId)
                .isEqualTo(mock("exported").getExchanges().stream()
                        .map(exchange -> exchange.getMessage().getHeader(AnaplanConstants.TASK_ID))
                        .toList());
    }

    @Test
    void headersTellWhatWasExported() throws Exception {
        mock("exported").expectedMessageCount(1);
        route(r ->
                r.from(EXPORT + "?initialDelay=0&repeatCount=1&modelId=Sales").to("mock:exported"));

        mock("exported").assertIsSatisfied();

        String exportId = model.exportId(PlanningModel.EXPORT_PRODUCTS);
        assertThat(mock("exported").getExchanges().get(0).getMessage().getHeaders())
                .containsEntry(AnaplanConstants.MODEL_ID, model.id())
                .containsEntry(AnaplanConstants.WORKSPACE_ID, model.workspaceId())
                .containsEntry(AnaplanConstants.EXPORT_ID, exportId)
                .containsEntry(AnaplanConstants.FILE_ID, exportId)
                .containsEntry(AnaplanConstants.FILE_NAME, PlanningModel.EXPORT_PRODUCTS)
                .containsEntry(Exchange.FILE_NAME, PlanningModel.EXPORT_PRODUCTS)
                .containsEntry(AnaplanConstants.TASK_KIND, "export")
                .containsEntry(AnaplanConstants.OUTCOME, "SUCCESS");
    }

    @Test
    void failingExportIsHandedToTheExceptionHandlerAndPollingGoesOn() throws Exception {
        RecordingHandler handler = new RecordingHandler();
        context.getRegistry().bind("handler", handler);
        anaplan.nextAnswers(RequestPattern.post("/exports/*/tasks"), 1, CannedAnswer.status(403));
        mock("exported").expectedMinimumMessageCount(1);
        route(r -> r.from(polling() + "&exceptionHandler=#handler").to("mock:exported"));

        mock("exported").assertIsSatisfied();

        assertThat(handler.failures).singleElement().satisfies(failure -> {
            assertThat(failure).isInstanceOf(NotAuthorisedException.class);
            assertThat(((AnaplanException) failure).trackedIds().objectId())
                    .isEqualTo(model.exportId(PlanningModel.EXPORT_PRODUCTS));
        });
    }

    @Test
    void failingExportGoesToTheErrorHandlingOfTheRouteWhenBridged() throws Exception {
        anaplan.nextAnswers(RequestPattern.get("/exports/*/tasks/*"), 1, failed());
        mock("exported").expectedMinimumMessageCount(1);
        mock("caught").expectedMessageCount(1);
        route(r -> r.from(polling() + "&bridgeErrorHandler=true")
                .onException(AnaplanException.class)
                .handled(true)
                .to("mock:caught")
                .end()
                .to("mock:exported"));

        mock("exported").assertIsSatisfied();
        mock("caught").assertIsSatisfied();

        assertThat(mock("caught").getExchanges().get(0).getProperty(Exchange.EXCEPTION_CAUGHT))
                .isInstanceOfSatisfying(TaskFailedException.class, error -> {
                    assertThat(error.trackedIds().modelId()).isEqualTo(model.id());
                    assertThat(error.trackedIds().objectId()).isEqualTo(model.exportId(PlanningModel.EXPORT_PRODUCTS));
                    assertThat(error.trackedIds().taskId())
                            .isEqualTo(model.tasks().get(1).taskId());
                    assertThat(error.taskOutcome()).isPresent();
                });
    }

    @Test
    void failureOfTheRouteIsReportedAndPollingGoesOn() throws Exception {
        RecordingHandler handler = new RecordingHandler();
        context.getRegistry().bind("handler", handler);
        mock("exported").expectedMinimumMessageCount(2);
        route(r -> r.from(polling() + "&exceptionHandler=#handler")
                .errorHandler(r.noErrorHandler())
                .to("mock:exported")
                .throwException(new IllegalStateException("no room")));

        mock("exported").assertIsSatisfied();

        await().untilAsserted(() -> assertThat(handler.failures)
                .hasSizeGreaterThanOrEqualTo(1)
                .allSatisfy(failure -> assertThat(failure).hasMessage("no room")));
    }

    private CannedAnswer failed() {
        return wire().answer(
                        "task",
                        "{\"taskState\":\"COMPLETE\",\"result\":{\"successful\":false,\"details\":["
                                + "{\"type\":\"actionFailed\",\"localMessageText\":\"The view is gone\"}]}}");
    }

    /** What a consumer reports. */
    private static final class RecordingHandler implements ExceptionHandler {
        private final List<Throwable> failures = new CopyOnWriteArrayList<>();

        @Override
        public void handleException(Throwable exception) {
            failures.add(exception);
        }

        @Override
        public void handleException(String message, Throwable exception) {
            failures.add(exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            failures.add(exception);
        }
    }
}
