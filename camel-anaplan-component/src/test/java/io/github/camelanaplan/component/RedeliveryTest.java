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

import java.util.concurrent.Future;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.error.ObjectNotFoundException;
import io.github.camelanaplan.client.error.OutcomeUnknownException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.error.StartAmbiguousException;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A route that repeats calls which failed must not by that repeat a task which may have run. */
class RedeliveryTest extends AnaplanTestSupport {
    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                onException(
                                ServiceUnavailableException.class,
                                MalformedAnswerException.class,
                                ObjectNotFoundException.class)
                        .maximumRedeliveries(2)
                        .redeliveryDelay(0);

                from("direct:load").to("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel());
            }
        };
    }

    @Test
    void startWithoutAnswerIsNotRepeated() {
        anaplan.nextAnswers(RequestPattern.post("/tasks"), 1, CannedAnswer.resetAfterProcessing());

        assertThat(load()).isInstanceOf(StartAmbiguousException.class);
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void startThatGatewayAnsweredIsNotRepeated() {
        anaplan.nextAnswers(
                RequestPattern.post("/tasks"),
                1,
                CannedAnswer.status(200).body("text/html", "<html/>").afterProcessing());

        assertThat(load()).isInstanceOf(StartAmbiguousException.class);
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void taskThatServiceHasForgottenIsNotRunAgain() throws Exception {
        model.holdTasks();
        Future<Exchange> running = template.asyncSend(
                "direct:load", exchange -> exchange.getMessage().setBody(PlanningModel.PRODUCTS));
        await().until(() -> model.tasks().size() == 1);

        model.forgetTasks();

        assertThat(running.get().getException()).isInstanceOf(OutcomeUnknownException.class);
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void startThatDidNotArriveIsRepeated() {
        anaplan.nextAnswers(RequestPattern.post("/tasks"), 2, CannedAnswer.status(409));

        assertThat(load()).isNull();
        assertThat(model.tasks()).hasSize(1);
    }

    private Exception load() {
        return send("direct:load", PlanningModel.PRODUCTS).getException();
    }
}
