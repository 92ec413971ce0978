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

import java.nio.charset.StandardCharsets;
import java.security.Key;

import io.github.camelanaplan.client.error.KeyMaterialException;

/**
 * Whether a private key belongs to a certificate. Found out by using both: the numbers of a key that is in a device cannot
 * be compared.
 */
final class KeyMatch {
    private static final byte[] PROBE = "does the key fit?".getBytes(StandardCharsets.US_ASCII);

    private KeyMatch() {}

    static boolean isRsa(Key key) {
        return key.getAlgorithm().equals("RSA");
    }

    /**
     * False for all keys that are not RSA.
     *
     * @throws KeyMaterialException when the key cannot be used
     */
    static boolean matches(SigningKey key) {
        return isRsa(key.key())
                && isRsa(key.certificate().getPublicKey())
                && RsaSignature.verify(
                        PROBE, RsaSignature.sign(PROBE, key), key.certificate().getPublicKey());
    }
}
