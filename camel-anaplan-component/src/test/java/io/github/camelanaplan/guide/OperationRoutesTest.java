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

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.model.ImportObject;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.component.XmlRoute;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.DemoModel;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.model.ModelBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class OperationRoutesTest extends GuideTestSupport {
    private static final String AWKWARD = "Profit & Loss: ready?";
    private static final String[] PLAIN = {"Two words", "Plan/Actual", "12:30", "A+B", "Umsätze für Zürich 東京"};

    @TempDir
    private Path folder;

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator.workspace("Finance", finance -> finance.model("Sales", OperationRoutesTest::declare));
    }

    private static void declare(ModelBuilder sales) {
        DemoModel.declare(sales);
        for (String name : PLAIN) {
            sales.action(name, "ORDER_HIERARCHY");
        }
    }

    @BeforeEach
    void addRoutes() throws Exception {
        context.getPropertiesComponent()
                .addInitialProperty("outbox", folder.resolve("outbox").toString());
        context.getPropertiesComponent()
                .addInitialProperty("reports", folder.resolve("reports").toString());
        context.addRoutes(new OperationRoutes());
    }

    @Test
    void uploadLeavesTheBodyAsItIs() {
        Exchange done = send("direct:upload", PlanningModel.PRODUCTS);

        assertThat(done.getMessage().getBody()).isEqualTo(PlanningModel.PRODUCTS);
        assertThat(model.fileContent(USER, "products.csv"))
                .hasValue(PlanningModel.PRODUCTS.getBytes(StandardCharsets.UTF_8));
        assertThat(model.tasks()).isEmpty();
    }

    @Test
    void importTakesTheBodyOrWhatIsThere() {
        assertThat(outcome(send("direct:import", PlanningModel.PRODUCTS)).rows().created())
                .isEqualTo(3);
        assertThat(outcome(send("direct:import-what-is-there", "not uploaded"))
                        .rows()
                        .ignored())
                .isEqualTo(3);
    }

    @Test
    void processTakesContentsByFile() {
        // tag::process-body[]
        template.sendBody(
                "direct:nightly",
                Map.of(
                        "products.csv", PlanningModel.PRODUCTS,
                        "revenue.csv", PlanningModel.REVENUE));
        // end::process-body[]

        assertThat(model.data().module("Revenue").cell("Units", "Bike", "Jan 26"))
                .hasValue("7");
    }

    @Test
    void mappingAnswersWhatTheImportAsksFor() {
        send("direct:import", PlanningModel.PRODUCTS);

        Exchange done = send("direct:budget", "Code,Units\nP1,4\n");

        assertThat(outcome(done).outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(model.data().module("Revenue by version").cell("Units", "Bike", "Budget"))
                .hasValue("4");
    }

    @Test
    void mappingWithACharacterOfUrisIsRaw() throws Exception {
        load("mapping.yaml");
        send("direct:import", PlanningModel.PRODUCTS);

        Exchange done = send("direct:mapping", "Code,Units\nP1,4\n");

        assertThat(outcome(done).outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(model.data().module("Revenue by version").cell("Units", "Bike", "Plan & Actual"))
                .hasValue("4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct:export", "direct:on-demand"})
    void exportIsWrittenToFile(String route) {
        send("direct:import", PlanningModel.PRODUCTS);

        send(route, null);

        assertThat(folder.resolve("outbox/Products export.csv")).content().contains("\"Helmet, red\",P2");
    }

    @Test
    void consumerWritesItsFirstReportSoon() {
        await().until(() -> Files.exists(folder.resolve("reports/Products export.csv")));
    }

    @Test
    void downloadGivesWhatWasUploaded() {
        send("direct:upload", PlanningModel.PRODUCTS);

        send("direct:download", null);

        assertThat(folder.resolve("outbox/products.csv")).hasContent(PlanningModel.PRODUCTS);
    }

    @Test
    void rejectedRowsAreSplit() {
        Exchange done = send("direct:rejected-rows", PlanningModel.PRODUCTS_WITH_TWO_REJECTS);

        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getHeader(AnaplanConstants.ROWS_REJECTED)).isEqualTo(2L);
    }

    @Test
    void deleteAndActionRun() {
        send("direct:import", PlanningModel.PRODUCTS);

        assertThat(outcome(send("direct:sort", null)).outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(outcome(send("direct:clear", null)).outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(model.data().list("Products").size()).isZero();
    }

    @Test
    void listGivesRecords() {
        assertThat(send("direct:imports", null).getMessage().getBody())
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(3)
                .hasOnlyElementsOfType(ImportObject.class);
    }

    @Test
    void taskIsStartedNowAndLookedAtLater() {
        model.holdTasks();

        Exchange started = send("direct:start-now", PlanningModel.PRODUCTS);

        assertThat(started.getMessage().getHeader(AnaplanConstants.OUTCOME)).isEqualTo("RUNNING");
        model.releaseTasks();
        await().until(() -> model.data().list("Products").size() == 3);
    }

    @Test
    void runningTaskIsCancelled() {
        model.holdTasks();
        Map<String, Object> headers =
                send("direct:start-now", PlanningModel.PRODUCTS).getMessage().getHeaders();

        Exchange cancelled = send("direct:cancel", null, headers);

        assertThat(cancelled.getMessage().getHeader(AnaplanConstants.OUTCOME)).isEqualTo("CANCELLED");
    }

    @ParameterizedTest
    @FieldSource("PLAIN")
    void otherCharactersStandForThemselves(String name) {
        Exchange done = send("anaplan:action/" + name, null);

        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getHeader(AnaplanConstants.ACTION_ID)).isEqualTo(model.actionId(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct:encoded", "direct:header"})
    void awkwardNameIsFound(String route) {
        assertRanAwkward(send(route, null));
    }

    @Test
    void awkwardNameIsFoundInYaml() throws Exception {
        load("target.yaml");

        assertRanAwkward(send("direct:target", null));
    }

    @XmlRoute
    void awkwardNameIsFoundInXml() throws Exception {
        load("target.xml");

        assertRanAwkward(send("direct:target", null));
    }

    @Test
    void dynamicTargetIsFound() {
        Exchange done = send("direct:to-d", PlanningModel.PRODUCTS, Map.of("source", "products"));

        assertThat(outcome(done).rows().created()).isEqualTo(3);
    }

    private void load(String file) throws Exception {
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(ResourceHelper.resolveMandatoryResource(context, "classpath:guide/" + file));
    }

    private void assertRanAwkward(Exchange done) {
        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getHeader(AnaplanConstants.ACTION_ID)).isEqualTo(model.actionId(AWKWARD));
    }

    private static TaskOutcome outcome(Exchange done) {
        assertThat(done.getException()).isNull();
        return done.getMessage().getBody(TaskOutcome.class);
    }
}
