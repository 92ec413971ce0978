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

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.auth.oauth.LogLines;
import io.github.camelanaplan.client.error.NotAuthorisedException;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;
import io.github.camelanaplan.simulator.tasks.StartedTask;
import io.github.camelanaplan.simulator.tasks.TaskState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Exports that run once, when somebody asks for them. */
@EachApiVersion
class OnDemandTest extends AnaplanTestSupport {
    private static final String CONTENT = "Name,Code,Parent,Price\nBike,P1,EMEA,100\n";
    private String export;

    @BeforeEach
    void loadProducts() {
        succeed("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(), PlanningModel.PRODUCTS);
        export = "anaplan:export/" + PlanningModel.EXPORT_PRODUCTS + "?" + inModel();
    }

    private void assertExported(Message message) {
        assertThat(message.getBody(String.class)).startsWith(CONTENT);
        assertThat(message.getHeaders())
                .containsEntry(AnaplanConstants.EXPORT_ID, model.exportId(PlanningModel.EXPORT_PRODUCTS))
                .containsEntry(AnaplanConstants.TASK_ID, model.tasks().get(1).taskId())
                .containsEntry(AnaplanConstants.FILE_NAME, PlanningModel.EXPORT_PRODUCTS)
                .containsEntry(AnaplanConstants.OUTCOME, "SUCCESS");
        assertThat(model.tasks()).hasSize(2);
    }

    @Test
    void pollEnrichBringsTheContent() throws Exception {
        route(r -> r.from("direct:start").pollEnrich(export, 60_000));

        assertExported(succeed("direct:start", "before"));
    }

    @Test
    void pollBringsTheContent() throws Exception {
        route(r -> r.from("direct:start").poll(export));

        assertExported(succeed("direct:start", "before"));
    }

    @Test
    void consumerTemplateReceivesTheContent() {
        Exchange received = context.createConsumerTemplate().receive(export);

        assertExported(received.getMessage());
    }

    @Test
    void consumerTemplateThatDoesNotWantToWaitGetsTheContentAllTheSame() {
        assertThat(context.createConsumerTemplate().receiveBodyNoWait(export, String.class))
                .startsWith(CONTENT);
    }

    @Test
    void timeThatIsOverFirstReceivesNothingAndLeavesTheTask() {
        model.holdTasks();

        try (LogLines log = LogLines.of(AnaplanPollingConsumer.class)) {
            assertThat(context.createConsumerTemplate().receive(export, 50)).isNull();

            assertThat(log.with(model.id()))
                    .singleElement()
                    .asString()
                    .contains("goes on in the service as task "
                            + model.tasks().get(1).taskId());
        }

        assertThat(model.tasks()).extracting(StartedTask::state).endsWith(TaskState.IN_PROGRESS);
        assertThat(anaplan.journal()).noneMatch(request -> request.method().equals("DELETE"));
        model.releaseTasks();
    }

    @Test
    void timeThatIsOverBeforeTheTurnHasComeStartsNothing() throws Exception {
        model.holdTasks();
        CompletableFuture<Exchange> first = sendAsync(export, null, Map.of());
        await().until(() -> model.tasks().size() == 2);

        try (LogLines log = LogLines.of(AnaplanPollingConsumer.class)) {
            assertThat(context.createConsumerTemplate().receive(export, 50)).isNull();

            assertThat(log.with(model.id())).singleElement().asString().contains("is not started any more");
        }

        model.releaseTasks();
        assertThat(first.get(20, TimeUnit.SECONDS).getException()).isNull();
        succeed(export, null);
        assertThat(model.tasks()).hasSize(3);
    }

    @Test
    void failedExportIsTheFailureOfTheOneWhoAsked() {
        anaplan.nextAnswers(RequestPattern.post("/exports/*/tasks"), 1, CannedAnswer.status(403));

        assertThatThrownBy(() -> context.createConsumerTemplate().receive(export))
                .isInstanceOfSatisfying(NotAuthorisedException.class, error -> assertThat(
                                error.trackedIds().objectId())
                        .isEqualTo(model.exportId(PlanningModel.EXPORT_PRODUCTS)));
    }

    @Test
    void failedPollEnrichGoesToTheErrorHandlingOfTheRoute() throws Exception {
        anaplan.nextAnswers(RequestPattern.post("/exports/*/tasks"), 1, CannedAnswer.status(403));
        route(r -> r.from("direct:start")
                .onException(NotAuthorisedException.class)
                .handled(true)
                .setBody(r.constant("caught"))
                .end()
                .pollEnrich(export));

        assertThat(succeed("direct:start", "before").getBody()).isEqualTo("caught");
    }
}
