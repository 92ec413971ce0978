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
package io.github.camelanaplan.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LargeContentTest {

    private static final long SIZE = 25_000_000;

    @Test
    void largeExportIsCutIntoChunks() {
        try (Demo demo = Demo.startModel(model -> model.export("Big.csv", e -> e.ofSyntheticBytes(SIZE)))) {
            String export = demo.model.exportId("Big.csv");
            demo.run(demo.client, demo.path("/exports/" + export));

            String file = demo.path("/files/" + export);
            JsonNode chunks = demo.client.get(file + "/chunks").json("/chunks");
            assertThat(chunks).hasSize(3);
            assertThat(demo.client.get(file + "/chunks/0").bytes()).hasSize(10_000_000);
            assertThat(demo.client.get(file + "/chunks/2").bytes()).hasSize(5_000_000);
            assertThat(demo.client.get(file).bytes()).hasSize((int) SIZE);
        }
    }
}
