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
package io.github.camelanaplan.simulator.resources;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;

/** JSON in and out. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String TYPE = "application/json";
    private static final int MAX_BYTES = 15_000_000;

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static Answer answer(int status, JsonNode body) {
        try {
            return Answer.of(status, TYPE, MAPPER.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body as an object; anything else is answered 400, another content type 415. */
    static JsonNode objectFrom(Call call) throws IOException {
        call.contentType().filter(type -> !type.equals(TYPE)).ifPresent(type -> {
            throw HttpFailure.of(415, "Unsupported Media Type");
        });
        JsonNode body = parse(bytesFrom(call));
        if (!body.isObject()) {
            throw HttpFailure.badRequest("A JSON object is expected as the body");
        }
        return body;
    }

    /** The body as it is; one that is too long to be JSON for this API is answered 413 and not kept. */
    static byte[] bytesFrom(Call call) throws IOException {
        byte[] bytes = call.body().readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw HttpFailure.of(413, "Request Entity Too Large");
        }
        return bytes;
    }

    static JsonNode parse(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw HttpFailure.badRequest("Malformed JSON");
        }
    }
}
