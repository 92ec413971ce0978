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
package io.github.camelanaplan.springboot.drift;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What editors read: the metadata in the starter's jar. */
class MetadataTest {
    private static final String PREFIX = "camel.component.anaplan";

    @Test
    void eachOptionIsThereWithItsTypeAndDefaultAndNothingElse() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        ComponentOption.all()
                .forEach(option ->
                        expected.put(option.property(), option.springType() + " = " + text(option.defaultValue())));
        expected.put(PREFIX + ".enabled", "java.lang.Boolean = true");
        expected.put(PREFIX + ".customizer.enabled", "java.lang.Boolean = true");

        Map<String, String> actual = new TreeMap<>();
        properties()
                .forEach(property -> actual.put(
                        property.path("name").asText(),
                        property.path("type").asText() + " = " + text(property.get("defaultValue"))));

        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void eachOptionIsExplained() throws IOException {
        assertThat(properties())
                .filteredOn(property -> property.path("description").asText().isBlank())
                .extracting(property -> property.path("name").asText())
                .isEmpty();
    }

    @Test
    void regionsAndBeansAreCompleted() throws IOException {
        Map<String, JsonNode> hints = metadata()
                .path("hints")
                .valueStream()
                .collect(Collectors.toMap(hint -> hint.path("name").asText(), hint -> hint));

        assertThat(hints.get(PREFIX + ".region").path("values").findValuesAsText("value"))
                .contains("us1", "eu3", "au1");
        assertThat(hints.get(PREFIX + ".ssl-context-parameters")
                        .path("providers")
                        .findValuesAsText("target"))
                .isEqualTo(List.of("org.apache.camel.support.jsse.SSLContextParameters"));
    }

    private static List<JsonNode> properties() throws IOException {
        return metadata().path("properties").valueStream().toList();
    }

    private static String text(JsonNode value) {
        return value == null ? "nothing" : value.asText();
    }

    /** That of the starter: other jars have a file of this name too. */
    private static JsonNode metadata() throws IOException {
        return new ObjectMapper()
                .readTree(Path.of("target", "classes", "META-INF", "spring-configuration-metadata.json")
                        .toFile());
    }
}
