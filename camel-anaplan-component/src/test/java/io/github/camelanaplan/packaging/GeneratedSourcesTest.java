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
package io.github.camelanaplan.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every build writes {@code src/generated} anew; what it writes has to be what was there. */
final class GeneratedSourcesTest {
    private static final Path COMMITTED = Path.of("target", "committed-generated");
    private static final Path GENERATED = Path.of("src", "generated");

    @Test
    void committedSourcesAreThoseThatTheBuildGenerates() throws IOException {
        assertThat(COMMITTED)
                .as("the copy that Maven makes before it generates; build with Maven once")
                .isDirectory();

        List<String> changes = FileTree.read(GENERATED).changesSince(FileTree.read(COMMITTED));

        assertThat(changes)
                .withFailMessage(
                        "%s was out of date, and this build has brought it up to date:%n  %s%n"
                                + "Commit the regenerated sources and build again.",
                        GENERATED, String.join(System.lineSeparator() + "  ", changes))
                .isEmpty();
    }
}
