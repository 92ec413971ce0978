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

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;

/** What is asked of a certificate whatever the way in which it is sent. */
final class PresentedCertificate {

    private PresentedCertificate() {}

    static X509Certificate read(byte[] pemOrDer) throws LoginRefusedException {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pemOrDer));
        } catch (CertificateException e) {
            throw new LoginRefusedException("the header holds no certificate");
        }
    }

    static void requireValid(X509Certificate certificate, Instant time) throws LoginRefusedException {
        Date now = Date.from(time);
        if (now.before(certificate.getNotBefore())) {
            throw new LoginRefusedException("the certificate is not valid before "
                    + certificate.getNotBefore().toInstant());
        }
        if (now.after(certificate.getNotAfter())) {
            throw new LoginRefusedException(
                    "the certificate expired on " + certificate.getNotAfter().toInstant());
        }
    }
}
