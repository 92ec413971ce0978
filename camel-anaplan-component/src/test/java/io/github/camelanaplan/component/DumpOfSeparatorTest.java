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

import java.util.Iterator;
import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.model.DumpRow;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.model.ModelBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** Rejected rows are read as what they are, whatever parts the columns of their source, and so of the dump. */
@EachApiVersion
class DumpOfSeparatorTest extends AnaplanTestSupport {
    private static final String SEPARATORS = ",;\t|";

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator.workspace("Finance", finance -> finance.model("Sales", DumpOfSeparatorTest::declare));
    }

    private static void declare(ModelBuilder model) {
        PlanningModel.declare(model);
        for (char separator : SEPARATORS.toCharArray()) {
            String number = String.valueOf(SEPARATORS.indexOf(separator));
            model.file(number + ".txt", file -> file.separator(separator))
                    .importIntoList("Load " + number, load -> load.from(number + ".txt")
                            .into("Products")
                            .name("Product, a;b|c")
                            .code("Code")
                            .parent("Region"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void rowsHaveTheColumnsOfTheSource(int number) {
        String content = "\"Product, a;b|c\"~Code~Region\nBike~P1~EMEA\n\"Tyre, 1;2|3\"~P2~ATLANTIS\n"
                .replace('~', SEPARATORS.charAt(number));
        Exchange done = send("anaplan:import/Load " + number + "?failOn=never&" + inModel(), content);
        assertThat(done.getException()).isNull();
        Map<String, Object> ids = idsAlone(done.getMessage().getHeaders());

        Iterator<?> rows =
                succeed("anaplan:dump?dumpFormat=rows&" + inModel(), null, ids).getBody(Iterator.class);

        assertThat(rows.next()).isInstanceOfSatisfying(DumpRow.class, row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.columns())
                    .containsExactly(
                            entry("Product, a;b|c", "Tyre, 1;2|3"), entry("Code", "P2"), entry("Region", "ATLANTIS"));
        });
        assertThat(rows.hasNext()).isFalse();
    }
}
