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
package io.github.camelanaplan.quarkus.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** The folders of the guide's first route. */
public final class Folders implements QuarkusTestResourceLifecycleManager {
    private Path parent;

    @Override
    public Map<String, String> start() {
        try {
            parent = Files.createTempDirectory("camel-anaplan");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "inbox", parent.resolve("inbox").toString(),
                "outbox", parent.resolve("outbox").toString());
    }

    @Override
    public void stop() {
        try (Stream<Path> all = Files.walk(parent)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
