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
package io.github.camelanaplan.client.internal.json;

import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** Fields of a JSON object whose presence nobody promises. */
public final class JsonFields {
    private JsonFields() {}

    /** The text of a field, a number as its digits; null when the field is absent or null. */
    public static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }

    /** The text of a field, or an empty string. */
    public static String textOrEmpty(JsonNode node, String field) {
        String value = text(node, field);
        return value == null ? "" : value;
    }

    /** The whole number in a field; null when there is none. */
    public static Integer integer(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.canConvertToInt() ? Integer.valueOf(value.asInt()) : null;
    }

    /** The whole number in a field, be it a JSON number or digits in a string; null when there is none. */
    public static Long longNumber(JsonNode node, String field) {
        String digits = text(node, field);
        return digits != null && digits.matches("-?\\d{1,18}") ? Long.valueOf(digits) : null;
    }

    /** The truth value in a field; null when there is none. */
    public static Boolean bool(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isBoolean() ? Boolean.valueOf(value.booleanValue()) : null;
    }

    /** The elements of an array. */
    public static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** The elements of an array field; none when it is absent, as the service leaves empty collections out. */
    public static List<JsonNode> elements(JsonNode node, String field) {
        return elements(node.path(field));
    }
}
