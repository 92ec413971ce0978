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
package io.github.camelanaplan.client.model;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MappingParameterTest {
    @Test
    void keyIsTheTypeOfTheEntity() {
        assertThat(MappingParameter.of(Map.of("Version", "Actual")))
                .containsExactly(new MappingParameter(null, "Version", "Actual"));
    }

    @Test
    void idOfAnImportInFrontNarrowsToIt() {
        assertThat(MappingParameter.of(Map.of("112000000009:Version", "Actual")))
                .containsExactly(new MappingParameter("112000000009", "Version", "Actual"));
    }

    @Test
    void colonInATypeIsPartOfIt() {
        assertThat(MappingParameter.of(Map.of("A:B", "x"))).containsExactly(new MappingParameter(null, "A:B", "x"));
        assertThat(MappingParameter.of(Map.of("112000000009:A:B", "x")))
                .containsExactly(new MappingParameter("112000000009", "A:B", "x"));
    }

    @Test
    void orderIsKeptAndValuesAreText() {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("Year", 2026);
        entries.put("Version", "Actual");

        assertThat(MappingParameter.of(entries))
                .containsExactly(
                        new MappingParameter(null, "Year", "2026"), new MappingParameter(null, "Version", "Actual"));
    }
}
