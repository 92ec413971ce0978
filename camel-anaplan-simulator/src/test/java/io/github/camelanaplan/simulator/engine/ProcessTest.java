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

class ProcessTest {
    private final Bench bench = new Bench(m -> m.list("Products", l -> l.property("Price", Format.NUMBER))
            .file("products.csv")
            .file("never uploaded.csv")
            .importIntoList(
                    "Load",
                    i -> i.from("products.csv").into("Products").code("Code").property("Price", "Price"))
            .importIntoList(
                    "Fails", i -> i.from("never uploaded.csv").into("Products").code("Code"))
            .export("Products.csv", e -> e.ofList("Products").columns("Code", "Price"))
            .deleteAction("Clear", d -> d.fromList("Products"))
            .process("Nightly", "Load", "Products.csv", "Clear")
            .process("Broken", "Load", "Fails", "Clear"));

    @Test
    void stepsRunInOrderEachWithItsResult() {
        TaskResult result = bench.upload("products.csv", "Code,Price\nP1,1\n").run("Nightly");

        assertThat(result.successful()).isTrue();
        assertThat(result.failureDumpAvailable()).isFalse();
        assertThat(result.details()).isEmpty();
        assertThat(result.nestedResults())
                .extracting(TaskResult::objectName)
                .containsExactly("Load", "Products.csv", "Clear");
        assertThat(result.nestedResults())
                .extracting(TaskResult::objectId)
                .containsExactly(bench.idOf("Load"), bench.idOf("Products.csv"), bench.idOf("Clear"));
        assertThat(bench.exported("Products.csv")).isEqualTo("Code,Price\nP1,1\n");
        assertThat(bench.data.list("Products").size()).isZero();
    }

    @Test
    void rejectedRowsDoNotStopItAndShowOnTheContainer() {
        TaskResult result = bench.upload("products.csv", "Code,Price\nP1,x\n").run("Nightly");

        assertThat(result.successful()).isTrue();
        assertThat(result.failureDumpAvailable()).isTrue();
        assertThat(result.nestedResults())
                .extracting(TaskResult::failureDumpAvailable)
                .containsExactly(true, false, false);
    }

    @Test
    void unsuccessfulStepStopsItAndEarlierStepsStay() {
        TaskResult result = bench.upload("products.csv", "Code,Price\nP1,1\n").run("Broken");

        assertThat(result.successful()).isFalse();
        assertThat(result.nestedResults()).extracting(TaskResult::successful).containsExactly(true, false);
        assertThat(bench.data.list("Products").size()).isEqualTo(1);
    }
}
