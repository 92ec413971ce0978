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

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An option or a header as the component's catalogue describes it.
 *
 * @param values the names of an enumeration, else empty
 * @param defaultValue empty when there is none
 * @param constant the Java constant of a header, else empty
 */
record Option(
        String name,
        String kind,
        String group,
        boolean required,
        boolean secret,
        String type,
        List<String> values,
        String defaultValue,
        String description,
        String constant) {

    static Option of(String name, JsonNode json) {
        return new Option(
                name,
                json.path("kind").asText(),
                json.path("group").asText(),
                json.path("required").asBoolean(),
                json.path("secret").asBoolean(),
                type(json),
                json.path("enum").valueStream().map(JsonNode::asText).toList(),
                json.path("defaultValue").asText(),
                json.path("description").asText(),
                json.path("constantName").asText());
    }

    /** A reader knows durations and integers, but of an object only its class helps. */
    private static String type(JsonNode json) {
        String type = json.path("type").asText("object");
        return type.equals("object") ? withoutPackages(json.path("javaType").asText()) : type;
    }

    private static String withoutPackages(String javaType) {
        return javaType.replaceAll("\\b[a-z][\\w]*\\.", "");
    }
}
