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

import org.opentest4j.AssertionFailedError;

/** A page of the guide that is committed and can be written anew. */
public final class CommittedPage {
    private final Path root;
    private final Path file;
    private final boolean update;

    public CommittedPage(Path root, Path file, boolean update) {
        this.root = root;
        this.file = file;
        this.update = update;
    }

    /** Fails unless the page reads as expected, or brings it up to date when that is what the build is for. */
    public void mustRead(String expected) throws IOException {
        String committed = Files.exists(file) ? Files.readString(file) : "";
        if (committed.equals(expected)) {
            return;
        }
        if (!update) {
            throw new AssertionFailedError(
                    "%s is out of date in line %d. Update the pages with: mvn verify -Ddocs.update"
                            .formatted(root.relativize(file), firstDifference(committed, expected)),
                    expected,
                    committed);
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, expected);
    }

    private static long firstDifference(String committed, String expected) {
        int length = Math.min(committed.length(), expected.length());
        int same = 0;
        while (same < length && committed.charAt(same) == expected.charAt(same)) {
            same++;
        }
        return 1 + committed.substring(0, same).chars().filter(c -> c == '\n').count();
    }
}
