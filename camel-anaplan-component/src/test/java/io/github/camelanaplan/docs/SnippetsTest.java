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
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Code in the README and in the guide is the code that the build compiles and runs. */
final class SnippetsTest {

    @TestFactory
    Stream<DynamicTest> snippetsAreTheCodeOfTheProject() throws IOException {
        return pages().stream()
                .map(page -> DynamicTest.dynamicTest(
                        Repository.ROOT.relativize(page).toString(), () -> mustShowTheCode(page)));
    }

    /** Or the factory would pass for want of pages. */
    @Test
    void thereArePagesToCheck() throws IOException {
        assertThat(pages()).isNotEmpty();
    }

    private static void mustShowTheCode(Path page) throws IOException {
        String expected = new SnippetPage(new SnippetSource(Repository.ROOT)).render(Files.readString(page));
        new CommittedPage(Repository.ROOT, page, Repository.isToBeUpdated()).mustRead(expected);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Repository.ROOT.resolve("docs"))) {
            return Stream.concat(docs, Stream.of(Repository.ROOT.resolve("README.md")))
                    .filter(file -> file.toString().endsWith(".md") && Files.isRegularFile(file))
                    .toList();
        }
    }
}
