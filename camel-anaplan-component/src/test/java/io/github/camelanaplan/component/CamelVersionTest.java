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

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/** These tests are run on several lines of Camel: here it shows whether it is the line that the build means. */
@EnabledIfSystemProperty(named = "tested.camel.version", matches = ".+")
class CamelVersionTest {
    private final String tested = System.getProperty("tested.camel.version");

    @Test
    void camelIsOfTheVersionThatIsTested() throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            assertThat(camel.getVersion()).isEqualTo(tested);
        }
    }

    @Test
    void noPartOfCamelIsOfAnotherVersion() {
        List<String> parts = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).getFileName().toString())
                .filter(name -> name.startsWith("camel-") && !name.startsWith("camel-anaplan"))
                .toList();

        assertThat(parts).isNotEmpty().allSatisfy(name -> assertThat(name).endsWith("-" + tested + ".jar"));
    }
}
