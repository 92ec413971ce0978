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

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

import io.github.camelanaplan.client.error.KeyMaterialException;

/**
 * Certificates and private keys in PEM, the text form that certificate authorities send and OpenSSL writes. Keys may be in
 * PKCS#8, encrypted or not, in PKCS#1, and in the encrypted PKCS#1 that OpenSSL wrote before version 3. Lines may end in any
 * way, or be written as {@code \n}; text outside of the blocks does not matter.
 */
public final class PemKeys {
    private PemKeys() {}

    /**
     * Reads a certificate and its key. Of several certificates it is the one that belongs to the key; if none does, the
     * first that is not of a certificate authority, which {@link CertificateCheck} will not let pass.
     *
     * @param certificatePem holds the certificate, and may hold those of who issued it, and the key, in any order
     * @param keyPem         holds the key; null when {@code certificatePem} does
     * @param keyPassword    what the key is encrypted with; ignored if it is not, null or empty if there is none. Neither kept nor
     *                       cleared
     * @throws KeyMaterialException when one is missing or cannot be read, or the password is missing or wrong
     */
    public static SigningKey read(String certificatePem, String keyPem, char[] keyPassword) {
        PemText certificateText = PemText.of("The PEM of the certificate", certificatePem);
        PemText keyText = keyPem == null ? certificateText : PemText.of("The PEM of the private key", keyPem);
        List<X509Certificate> certificates = PemCertificates.in(certificateText);
        PrivateKey key = PemPrivateKey.in(keyText, keyPassword);
        return certificates.stream()
                .map(certificate -> new SigningKey(certificate, key))
                .filter(KeyMatch::matches)
                .findFirst()
                .orElseGet(() -> new SigningKey(likeliest(certificates), key));
    }

    private static X509Certificate likeliest(List<X509Certificate> certificates) {
        return certificates.stream()
                .filter(certificate -> certificate.getBasicConstraints() < 0)
                .findFirst()
                .orElse(certificates.get(0));
    }
}
