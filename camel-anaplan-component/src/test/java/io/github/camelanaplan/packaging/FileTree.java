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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a directory with their content.
 *
 * @param files content by path relative to the directory, with slashes
 */
record FileTree(Map<String, byte[]> files) {

    /** An absent directory reads as an empty one. */
    static FileTree read(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return new FileTree(Map.of());
        }
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(directory)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return new FileTree(files);
    }

    /** One line for each file that is new, changed or gone since {@code before}. */
    List<String> changesSince(FileTree before) {
        List<String> changes = new ArrayList<>();
        files.forEach((path, content) -> {
            byte[] old = before.files.get(path);
            if (old == null) {
                changes.add("new      " + path);
            } else if (!Arrays.equals(old, content)) {
                changes.add("changed  " + path);
            }
        });
        before.files.keySet().stream()
                .filter(path -> !files.containsKey(path))
                .forEach(path -> changes.add("gone     " + path));
        return changes;
    }
}
