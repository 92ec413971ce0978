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

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;

import io.github.camelanaplan.client.error.KeyMaterialException;

/** Signs in the only way that Anaplan accepts: RSA with PKCS#1 padding over the SHA-512 of the data. */
final class RsaSignature {
    private static final String ALGORITHM = "SHA512withRSA";

    private RsaSignature() {}

    /**
     * @throws KeyMaterialException when the key is of another kind, too short, or in a device that refuses
     */
    static byte[] sign(byte[] data, SigningKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key.key());
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new KeyMaterialException("The private key for " + key.subject() + " cannot sign ("
                    + e.getClass().getSimpleName()
                    + "): is it long enough, and the device in reach that it may be in?");
        }
    }

    /** Whether the signature is of these data, and by the private key that belongs to this public one. */
    static boolean verify(byte[] data, byte[] signed, PublicKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(data);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            // Also thrown for signatures that are longer or shorter than this key makes them
            return false;
        }
    }
}
