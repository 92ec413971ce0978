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
package io.github.camelanaplan.simulator.engine;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.model.Format;

import static org.assertj.core.api.Assertions.assertThat;

class PromptTest {
    private final Bench bench = new Bench(m -> m.list("Products", l -> l.item("Bike", "P1"))
            .list("Version", l -> l.item("Actual").item("Forecast"))
            .module("Revenue", d -> d.dimension("Products").dimension("Version").lineItem("Units", Format.NUMBER))
            .file("revenue.csv")
            .importIntoModule("Load", i -> i.from("revenue.csv")
                    .into("Revenue")
                    .dimension("Products", "Code")
                    .lineItem("Units", "Units")
                    .promptFor("Version"))
            .importIntoList(
                    "Free",
                    i -> i.from("revenue.csv").into("Products").code("Code").promptFor("Mood", "good"))
            .importIntoList(
                    "Any",
                    i -> i.from("revenue.csv").into("Products").code("Code").promptFor("Colour")));

    PromptTest() {
        bench.upload("revenue.csv", "Code,Units\nP1,7\n");
    }

    @Test
    void answerChoosesTheItemOfTheDimension() {
        assertThat(bench.answer(null, "Version", "Forecast").run("Load").successful())
                .isTrue();

        assertThat(bench.data.module("Revenue").cell("Units", "Bike", "Forecast"))
                .contains("7");
    }

    @Test
    void answerForThisImportGoesBeforeOneForAll() {
        bench.answer(null, "Version", "Forecast")
                .answer(bench.idOf("Load"), "Version", "Actual")
                .run("Load");

        assertThat(bench.data.module("Revenue").cell("Units", "Bike", "Actual")).contains("7");
    }

    @Test
    void answerForAnotherImportIsNone() {
        assertFails(bench.answer("112000000099", "Version", "Actual").run("Load"), "Version");
    }

    @Test
    void missingAnswerFails() {
        assertFails(bench.run("Load"), "Version");
    }

    @Test
    void unknownItemFails() {
        assertFails(bench.answer(null, "Version", "Budget").run("Load"), "Budget");
    }

    @Test
    void namesMayBeDeclared() {
        assertFails(bench.answer(null, "Mood", "bad").run("Free"), "bad");
        assertThat(bench.answer(bench.idOf("Free"), "Mood", "good").run("Free").successful())
                .isTrue();
    }

    @Test
    void anyNameDoesWhereNoneIsDeclared() {
        assertThat(bench.answer(null, "Colour", "red").run("Any").successful()).isTrue();
    }

    private static void assertFails(TaskResult result, String mentioned) {
        assertThat(result.successful()).isFalse();
        assertThat(Bench.types(result)).containsExactly("importFailedGeneralError");
        assertThat(result.details().get(0).localMessageText()).contains(mentioned);
    }
}
