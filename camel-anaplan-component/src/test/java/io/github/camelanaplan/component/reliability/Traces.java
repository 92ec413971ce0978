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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a machine holds on to: its threads, and, where there is a {@code /proc}, what it has open. */
record Traces(Set<String> threads, List<String> open) {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    static Traces now() throws IOException {
        Set<String> threads = Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Traces(threads, descriptors());
    }

    /** Sockets are as good as any other, all else counts by its name. Code that is loaded as it is needed stays. */
    private static List<String> descriptors() throws IOException {
        List<String> open = new ArrayList<>();
        if (Files.isDirectory(DESCRIPTORS)) {
            try (Stream<Path> descriptors = Files.list(DESCRIPTORS)) {
                for (Path descriptor : descriptors.toList()) {
                    target(descriptor, open);
                }
            }
        }
        return open;
    }

    private static void target(Path descriptor, List<String> open) {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            // Among them is the one that lists them
            if (!target.endsWith(".jar") && !target.startsWith("/proc/")) {
                open.add(target.replaceAll("\\[\\d+]", ""));
            }
        } catch (IOException e) {
            // Closed meanwhile
            return;
        }
    }

    /** How many of those that are open are sockets. */
    long sockets() {
        return open.stream().filter(target -> target.startsWith("socket:")).count();
    }

    /** What there is now and was not before. */
    Traces since(Traces before) {
        Set<String> newThreads = new TreeSet<>(threads);
        newThreads.removeAll(before.threads);
        List<String> newlyOpen = new ArrayList<>(open);
        before.open.forEach(newlyOpen::remove);
        return new Traces(newThreads, newlyOpen);
    }
}
