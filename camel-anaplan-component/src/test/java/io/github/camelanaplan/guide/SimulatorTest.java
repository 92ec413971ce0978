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
package io.github.camelanaplan.guide;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.OutcomeUnknownException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.error.StartAmbiguousException;
import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.DemoModel;
import io.github.camelanaplan.simulator.SimulatedModel;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.http.RequestPattern;
import io.github.camelanaplan.simulator.model.ListItem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SimulatorTest extends GuideTestSupport {
    private static final String LOAD = "anaplan:import/Products from products.csv";
    private static final String PRODUCTS = "Product,Code,Region,Price\nBike,P1,EMEA,100\nHelmet,P2,APAC,25.5\n";

    @Test
    void simulatorRunsAnywhere() {
        // tag::builder[]
        try (AnaplanSimulator anaplan = AnaplanSimulator.builder()
                .user("planner@example.com", "secret")
                .workspace("Finance", finance -> finance.model("Sales", DemoModel::declare))
                .build()
                .start()) {
            assertThat(anaplan.apiUrl()).hasScheme("http").hasHost("127.0.0.1");
            assertThat(anaplan.model("Sales").importId("Products from products.csv"))
                    .startsWith("112");
        }
        // end::builder[]
    }

    @Test
    void modelShowsWhatTheRouteMadeOfIt() {
        send(LOAD, PRODUCTS);
        send("anaplan:import/Revenue from revenue.csv", "Code,Month,Units\nP1,Jan 26,7\n");

        // tag::look[]
        SimulatedModel sales = anaplan.model("Sales");
        assertThat(sales.data().list("Products").items())
                .extracting(ListItem::name)
                .containsExactly("Bike", "Helmet");
        assertThat(sales.data().module("Revenue").cell("Units", "Bike", "Jan 26"))
                .hasValue("7");
        assertThat(sales.fileContent("planner@example.com", "revenue.csv")).isPresent();
        assertThat(sales.tasks()).hasSize(2);
        // end::look[]
    }

    @Test
    void nextAnswersAreFaults() {
        // tag::faults[]
        anaplan.nextAnswers(
                RequestPattern.get("/files"),
                1,
                CannedAnswer.status(503).body("text/html", "<html><body>Service unavailable</body></html>"));
        // end::faults[]

        assertThat(send("anaplan:list/files", null).getException()).isInstanceOf(ServiceUnavailableException.class);
        assertThat(send("anaplan:list/files", null).getException()).isNull();
    }

    @Test
    void connectionIsLostAfterTheTaskWasStarted() {
        // tag::lost[]
        anaplan.nextAnswers(RequestPattern.post("/tasks"), 1, CannedAnswer.resetAfterProcessing());
        // end::lost[]

        assertThat(send(LOAD, PRODUCTS).getException()).isInstanceOf(StartAmbiguousException.class);
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void tasksAreHeldUntilTheyAreReleased() throws Exception {
        // tag::held[]
        model.holdTasks();
        var running = template.asyncSend(LOAD, exchange -> exchange.getMessage().setBody(PRODUCTS));

        await().until(() -> model.tasks().size() == 1);
        assertThat(model.data().list("Products").size()).isZero();

        model.releaseTasks();
        assertThat(running.get().getException()).isNull();
        assertThat(model.data().list("Products").size()).isEqualTo(2);
        // end::held[]
    }

    @Test
    void taskRecordsAreForgottenWhenTheModelUnloads() throws Exception {
        model.holdTasks();
        var running = template.asyncSend(LOAD, exchange -> exchange.getMessage().setBody(PRODUCTS));
        await().until(() -> model.tasks().size() == 1);

        model.forgetTasks();

        assertThat(running.get().getException()).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void expiredTokenIsReplaced() {
        send("anaplan:list/files", null);

        anaplan.expireTokens();

        Exchange done = send("anaplan:list/imports", null);
        assertThat(done.getException()).isNull();
        // tag::journal[]
        assertThat(anaplan.journal())
                .extracting(ReceivedRequest::status)
                .contains(401)
                .doesNotContain(500);
        // end::journal[]
    }
}
