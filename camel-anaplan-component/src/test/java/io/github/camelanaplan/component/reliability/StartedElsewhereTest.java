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
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.StartAmbiguousException;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.Calls;
import io.github.camelanaplan.component.EachApiVersion;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A start that got no answer while others start the same: nobody takes what another exchange has started. */
@EachApiVersion
class StartedElsewhereTest extends AnaplanTestSupport {
    private static final RequestPattern START = RequestPattern.post("/tasks");
    private static final RequestPattern LOOK = RequestPattern.get("/tasks");

    @Override
    protected AnaplanComponent component() {
        AnaplanComponent component = super.component();
        component.getConfiguration().setMaxRetries("2");
        component.getConfiguration().setRetryDelay(1);
        return component;
    }

    private String sort(String options) {
        return "anaplan:action/" + PlanningModel.SORT_PRODUCTS + "?onAmbiguousStart=adopt&" + options + inModel();
    }

    private List<String> taskIds() {
        return model.tasks().stream().map(task -> task.taskId()).toList();
    }

    private static Object taskOf(Exchange done) {
        return done.getMessage().getHeader(AnaplanConstants.TASK_ID);
    }

    @Test
    void taskOfAnotherEndpointIsNotAdopted() {
        succeed(sort("responseTimeout=20000&"), null);
        anaplan.nextAnswers(START, 1, CannedAnswer.resetConnection());

        Exchange done = send(sort(""), null);

        assertThat(done.getException()).isNull();
        assertThat(model.tasks()).hasSize(2);
    }

    @Test
    void taskOfAnotherComponentIsNotAdopted() {
        context.addComponent("another", component());
        succeed(sort("").replace("anaplan:", "another:"), null);
        anaplan.nextAnswers(START, 1, CannedAnswer.resetConnection());

        Exchange done = send(sort(""), null);

        assertThat(done.getException()).isNull();
        assertThat(model.tasks()).hasSize(2);
    }

    @Test
    void taskThatAnotherExchangeStartsMeanwhileIsNotAdopted() {
        anaplan.nextAnswers(START, 1, CannedAnswer.resetConnection());
        CompletableFuture<Exchange> inDoubt = sendAsync(sort("maxPollInterval=500&"), null, Map.of());
        await().until(() -> received(START).size() == 1);

        Exchange other = send(sort(""), null);

        assertThat(inDoubt.join().getException()).isNull();
        assertThat(taskOf(inDoubt.join())).isNotEqualTo(taskOf(other));
        assertThat(model.tasks()).hasSize(2);
    }

    @Test
    void twoInDoubtDoNotAdoptOneTask() {
        anaplan.nextAnswers(START, 1, CannedAnswer.resetConnection());
        CompletableFuture<Exchange> first = sendAsync(sort("maxPollInterval=500&"), null, Map.of());
        await().until(() -> received(START).size() == 1);
        anaplan.nextAnswers(START, 1, CannedAnswer.resetAfterProcessing());
        CompletableFuture<Exchange> second = sendAsync(sort("maxPollInterval=500&"), null, Map.of());

        assertThat(Stream.of(first, second).map(CompletableFuture::join))
                .allSatisfy(done -> assertThat(done.getException()).isInstanceOf(StartAmbiguousException.class));
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void startThatAGatewayGaveUpIsNotSentAgain() {
        anaplan.nextAnswers(START, 1, CannedAnswer.status(504));

        assertThat(send(sort(""), null).getException()).isInstanceOf(StartAmbiguousException.class);

        assertThat(Calls.starts(anaplan)).hasSize(1);
    }

    @Test
    void clockOfAGatewayIsNotThatOfTheService() {
        CannedAnswer gateway = CannedAnswer.status(503).header("Date", "Wed, 01 Jan 2098 00:00:00 GMT");
        succeed(sort(""), null);
        model.holdTasks();
        anaplan.nextAnswers(RequestPattern.get("/tasks/*"), 1, gateway);
        send(sort("taskTimeout=5&"), null);
        assertThat(received(RequestPattern.get("/tasks/*"))).hasSizeGreaterThan(1);
        anaplan.nextAnswers(START, 1, CannedAnswer.resetAfterProcessing());

        Exchange done = send(sort("wait=false&").replace("adopt", "fail"), null);

        assertThat(done.getException()).isInstanceOf(StartAmbiguousException.class);
        assertThat(model.tasks()).hasSize(3);
    }

    @Test
    void listOfTasksWithoutIdsProvesNothing() {
        anaplan.nextAnswers(START, 1, CannedAnswer.resetConnection());
        anaplan.nextAnswers(LOOK, 100, CannedAnswer.status(200).body("application/json", "{\"tasks\":[{}]}"));

        assertThat(send(sort(""), null).getException())
                .isInstanceOf(StartAmbiguousException.class)
                .hasMessageContaining("could not be looked at");
    }

    @Test
    void taskThatIsNotWaitedForIsAdopted() {
        anaplan.nextAnswers(START, 1, CannedAnswer.resetAfterProcessing());

        Exchange done = send(sort("wait=false&"), null);

        assertThat(done.getException()).isNull();
        assertThat(taskOf(done)).isEqualTo(taskIds().get(0));
    }
}
