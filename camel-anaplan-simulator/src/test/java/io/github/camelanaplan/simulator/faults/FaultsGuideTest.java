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
package io.github.camelanaplan.simulator.faults;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.Demo;
import io.github.camelanaplan.simulator.DemoModel;
import io.github.camelanaplan.simulator.SimulatedModel;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.InjectedFault;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.model.ModelState;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What the guide shows. */
class FaultsGuideTest {

    private final Demo demo = Demo.start();
    private final AnaplanSimulator anaplan = demo.anaplan;
    private final SimulatedModel model = demo.model;

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void faultsAreLines() {
        String fileId = model.fileId("products.csv");
        // tag::where[]
        anaplan.faults().on(CallKind.PUT_CHUNK).occurrence(3).resetAfterProcessing();
        anaplan.faults().on(CallKind.PUT_CHUNK.about(fileId)).times(2).status(503);
        anaplan.faults().on(CallKind.POLL_TASK).every(2).html(502);
        anaplan.faults().on(CallKind.START_TASK).status(429, Duration.ofSeconds(2));
        anaplan.faults().on(CallKind.GET_CHUNK).always().truncate();
        anaplan.faults().onAnyCall().share(0.05, 42).oneOf(CannedAnswer.resetConnection(), CannedAnswer.error(500));
        // end::where[]
        anaplan.faults().forget();
        // tag::service[]
        anaplan.faults().on(CallKind.POLL_TASK).occurrence(2).expireTokens();
        anaplan.faults().on(CallKind.START_TASK).changeState(ModelState.LOCKED);
        anaplan.faults().on(CallKind.POLL_TASK).forgetTasks();
        // end::service[]
        assertThat(demo.client.post(demo.products() + "/tasks", Demo.LOCALE).status())
                .isEqualTo(423);
    }

    @Test
    void stalledCallGoesOn() {
        // tag::stall[]
        InjectedFault stall = anaplan.faults().on(CallKind.COMPLETE).stall();
        // the test goes on while a client waits, and then
        stall.release();
        assertThat(stall.given()).isZero();
        // end::stall[]
    }

    @Test
    void outageIsOpenedAndClosed() {
        // tag::outage[]
        Outage outage = anaplan.faults().refuseConnections();
        outage.close();

        anaplan.faults().on(CallKind.POLL_TASK).refuseConnections(Duration.ofMillis(200));
        // end::outage[]
        assertThat(demo.client.get("/2/0/users/me").status()).isEqualTo(200);
    }

    @Test
    void tasksAreScripted() {
        // tag::tasks[]
        model.nextTask("Products from products.csv").fails();
        model.nextTask("Products from products.csv")
                .takes(Duration.ofMillis(500))
                .rejectsRows(3);
        model.nextTask("Nightly").isCancelledBy("admin@example.com");
        // end::tasks[]
        demo.upload(demo.client, InjectedCalls.PRODUCTS);
        assertThat(demo.run(demo.client, demo.products())
                        .at("/result/successful")
                        .asBoolean())
                .isFalse();
        assertThat(demo.run(demo.client, demo.products())
                        .at("/result/failureDumpAvailable")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void limitsAndBusyModelsAreOptions() {
        // tag::limits[]
        AnaplanSimulator strict = AnaplanSimulator.builder()
                .user("planner@example.com", "secret")
                .workspace("Finance", finance -> finance.model("Sales", DemoModel::declare))
                .rateLimit(600, 10)
                .busyModelsBlock()
                .build();
        // end::limits[]
        strict.close();
    }

    @Test
    void evidenceIsKept() {
        String csv = InjectedCalls.PRODUCTS;
        demo.upload(demo.client, csv);
        demo.run(demo.client, demo.products());

        // tag::evidence[]
        assertThat(model.contentsRead("products.csv")).hasSize(1).allMatch(read -> read.is(csv.getBytes(UTF_8)));
        assertThat(model.interleavedUploads("products.csv")).isEmpty();
        assertThat(anaplan.journal()).extracting(ReceivedRequest::fault).containsOnlyNulls();
        // end::evidence[]
    }
}
