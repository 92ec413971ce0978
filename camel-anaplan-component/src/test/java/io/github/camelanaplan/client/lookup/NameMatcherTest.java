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
package io.github.camelanaplan.client.lookup;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.AmbiguousNameException;
import io.github.camelanaplan.client.model.NamedObject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NameMatcherTest {
    private static final NamedObject LOWER = new NamedObject("112000000000", "load");
    private static final NamedObject UPPER = new NamedObject("112000000001", "LOAD");
    private static final NamedObject OTHER = new NamedObject("112000000002", "Other");

    @Test
    void exactNameWinsOverOneInAnotherCase() {
        assertThat(NameMatcher.find(List.of(LOWER, UPPER), "LOAD", "import")).hasValue(UPPER);
    }

    @Test
    void caseIsIgnoredWhereNoNameIsExact() {
        assertThat(NameMatcher.find(List.of(LOWER, OTHER), "Load", "import")).hasValue(LOWER);
    }

    @Test
    void severalNamesInOtherCasesAreAmbiguous() {
        assertThatThrownBy(() -> NameMatcher.find(List.of(LOWER, UPPER, OTHER), "Load", "import"))
                .isInstanceOf(AmbiguousNameException.class)
                .hasMessageContaining("import")
                .hasMessageContaining("112000000000 ('load')")
                .hasMessageContaining("112000000001 ('LOAD')")
                .message()
                .doesNotContain("112000000002");
    }

    @Test
    void oneNameTwiceIsAmbiguousEvenIfExact() {
        NamedObject twin = new NamedObject("112000000009", "load");

        assertThatThrownBy(() -> NameMatcher.find(List.of(LOWER, twin), "load", "import"))
                .isInstanceOf(AmbiguousNameException.class)
                .hasMessageContaining("112000000000")
                .hasMessageContaining("112000000009");
    }

    @Test
    void nothingIsFoundByPartOfAName() {
        assertThat(NameMatcher.find(List.of(LOWER, OTHER), "loa", "import")).isEmpty();
        assertThat(NameMatcher.find(List.of(LOWER, OTHER), " load", "import")).isEmpty();
    }
}
