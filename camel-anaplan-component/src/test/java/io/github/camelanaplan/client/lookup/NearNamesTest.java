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
package io.github.camelanaplan.client.lookup;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NearNamesTest {
    private static final List<String> NAMES =
            List.of("Products from products.csv", "Revenue from revenue.csv", "Regions", "Load staff");

    @Test
    void misspeltNameIsNear() {
        assertThat(NearNames.of("Product from products.csv", NAMES)).containsExactly("Products from products.csv");
        assertThat(NearNames.of("regoins", NAMES)).containsExactly("Regions");
    }

    @Test
    void partOfANameIsNear() {
        assertThat(NearNames.of("revenue", NAMES)).containsExactly("Revenue from revenue.csv");
        assertThat(NearNames.of("Load staff (daily)", NAMES)).containsExactly("Load staff");
    }

    @Test
    void nearestComesFirst() {
        assertThat(NearNames.of("load", List.of("Loads of things", "Loads", "Load")))
                .startsWith("Load", "Loads");
    }

    @Test
    void atMostFiveAreGiven() {
        List<String> many = IntStream.range(0, 50).mapToObj(i -> "Load " + i).toList();

        assertThat(NearNames.of("Load", many)).hasSize(5);
    }

    @Test
    void oneNameIsGivenOnce() {
        assertThat(NearNames.of("Regoins", List.of("Regions", "Regions"))).containsExactly("Regions");
    }

    @Test
    void nothingIsNearToSomethingElse() {
        assertThat(NearNames.of("Zanzibar quotas", NAMES)).isEmpty();
        assertThat(NearNames.of("x", List.of())).isEmpty();
    }
}
