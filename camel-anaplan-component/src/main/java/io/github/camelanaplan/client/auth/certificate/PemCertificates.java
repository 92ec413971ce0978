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

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

import io.github.camelanaplan.client.error.KeyMaterialException;

/** The certificates of a PEM text. */
final class PemCertificates {
    private PemCertificates() {}

    /**
     * All of them, at least one.
     *
     * @throws KeyMaterialException when there is none, or one cannot be read
     */
    static List<X509Certificate> in(PemText pem) {
        List<PemBlock> blocks = pem.blocks(PemBlock::isCertificate);
        if (blocks.isEmpty()) {
            throw new KeyMaterialException(pem.what() + " has no certificate in it, only " + pem.kinds() + advice(pem));
        }
        return blocks.stream().map(block -> certificate(pem, block)).toList();
    }

    private static String advice(PemText pem) {
        if (pem.has("CERTIFICATE REQUEST")) {
            return ". A request is what the certificate authority makes a certificate from: use what it sent back";
        }
        if (pem.has("PKCS7")) {
            return ". Take the certificates out of it with openssl pkcs7 -print_certs";
        }
        if (pem.has("TRUSTED CERTIFICATE")) {
            return ". Convert it with openssl x509";
        }
        return ". Expected -----BEGIN CERTIFICATE-----";
    }

    private static X509Certificate certificate(PemText pem, PemBlock block) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(block.content()));
        } catch (CertificateException e) {
            throw new KeyMaterialException(pem.what() + " is damaged: what stands between BEGIN and END " + block.kind()
                    + " is not a certificate");
        }
    }
}
