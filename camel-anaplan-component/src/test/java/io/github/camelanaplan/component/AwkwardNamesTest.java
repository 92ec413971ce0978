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

import org.apache.camel.Exchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.SimulatorBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** Names in Anaplan are free text, and each can be written in each of the places where a target can be. */
@EachApiVersion
class AwkwardNamesTest extends AnaplanTestSupport {
    static final String[] NAMES = {
        "Two words",
        "Plan/Actual",
        "Really?",
        "Profit & Loss",
        "100% sure",
        "50%",
        "#1",
        "A+B",
        "12:30",
        "Umsätze für Zürich 東京",
        "a=b",
        "a;b",
        "What? Where? & a=b",
        "[x] {y} (z)",
        "\"quoted\" 'too'",
        "back\\slash",
        "RAWhide",
        "trailing/",
        "a//b",
    };

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator.workspace(
                "Finance",
                finance -> finance.model("Sales", sales -> {
                    for (String name : NAMES) {
                        sales.action(name, "ORDER_HIERARCHY");
                    }
                }));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void inPathPercentEncoded(String name) {
        assertRan(name, send("anaplan:action/" + percentEncoded(name) + "?" + inModel(), null));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void asPlainParameterInYaml(String name) throws Exception {
        YamlStep.load(context, "anaplan:action", "modelId: " + model.id(), "target: " + YamlStep.text(name));

        assertRan(name, send("direct:yaml", null));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void asPlainParameterBesideTheOperationInYaml(String name) throws Exception {
        YamlStep.load(
                context, "anaplan", "modelId: " + model.id(), "operation: action", "target: " + YamlStep.text(name));

        assertRan(name, send("direct:yaml", null));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void asRawParameterInUri(String name) {
        assertRan(name, send("anaplan:action?" + inModel() + "&target=RAW(" + name + ")", null));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void inHeader(String name) {
        assertRan(name, send("anaplan:action?" + inModel(), null, Map.of(AnaplanConstants.ACTION_ID, name)));
    }

    private void assertRan(String name, Exchange done) {
        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getHeader(AnaplanConstants.ACTION_ID)).isEqualTo(model.actionId(name));
        assertThat(model.tasks()).hasSize(1);
    }

    /** As a person or a form would: every byte but letters and digits. */
    private static String percentEncoded(String name) {
        return java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
