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
package io.github.camelanaplan.springboot.drift;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is committed is what the catalogue says. {@code -Ddocs.update} writes it anew, and the next build compiles it. */
class GeneratedFilesTest {
    private static final Path GENERATED = Path.of("src", "generated");

    @Test
    void propertiesOfTheStarterAreTheOptionsOfTheComponent() throws IOException {
        assertIsUpToDate(
                "java/io/github/camelanaplan/springboot/AnaplanComponentConfiguration.java",
                ConfigurationSource.of(ComponentOption.all()));
    }

    @Test
    void editorsAreToldWhatTheCatalogueSays() throws IOException {
        assertIsUpToDate(
                "resources/META-INF/additional-spring-configuration-metadata.json",
                AdditionalMetadata.of(ComponentOption.all()));
    }

    private static void assertIsUpToDate(String name, String expected) throws IOException {
        Path file = GENERATED.resolve(name);
        String committed = Files.exists(file) ? Files.readString(file) : "";
        String update = System.getProperty("docs.update");
        if (update != null && !update.equalsIgnoreCase("false")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
        }
        assertThat(committed)
                .as("%s is not what the component's catalogue says. Write it anew with: mvn verify -Ddocs.update", file)
                .isEqualTo(expected);
    }
}
