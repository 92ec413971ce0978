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

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class MarkdownTest {

    @Test
    void barsBracesAndTagsInProseAreEscaped() {
        assertThat(Markdown.text("a|b {{key}} <c>")).isEqualTo("a\\|b &#123;&#123;key}} &lt;c&gt;");
    }

    @Test
    void barsInCodeAreEscaped() {
        assertThat(Markdown.code("a|b")).isEqualTo("`a\\|b`");
    }

    @Test
    void noCodeIsNothing() {
        assertThat(Markdown.code("")).isEmpty();
    }

    @Test
    void tableHasTitlesARulerAndRows() {
        assertThat(Markdown.table(List.of("A", "B"), List.of(List.of("1", "2"))))
                .isEqualTo("| A | B |\n| --- | --- |\n| 1 | 2 |\n");
    }
}
