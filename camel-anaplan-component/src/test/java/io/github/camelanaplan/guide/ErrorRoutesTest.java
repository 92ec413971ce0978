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

import java.nio.file.Path;
import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.error.StartAmbiguousException;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskKind;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorRoutesTest extends GuideTestSupport {
    @TempDir
    private Path folder;

    @BeforeEach
    void addRoutes() throws Exception {
        context.getPropertiesComponent()
                .addInitialProperty("rejected", folder.resolve("rejected").toString());
        context.getPropertiesComponent()
                .addInitialProperty("unfit", folder.resolve("unfit").toString());
        context.getPropertiesComponent().addInitialProperty("redeliveryDelay", "10");
        context.getPropertiesComponent().addInitialProperty("patience", "200ms");
        context.addRoutes(new ErrorRoutes());
    }

    @Test
    void rejectedRowsAreWrittenToFile() {
        Exchange done = send("direct:load", PlanningModel.PRODUCTS_WITH_TWO_REJECTS);

        assertThat(done.getException()).isNull();
        assertThat(rejectedRows()).content().contains("Invalid parent").contains("Invalid number");
    }

    @Test
    void outcomeIsJudgedByTheRoute() {
        assertThat(send("direct:judge", PlanningModel.PRODUCTS).getException()).isNull();
        assertThat(rejectedRows()).doesNotExist();

        assertThat(send("direct:judge", PlanningModel.PRODUCTS_WITH_TWO_REJECTS).getException())
                .isNull();
        assertThat(rejectedRows()).exists();
    }

    @Test
    void contentThatDoesNotFitIsPutAside() {
        String unfit = "Product;Code;Region\nBike;P1;EMEA\n";

        Exchange done = send("direct:careful", unfit);

        assertThat(done.getException()).isNull();
        assertThat(model.tasks()).isEmpty();
        assertThat(folder.resolve("unfit").toFile().listFiles())
                .singleElement()
                .satisfies(file -> assertThat(file).content().isEqualTo(unfit));
    }

    @Test
    void busyServiceIsAskedAgain() {
        anaplan.nextAnswers(RequestPattern.post("/tasks"), 2, CannedAnswer.status(429));

        Exchange done = send("direct:load", PlanningModel.PRODUCTS);

        assertThat(done.getException()).isNull();
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void startThatMayHaveArrivedIsNotRepeated() {
        anaplan.nextAnswers(RequestPattern.post("/tasks"), 1, CannedAnswer.resetAfterProcessing());

        Exchange done = send("direct:load", PlanningModel.PRODUCTS);

        assertThat(done.getException()).isInstanceOf(StartAmbiguousException.class);
        assertThat(done.getProperty("told")).isEqualTo(true);
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void deadServiceIsAnErrorInTheEnd() {
        anaplan.close();

        assertThat(send("direct:load", PlanningModel.PRODUCTS).getException())
                .isInstanceOf(ServiceUnavailableException.class);
    }

    @Test
    void taskThatTakesLongGoesOn() {
        model.holdTasks();

        Exchange done = send("direct:patient", PlanningModel.PRODUCTS);

        assertThat(done.getMessage().getHeader(AnaplanConstants.OUTCOME)).isEqualTo("TIMED_OUT");
        assertThat(anaplan.journal()).noneMatch(request -> request.method().equals("DELETE"));
    }

    @Test
    void taskThatWasLeftIsFollowedToItsEnd() {
        model.holdTasks();
        send("anaplan:import/Products from products.csv?wait=false", PlanningModel.PRODUCTS);
        String importId = model.importId(PlanningModel.LOAD_PRODUCTS);
        String taskId = model.tasks().get(0).taskId();
        model.releaseTasks();

        // tag::come-back[]
        Object outcome = template.requestBodyAndHeaders(
                "direct:come-back",
                null,
                Map.of(
                        "CamelAnaplanTaskKind", "import",
                        "CamelAnaplanImportId", importId,
                        "CamelAnaplanTaskId", taskId));
        // end::come-back[]

        assertThat(outcome).isInstanceOfSatisfying(TaskOutcome.class, told -> {
            assertThat(told.outcome()).isEqualTo(Outcome.SUCCESS);
            assertThat(told.rows().created()).isEqualTo(3);
        });
    }

    @Test
    void exceptionKnowsWhatHappened() {
        Exchange done = send("anaplan:import/Products from products.csv", PlanningModel.PRODUCTS_WITH_TWO_REJECTS);

        // tag::exception[]
        AnaplanException failure = (AnaplanException) done.getException();
        assertThat(failure.trackedIds().kind()).isEqualTo(TaskKind.IMPORT);
        assertThat(failure.trackedIds().taskId()).isNotNull();
        assertThat(failure.taskOutcome()).hasValueSatisfying(outcome -> {
            assertThat(outcome.outcome()).isEqualTo(Outcome.PARTIAL);
            assertThat(outcome.rows().rejected()).isEqualTo(2);
            assertThat(outcome.dumpAvailable()).isTrue();
        });
        // end::exception[]
    }

    private Path rejectedRows() {
        return folder.resolve("rejected").resolve(model.importId(PlanningModel.LOAD_PRODUCTS) + "-rejected.csv");
    }
}
