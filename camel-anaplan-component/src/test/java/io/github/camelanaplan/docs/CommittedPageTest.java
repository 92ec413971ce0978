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
package io.github.camelanaplan.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class CommittedPageTest {
    @TempDir
    private Path root;

    @Test
    void pageThatReadsAsExpectedIsLeftAlone() throws IOException {
        Path file = Files.writeString(root.resolve("page.md"), "a\nb\n");

        new CommittedPage(root, file, false).mustRead("a\nb\n");

        assertThat(file).hasContent("a\nb\n");
    }

    @Test
    void differingPageFailsWithItsNameItsLineAndTheCommand() throws IOException {
        Path file = Files.writeString(root.resolve("page.md"), "a\nb\n");

        assertThatThrownBy(() -> new CommittedPage(root, file, false).mustRead("a\nc\n"))
                .hasMessageContaining("page.md is out of date in line 2")
                .hasMessageContaining("mvn verify -Ddocs.update");
        assertThat(file).hasContent("a\nb\n");
    }

    @Test
    void differingPageIsWrittenWhenAskedTo() throws IOException {
        Path file = root.resolve("new").resolve("page.md");

        new CommittedPage(root, file, true).mustRead("a\n");

        assertThat(file).hasContent("a\n");
    }
}
