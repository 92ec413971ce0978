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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Regions of the project's files, marked by {@code tag::name[]} and {@code end::name[]} in comments of their own. */
final class SnippetSource {
    private static final Pattern MARK =
            Pattern.compile("\\s*(//|#|<!--)\\s*(?<kind>tag|end)::(?<name>[\\w-]+)\\[]\\s*(-->)?\\s*");

    private final Path root;

    SnippetSource(Path root) {
        this.root = root;
    }

    /** The region without marks and without the indentation that all its lines share. */
    String region(String file, String name) throws IOException {
        Path path = root.resolve(file).normalize();
        if (!path.startsWith(root) || !Files.isRegularFile(path)) {
            throw new SnippetException("there is no file " + file);
        }
        List<String> region = new ArrayList<>();
        boolean begun = false;
        boolean ended = false;
        for (String line : Files.readAllLines(path)) {
            Matcher mark = MARK.matcher(line);
            if (!mark.matches()) {
                if (begun && !ended) {
                    region.add(line);
                }
            } else if (mark.group("name").equals(name)) {
                begun = true;
                ended = mark.group("kind").equals("end");
            }
        }
        if (!begun || !ended) {
            throw new SnippetException("%s has no region from tag::%s[] to end::%2$s[]".formatted(file, name));
        }
        return String.join("\n", region).stripIndent().strip();
    }
}
