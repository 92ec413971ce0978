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

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What editors are to know beyond the names and types, which Spring Boot's annotation processor finds by itself. */
final class AdditionalMetadata {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREFIX = "camel.component.anaplan.";

    private AdditionalMetadata() {}

    static String of(List<ComponentOption> options) throws JsonProcessingException {
        ObjectNode metadata = JSON.createObjectNode();
        ArrayNode properties = metadata.putArray("properties");
        ArrayNode hints = metadata.putArray("hints");
        add(properties, "customizer.enabled", "Whether these properties are handed to the component.");
        add(properties, "enabled", "Whether the component is configured by these properties.");
        for (ComponentOption option : options) {
            property(properties.addObject(), option);
            if (option.isReference()) {
                beans(hints.addObject(), option);
            } else if (option.kind().equals("enum") && option.springType().equals("java.lang.String")) {
                values(hints.addObject(), option);
            }
        }
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withArrayIndenter(new DefaultIndenter("  ", "\n"))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return JSON.writer(printer).writeValueAsString(metadata) + "\n";
    }

    private static void add(ArrayNode properties, String name, String description) {
        properties
                .addObject()
                .put("name", PREFIX + name)
                .put("description", description)
                .put("defaultValue", true);
    }

    private static void property(ObjectNode property, ComponentOption option) {
        property.put("name", option.property()).put("description", description(option));
        if (option.defaultValue() != null) {
            property.set("defaultValue", option.defaultValue());
        }
    }

    static String description(ComponentOption option) {
        String text = option.description().replace("`", "");
        return option.isReference() ? text + " A bean of type " + option.javaType() + ", as #name." : text;
    }

    private static void beans(ObjectNode hint, ComponentOption option) {
        hint.put("name", option.property())
                .putArray("providers")
                .addObject()
                .put("name", "spring-bean-reference")
                .putObject("parameters")
                .put("target", option.javaType());
    }

    private static void values(ObjectNode hint, ComponentOption option) {
        ArrayNode values = hint.put("name", option.property()).putArray("values");
        option.values().forEach(value -> values.addObject().put("value", value));
    }
}
