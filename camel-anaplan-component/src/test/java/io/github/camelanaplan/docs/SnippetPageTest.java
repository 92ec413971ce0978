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

final class SnippetPageTest {
    private static final String JAVA = """
            class A {
                // tag::route[]
                from("a")
                    // tag::inner[]
                    .to("b");
                    // end::inner[]
                // end::route[]
            }
            """;

    @TempDir
    private Path root;

    @Test
    void snippetIsReplacedByTheRegionAndTheRestStays() throws IOException {
        Files.writeString(root.resolve("A.java"), JAVA);

        assertThat(render("x\n<!-- snippet: A.java#route -->\nold\n<!-- /snippet -->\ny\n"))
                .isEqualTo("""
                        x
                        <!-- snippet: A.java#route -->
                        ```java
                        from("a")
                            .to("b");
                        ```
                        <!-- /snippet -->
                        y
                        """);
    }

    @Test
    void regionsAreMarkedInYamlAndXmlToo() throws IOException {
        Files.writeString(root.resolve("a.yaml"), "# tag::r[]\n- route:\n# end::r[]\n");
        Files.writeString(root.resolve("a.xml"), "<a>\n  <!-- tag::r[] -->\n  <b/>\n  <!-- end::r[] -->\n</a>\n");

        assertThat(new SnippetSource(root).region("a.yaml", "r")).isEqualTo("- route:");
        assertThat(new SnippetSource(root).region("a.xml", "r")).isEqualTo("<b/>");
    }

    @Test
    void missingFileIsNamed() {
        assertThatThrownBy(() -> render("<!-- snippet: B.java#route -->\n<!-- /snippet -->"))
                .isInstanceOf(SnippetException.class)
                .hasMessageContaining("B.java");
    }

    @Test
    void missingRegionIsNamed() throws IOException {
        Files.writeString(root.resolve("A.java"), JAVA);

        assertThatThrownBy(() -> render("<!-- snippet: A.java#other -->\n<!-- /snippet -->"))
                .isInstanceOf(SnippetException.class)
                .hasMessageContaining("other");
    }

    @Test
    void fileOutsideTheProjectIsRefused() {
        assertThatThrownBy(() -> new SnippetSource(root).region("../A.java", "route"))
                .isInstanceOf(SnippetException.class);
    }

    @Test
    void snippetWithoutEndAndEndWithoutSnippetAreRefused() throws IOException {
        Files.writeString(root.resolve("A.java"), JAVA);

        assertThatThrownBy(() -> render("<!-- snippet: A.java#route -->\n")).hasMessageContaining("is not ended");
        assertThatThrownBy(() -> render("<!-- /snippet -->\n")).hasMessageContaining("ends nothing");
    }

    @Test
    void misspelledMarkIsRefused() {
        assertThatThrownBy(() -> render("<!-- snippet A.java#route -->\n")).hasMessageContaining("should read");
    }

    private String render(String page) throws IOException {
        return new SnippetPage(new SnippetSource(root)).render(page);
    }
}
