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
package io.github.camelanaplan.simulator.tls;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Certificates as text. */
public final class Pem {

    private static final int LINE = 64;

    private Pem() {}

    /**
     * Writes a certificate the way OpenSSL does.
     *
     * @param certificate any
     * @return lines, the last one ended too
     */
    public static String of(X509Certificate certificate) {
        Base64.Encoder lines = Base64.getMimeEncoder(LINE, "\n".getBytes(US_ASCII));
        try {
            return "-----BEGIN CERTIFICATE-----\n" + lines.encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without content", e);
        }
    }
}
