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
import io.github.camelanaplan.simulator.model.ListItem;

import static org.assertj.core.api.Assertions.assertThat;

class NumberedListImportTest {
    private final Bench bench = new Bench(m -> m.list(
                    "Rows", l -> l.numbered().property("Country", Format.TEXT).property("Value", Format.NUMBER))
            .file("rows.csv")
            .importIntoList("Rows", i -> i.from("rows.csv")
                    .into("Rows")
                    .property("Country", "Country")
                    .property("Value", "Value"))
            .importIntoList(
                    "By code",
                    i -> i.from("rows.csv").into("Rows").code("Country").property("Value", "Value"))
            .deleteAction("Clear", d -> d.fromList("Rows")));

    @Test
    void everyRowIsNewItem() {
        bench.upload("rows.csv", "Country,Value\nNorway,1\nNorway,1\n");

        bench.run("Rows");
        bench.run("Rows");

        assertThat(bench.data.list("Rows").items()).extracting(ListItem::name).containsExactly("#1", "#2", "#3", "#4");
    }

    @Test
    void mappedCodeIsKey() {
        bench.upload("rows.csv", "Country,Value\nNorway,1\n").run("By code");

        TaskResult result =
                bench.upload("rows.csv", "Country,Value\nNorway,2\nSweden,3\n").run("By code");

        assertThat(result.details().get(0).localMessageText()).isEqualTo("Rows: 2 (1/1) rows successful, 0 ignored");
        assertThat(bench.data.list("Rows").item("Norway").orElseThrow().properties())
                .containsEntry("Value", "2");
    }

    @Test
    void numbersAreNotGivenOutAgain() {
        bench.upload("rows.csv", "Country,Value\nNorway,1\n").run("Rows");
        bench.run("Clear");

        bench.run("Rows");

        assertThat(bench.data.list("Rows").items()).extracting(ListItem::name).containsExactly("#2");
    }

    @Test
    void numbersComeBackAsTheyWentIn() {
        String[] numbers = {"3521418059.923445", "0", "-0.5", "12345678901234567890.123456789", "1.50", "100"};

        bench.upload("rows.csv", "Country,Value\nx," + String.join("\nx,", numbers) + "\n")
                .run("Rows");

        assertThat(bench.data.list("Rows").items())
                .extracting(item -> item.properties().get("Value"))
                .containsExactly(numbers);
    }

    @Test
    void exponentIsWrittenOutAndAbsurdOneIsNoNumber() {
        TaskResult result = bench.upload("rows.csv", "Country,Value\nx,1.5E3\nx,1e999999999\n")
                .run("Rows");

        assertThat(Bench.types(result)).contains("moduleImportNumberFormat");
        assertThat(bench.data.list("Rows").items())
                .extracting(item -> item.properties().get("Value"))
                .containsExactly("1500");
    }
}
