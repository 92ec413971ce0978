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
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** The committed reference pages say what the catalogue says. */
final class ReferenceDocsTest {
    private static final Path CATALOGUE = Path.of(
            "src", "generated", "resources", "META-INF", "io", "github", "camelanaplan", "component", "anaplan.json");
    private static final Path REFERENCE = Repository.ROOT.resolve("docs").resolve("reference");

    @Test
    void optionsPageIsUpToDate() throws IOException {
        page("options.md").mustRead(pages().options());
    }

    @Test
    void headersPageIsUpToDate() throws IOException {
        page("headers.md").mustRead(pages().headers());
    }

    private static ReferencePages pages() throws IOException {
        return new ReferencePages(Catalogue.read(CATALOGUE));
    }

    private static CommittedPage page(String name) {
        return new CommittedPage(Repository.ROOT, REFERENCE.resolve(name), Repository.isToBeUpdated());
    }
}
