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
package io.github.camelanaplan.component.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder whose files are loaded, and where they end up. */
record Inbox(Path folder) {
    /** Camel's own, beside a file that it is looking at. */
    private static final String LOCK = ".camelLock";

    /** Puts a file there whole. */
    void put(String name, byte[] content) throws IOException {
        Path arriving = Files.write(folder.resolveSibling(name), content);
        Files.move(arriving, folder.resolve(name));
    }

    /** The files that are still to be loaded, or were when the JVM ended. */
    List<Path> open() {
        return Stream.concat(files("."), files("working")).toList();
    }

    /** The files with that name in all places where a file can be, by whatever name it began to be loaded. */
    List<Path> copies(String name) {
        return Stream.of(".", "working", "done", "failed", "doubtful")
                .flatMap(this::files)
                .filter(file -> file.getFileName().toString().endsWith(name))
                .toList();
    }

    /** The files in one place. */
    Stream<Path> files(String place) {
        Path where = folder.resolve(place).normalize();
        if (!Files.isDirectory(where)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.list(where)) {
            return all
                    .filter(file ->
                            Files.isRegularFile(file) && !file.toString().endsWith(LOCK))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
