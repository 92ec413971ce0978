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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.TaskFailedException;
import io.github.camelanaplan.client.error.TaskPartialException;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.simulator.SimulatorBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** Content of odd forms is imported as it is, and what comes of it is for Anaplan to say. */
@EachApiVersion
class OddContentTest extends AnaplanTestSupport {
    private static final String LOAD_WIDE = "Products from wide.csv";
    private static final String HEADER = "Product,Code,Region,Price\n";

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator.workspace(
                "Finance",
                finance -> finance.model("Sales", m -> {
                    PlanningModel.declare(m);
                    m.file("wide.csv", f -> f.encoding(StandardCharsets.UTF_16LE))
                            .importIntoList(LOAD_WIDE, i -> i.from("wide.csv")
                                    .into("Products")
                                    .name("Product")
                                    .code("Code"));
                }));
    }

    @Test
    void emptyContentIsAnImportOfNoRows() {
        assertThat(imported("").rows().anyRejected()).isFalse();
        assertThat(model.data().list("Products").size()).isZero();
    }

    @Test
    void headerAloneIsAnImportOfNoRows() {
        assertThat(imported(HEADER).outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(model.data().list("Products").size()).isZero();
    }

    @Test
    void oneByteLacksTheColumnsThatTheImportWants() {
        Exchange done = load(PlanningModel.LOAD_PRODUCTS, "x");

        assertThat(done.getException()).isInstanceOf(TaskFailedException.class).hasMessageContaining("Product");
    }

    @Test
    void lastRowNeedsNoLineEnd() {
        assertThat(imported(HEADER + "Bike,P1,EMEA,100").rows().created()).isEqualTo(1);
    }

    @Test
    void byteOrderMarkIsNoPartOfTheFirstColumn() {
        assertThat(imported("\uFEFF" + PlanningModel.PRODUCTS).rows().created()).isEqualTo(3);
    }

    @Test
    void wideEncodingGoesInAsTextAndAsBytes() {
        assertThat(load(LOAD_WIDE, PlanningModel.PRODUCTS).getException()).isNull();
        assertThat(load(LOAD_WIDE, PlanningModel.PRODUCTS.getBytes(StandardCharsets.UTF_16LE))
                        .getMessage()
                        .getBody(TaskOutcome.class)
                        .rows()
                        .ignored())
                .isEqualTo(3);
        assertThat(model.data().list("Products").items())
                .extracting(item -> item.name())
                .contains("Ampoule électrique");
    }

    @Test
    void lineOfFortyMegabytesIsImportedOrRejectedLikeAnyOther() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(HEADER.getBytes(StandardCharsets.UTF_8));
        content.write("Bike,P1,".getBytes(StandardCharsets.UTF_8));
        content.write("x".repeat(40_000_000).getBytes(StandardCharsets.UTF_8));
        content.write(",100\nHelmet,P2,EMEA,25\n".getBytes(StandardCharsets.UTF_8));

        Exchange done = load(PlanningModel.LOAD_PRODUCTS, content.toByteArray());

        assertThat(done.getException()).isInstanceOfSatisfying(TaskPartialException.class, error -> assertThat(
                        error.taskOutcome().orElseThrow().rows())
                .satisfies(rows -> assertThat(rows.rejected()).isEqualTo(1))
                .satisfies(rows -> assertThat(rows.created()).isEqualTo(1)));
    }

    private TaskOutcome imported(String content) {
        Exchange done = load(PlanningModel.LOAD_PRODUCTS, content);
        assertThat(done.getException()).isNull();
        return done.getMessage().getBody(TaskOutcome.class);
    }

    private Exchange load(String load, Object content) {
        return send("anaplan:import/" + load + "?" + inModel(), content);
    }
}
