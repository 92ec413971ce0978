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
package io.github.camelanaplan.client.internal.codec;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.camelanaplan.client.http.ErrorText;

/** What the service says in the object in which it says how the call ended. */
final class EnvelopeErrorText implements ErrorText {
    private final ObjectMapper json;

    EnvelopeErrorText(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String read(byte[] body, String contentType) {
        try {
            JsonNode message = json.readTree(new String(body, StandardCharsets.UTF_8))
                    .path("status")
                    .path("message");
            return message.isTextual() ? message.asText() : "";
        } catch (JsonProcessingException e) {
            return ErrorText.foreign(contentType, "JSON");
        }
    }
}
