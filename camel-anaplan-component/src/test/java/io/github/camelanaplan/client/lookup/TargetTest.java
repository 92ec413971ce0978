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

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.InvalidRequestException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TargetTest {
    private static final Pattern ID = Pattern.compile("\\d{12}");

    @Test
    void twelveDigitsAreAnId() {
        assertThat(Target.parse("112000000001").isId(ID)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Load", "11200000000", "1120000000011", "112000000001 ", "11200000000x"})
    void anythingElseIsAName(String written) {
        assertThat(Target.parse(written).isId(ID)).isFalse();
        assertThat(Target.parse(written).text()).isEqualTo(written);
    }

    @Test
    void prefixForcesAnId() {
        assertThat(Target.parse("id:42").isId(ID)).isTrue();
        assertThat(Target.parse("id: 112000000001 ").text()).isEqualTo("112000000001");
    }

    @Test
    void prefixForcesAName() {
        assertThat(Target.parse("name:112000000001").isId(ID)).isFalse();
        assertThat(Target.parse("name:112000000001").text()).isEqualTo("112000000001");
    }

    @Test
    void nameKeepsItsBlanksAndWhatFollowsAPrefix() {
        assertThat(Target.parse("name: x ").text()).isEqualTo(" x ");
        assertThat(Target.parse("name:id:7").text()).isEqualTo("id:7");
        assertThat(Target.parse("ID:7").text()).isEqualTo("ID:7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "id:", "id:  ", "name:", "name: "})
    void targetThatNamesNothingIsRefused(String written) {
        assertThatThrownBy(() -> Target.parse(written))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("expected an id or a name");
    }
}
