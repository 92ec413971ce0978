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
package io.github.camelanaplan.simulator.auth;

import java.util.Base64;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The body of a login with a certificate: data of the client's choice, and their signature. */
final class SignedData {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final byte[] data;
    private final byte[] signature;
    private final DataFormat format;

    private SignedData(byte[] data, byte[] signature, DataFormat format) {
        this.data = data;
        this.signature = signature;
        this.format = format;
    }

    static SignedData parse(String body) throws LoginRefusedException {
        JsonNode json = json(body);
        return new SignedData(bytes(json, "encodedData"), bytes(json, "encodedSignedData"), format(json));
    }

    byte[] data() {
        return data;
    }

    byte[] signature() {
        return signature;
    }

    DataFormat format() {
        return format;
    }

    private static JsonNode json(String body) throws LoginRefusedException {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new LoginRefusedException("the body is not JSON");
        }
    }

    private static byte[] bytes(JsonNode json, String name) throws LoginRefusedException {
        JsonNode value = json.path(name);
        if (!value.isTextual()) {
            throw new LoginRefusedException(name + " is missing");
        }
        try {
            return Base64.getDecoder().decode(value.asText());
        } catch (IllegalArgumentException e) {
            throw new LoginRefusedException(name + " is not base64");
        }
    }

    private static DataFormat format(JsonNode json) throws LoginRefusedException {
        JsonNode value = json.path("encodedDataFormat");
        if (value.isMissingNode()) {
            return DataFormat.V1;
        }
        if (value.asText().equals("v2")) {
            return DataFormat.V2;
        }
        throw new LoginRefusedException("unknown encodedDataFormat");
    }
}
