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
import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.TaskFailedException;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.engine.MappingParameter;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers to what imports ask for at run time, and the locale of tasks. */
@EachApiVersion
class MappingParametersTest extends AnaplanTestSupport {
    private static final String PROMPTING = "Prompting import";
    private static final String OTHER = "Other prompting import";
    private static final String BOTH = "Both";
    private static final String RUN = "anaplan:import/" + PROMPTING + "?";

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator.workspace(
                "Finance",
                finance -> finance.model("Sales", sales -> {
                    PlanningModel.declare(sales);
                    for (String name : List.of(PROMPTING, OTHER)) {
                        sales.importIntoList(name, i -> i.from("products.csv")
                                .into("Products")
                                .name("Product")
                                .promptFor("Version", "Actual", "Forecast"));
                    }
                    sales.process(BOTH, PROMPTING, OTHER);
                }));
    }

    @BeforeEach
    void upload() {
        succeed("anaplan:upload/products.csv?" + inModel(), PlanningModel.PRODUCTS);
    }

    private List<MappingParameter> sent() {
        return model.tasks().get(0).mappingParameters();
    }

    private static Map<String, Object> header(Map<?, ?> answers) {
        return Map.of(AnaplanConstants.MAPPING_PARAMETERS, answers);
    }

    @Test
    void optionAnswers() {
        succeed(RUN + "mapping.Version=Actual&" + inModel(), null);

        assertThat(sent()).containsExactly(new MappingParameter(null, "Version", "Actual"));
    }

    @Test
    void optionOfTheComponentAnswers() {
        context.getComponent("anaplan", AnaplanComponent.class)
                .getConfiguration()
                .setMapping(Map.of("Version", "Forecast"));

        succeed(RUN + inModel(), null);

        assertThat(sent()).containsExactly(new MappingParameter(null, "Version", "Forecast"));
    }

    @Test
    void headerAnswers() {
        succeed(RUN + inModel(), null, header(Map.of("Version", "Forecast")));

        assertThat(sent()).containsExactly(new MappingParameter(null, "Version", "Forecast"));
    }

    @Test
    void headerFillsInWhatNoOptionAnswers() {
        succeed(RUN + "mapping.Version=Actual&" + inModel(), null, header(Map.of("Currency", "EUR")));

        assertThat(sent())
                .containsExactlyInAnyOrder(
                        new MappingParameter(null, "Version", "Actual"), new MappingParameter(null, "Currency", "EUR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Version", "version", "112000000002:Version"})
    void configuredAnswerWinsOverTheHeader(String key) {
        succeed(RUN + "mapping.Version=Actual&" + inModel(), null, header(Map.of(key, "Forecast")));

        assertThat(sent()).containsExactly(new MappingParameter(null, "Version", "Actual"));
    }

    @Test
    void keyWithAnImportNarrowsToThatImportOfAProcess() {
        String id = model.importId(PROMPTING);
        String other = model.importId(OTHER);

        succeed(
                "anaplan:process/" + BOTH + "?mapping." + id + ":Version=Actual&" + inModel(),
                null,
                header(Map.of(other + ":Version", "Forecast")));

        assertThat(sent())
                .containsExactlyInAnyOrder(
                        new MappingParameter(id, "Version", "Actual"),
                        new MappingParameter(other, "Version", "Forecast"));
    }

    @Test
    void configuredAnswerForOneImportLeavesTheOthersToTheHeader() {
        String id = model.importId(PROMPTING);

        succeed(
                "anaplan:process/" + BOTH + "?mapping." + id + ":Version=Actual&" + inModel(),
                null,
                header(Map.of("Version", "Forecast")));

        assertThat(sent())
                .containsExactlyInAnyOrder(
                        new MappingParameter(id, "Version", "Actual"),
                        new MappingParameter(null, "Version", "Forecast"));
    }

    @Test
    void missingAnswerFailsTheTask() {
        Exchange done = send(RUN + inModel(), null);

        assertThat(done.getException()).isInstanceOf(TaskFailedException.class).hasMessageContaining("Version");
    }

    @Test
    void withoutAnswersNoneAreSent() {
        succeed("anaplan:action/" + PlanningModel.SORT_PRODUCTS + "?" + inModel(), null);

        assertThat(sent()).isEmpty();
        assertThat(model.tasks().get(0).localeName()).isEqualTo("en_US");
    }

    @Test
    void localeIsThatOfTheOption() {
        succeed(RUN + "localeName=de_DE&mapping.Version=Actual&" + inModel(), null);

        assertThat(model.tasks().get(0).localeName()).isEqualTo("de_DE");
    }
}
