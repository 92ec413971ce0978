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
package io.github.camelanaplan.examples.quarkus;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class ShopTest {
    @TempDir
    private Path folder;

    @Test
    void planGoesIntoTheTableAndWhatWasSoldIntoThePlan() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatCode(() -> OnSimulator.run(new PrintStream(out, true, StandardCharsets.UTF_8), folder))
                .as(() -> out.toString(StandardCharsets.UTF_8))
                .doesNotThrowAnyException();

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsSubsequence(
                        "Table 'product':",
                        "  P1 | Bike | EMEA | 499.90",
                        "  P2 | Helmet, red | EMEA | 25.50",
                        "  P3 | Ampoule électrique | APAC | 3.00",
                        "Module 'Revenue' of the plan:",
                        "  P1 | 2026-01 | 7",
                        "  P2 | 2026-02 | 3")
                .anySatisfy(line -> assertThat(line)
                        .contains("WARN")
                        .contains("the plan does not take {Code=P9, Month=2026-02, Units=1}"));
    }
}
