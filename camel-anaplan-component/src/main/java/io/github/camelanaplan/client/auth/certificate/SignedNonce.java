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
package io.github.camelanaplan.client.auth.certificate;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.client.error.KeyMaterialException;

/**
 * The proof that one has the private key: bytes that nobody could foresee, and their signature. Anaplan wants at least 100
 * of them; in format v2 they begin with the time, as eight bytes of seconds since 1970, highest byte first.
 */
final class SignedNonce {
    private static final int RANDOM_BYTES = 128;

    private final SigningKey key;
    private final DataFormat format;
    private final SecureRandom random = new SecureRandom();

    SignedNonce(SigningKey key, DataFormat format) {
        this.key = key;
        this.format = format;
    }

    /**
     * What is sent; never the same twice.
     *
     * @throws KeyMaterialException when the key cannot sign
     */
    ObjectNode body(Instant now) {
        byte[] data = data(now);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("encodedData", Base64.getEncoder().encodeToString(data));
        body.put("encodedSignedData", Base64.getEncoder().encodeToString(RsaSignature.sign(data, key)));
        if (format == DataFormat.V2) {
            body.put("encodedDataFormat", "v2");
        }
        return body;
    }

    private byte[] data(Instant now) {
        byte[] nonce = new byte[RANDOM_BYTES];
        random.nextBytes(nonce);
        if (format == DataFormat.V1) {
            return nonce;
        }
        return ByteBuffer.allocate(Long.BYTES + nonce.length)
                .putLong(now.getEpochSecond())
                .put(nonce)
                .array();
    }
}
