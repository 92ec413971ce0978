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

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.SimulatedModel;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.tasks.StartedTask;

import static org.assertj.core.api.Assertions.assertThat;

/** Workspaces, models and what imports ask for have free names too, and are meant in the same places as targets. */
class AwkwardModelNamesTest extends AnaplanTestSupport {
    static final String[] NAMES = AwkwardNamesTest.NAMES;
    private static final String SORT = "anaplan:action/Sort";

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator.workspace(
                "Finance", finance -> finance.model("Sales", sales -> sales.action("Sort", "ORDER_HIERARCHY")));
        for (String name : NAMES) {
            simulator.workspace(name, w -> w.model(name, m -> m.action("Sort", "ORDER_HIERARCHY")));
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void asOptionsOfTheUriPercentEncoded(String name) {
        String code = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        assertRan(name, send(SORT + "?workspaceId=" + code + "&modelId=" + code + "&mapping.Version=" + code, null));
        assertThat(onlyTask(name).mappingParameters().get(0).entityName()).isEqualTo(name);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void asPlainParametersInYaml(String name) throws Exception {
        YamlStep.load(
                context,
                "anaplan:action/Sort",
                "workspaceId: " + YamlStep.text(name),
                "modelId: " + YamlStep.text(name));

        assertRan(name, send("direct:yaml", null));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void asPlainParametersBesideTheOperationInYaml(String name) throws Exception {
        YamlStep.load(
                context,
                "anaplan",
                "operation: action",
                "target: Sort",
                "workspaceId: " + YamlStep.text(name),
                "modelId: " + YamlStep.text(name),
                "mapping.Version: " + YamlStep.text(name));

        assertRan(name, send("direct:yaml", null));
        assertThat(onlyTask(name).mappingParameters().get(0).entityName()).isEqualTo(name);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void inHeaders(String name) {
        Map<String, Object> headers = Map.of(
                AnaplanConstants.WORKSPACE_ID, name,
                AnaplanConstants.MODEL_ID, name,
                AnaplanConstants.MAPPING_PARAMETERS, Map.of("Version", name));
        assertRan(name, send(SORT, null, headers));
        assertThat(onlyTask(name).mappingParameters().get(0).entityName()).isEqualTo(name);
    }

    private void assertRan(String name, Exchange done) {
        SimulatedModel named = anaplan.model(name);
        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getHeader(AnaplanConstants.MODEL_ID)).isEqualTo(named.id());
        assertThat(done.getMessage().getHeader(AnaplanConstants.WORKSPACE_ID)).isEqualTo(named.workspaceId());
        assertThat(named.tasks()).hasSize(1);
    }

    private StartedTask onlyTask(String name) {
        return anaplan.model(name).tasks().get(0);
    }
}
