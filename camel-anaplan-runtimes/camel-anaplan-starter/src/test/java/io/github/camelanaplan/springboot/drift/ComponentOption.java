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
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * An option of the component, as the catalogue has it.
 *
 * @param name         in camel case
 * @param kind         string, duration, enum, object...
 * @param javaType     of the component's setter
 * @param values       of an enumeration, else empty
 * @param defaultValue null where there is none
 * @param description  as Markdown
 */
record ComponentOption(
        String name, String kind, String javaType, List<String> values, JsonNode defaultValue, String description) {
    private static final String CATALOGUE = "/META-INF/io/github/camelanaplan/component/anaplan.json";

    /** All of them, by name. */
    static List<ComponentOption> all() throws IOException {
        try (InputStream catalogue = ComponentOption.class.getResourceAsStream(CATALOGUE)) {
            return new ObjectMapper()
                    .readTree(catalogue)
                    .path("componentProperties")
                    .propertyStream()
                    .map(option -> of(option.getKey(), option.getValue()))
                    .sorted(Comparator.comparing(ComponentOption::name))
                    .toList();
        }
    }

    private static ComponentOption of(String name, JsonNode json) {
        return new ComponentOption(
                name,
                json.path("type").asText(),
                json.path("javaType").asText(),
                json.path("enum").valueStream().map(JsonNode::asText).toList(),
                json.get("defaultValue"),
                json.path("description").asText());
    }

    /** As it is written in the properties of an application. */
    String property() {
        return "camel.component.anaplan." + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    boolean isMap() {
        return javaType.startsWith("java.util.Map<");
    }

    /** What can only be had as a bean. */
    boolean isReference() {
        return kind.equals("object") && !isMap();
    }

    /**
     * What Spring Boot is to make of the text. Beans stay text: Camel knows all the ways to refer to them, and looks them up
     * no sooner than they are needed.
     */
    String springType() {
        if (isMap()) {
            return "java.util.Map<java.lang.String,java.lang.String>";
        }
        return switch (kind) {
            case "duration" -> "java.time.Duration";
            case "boolean" -> "java.lang.Boolean";
            case "integer" -> "java.lang.Integer";
            case "string", "object" -> "java.lang.String";
            case "enum" -> javaType;
            default -> throw new IllegalStateException("No type is known for " + this);
        };
    }
}
