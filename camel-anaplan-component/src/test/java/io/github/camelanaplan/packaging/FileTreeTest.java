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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

final class FileTreeTest {

    @Test
    void equalTreesHaveNoChanges() {
        assertThat(tree(Map.of("a", "1")).changesSince(tree(Map.of("a", "1")))).isEmpty();
    }

    @Test
    void newChangedAndGoneFilesAreNamed() {
        FileTree before = tree(Map.of("changed", "1", "gone", "1", "same", "1"));
        FileTree after = tree(Map.of("changed", "2", "same", "1", "new", "1"));

        assertThat(after.changesSince(before))
                .containsExactlyInAnyOrder("new      new", "changed  changed", "gone     gone");
    }

    @Test
    void filesAreReadWithTheirRelativePaths(@TempDir Path directory) throws IOException {
        Files.createDirectories(directory.resolve("a/b"));
        Files.writeString(directory.resolve("a/b/c"), "x");

        assertThat(FileTree.read(directory).files()).containsOnlyKeys("a/b/c");
    }

    private static FileTree tree(Map<String, String> files) {
        Map<String, byte[]> content = new TreeMap<>();
        files.forEach((path, text) -> content.put(path, text.getBytes(UTF_8)));
        return new FileTree(content);
    }
}
