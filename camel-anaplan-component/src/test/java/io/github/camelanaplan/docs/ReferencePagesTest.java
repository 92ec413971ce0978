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

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class ReferencePagesTest {

    @Test
    void optionsStandInASectionOfTheirGroup() throws IOException {
        String page = pages("""
                {"properties": {
                  "operation": {"kind": "path", "group": "common", "required": true, "type": "enum", "enum": ["a", "b"]},
                  "wait": {"kind": "parameter", "group": "tasks", "type": "boolean", "defaultValue": true, "description": "Waits"}}}
                """).options();

        assertThat(page).contains("| `operation` (required) |  | `a`, `b` |  |\n");
        assertThat(page).contains("\n### Tasks\n").contains("| `wait` | `true` | `boolean` | Waits |\n");
    }

    @Test
    void objectsAreShownByTheirClass() throws IOException {
        String page = pages("""
                {"componentProperties": {"ssl": {"group": "security", "type": "object", "secret": true,
                  "javaType": "java.util.Map<java.lang.String, a.b.SSLContextParameters>", "description": "x"}}}
                """).options();

        assertThat(page).contains("| `ssl` |  | `Map<String, SSLContextParameters>` | x *Secret.* |\n");
    }

    @Test
    void headersHaveTheirConstant() throws IOException {
        String page = pages("""
                {"headers": {"CamelX": {"group": "producer", "javaType": "Map<String, String>", "description": "a|b",
                  "constantName": "a.b.Constants#X"}}}
                """).headers();

        assertThat(page).contains("| `CamelX` | `X` | producer | `Map<String, String>` | a\\|b |\n");
    }

    private static ReferencePages pages(String catalogue) throws IOException {
        return new ReferencePages(Catalogue.of(new ObjectMapper().readTree(catalogue)));
    }
}
