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

import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;

/** How certificates are named in messages. */
final class CertificateNames {
    /** Usual in certificates for mail, and shown as bytes unless it is given a name. */
    private static final Map<String, String> KEYWORDS = Map.of("1.2.840.113549.1.9.1", "EMAILADDRESS");

    private CertificateNames() {}

    static String of(X509Certificate certificate) {
        String subject = certificate.getSubjectX500Principal().getName(X500Principal.RFC1779, KEYWORDS);
        String serial = "serial " + certificate.getSerialNumber().toString(16);
        return subject.isEmpty() ? "certificate with " + serial : "certificate " + subject + ", " + serial;
    }

    /** Whom it is for: the common name, else the e-mail address; empty when it says neither. */
    static Optional<String> holder(X509Certificate certificate) {
        String subject = certificate.getSubjectX500Principal().getName(X500Principal.RFC2253, KEYWORDS);
        return part("CN", subject).or(() -> part("EMAILADDRESS", subject));
    }

    private static Optional<String> part(String type, String subject) {
        try {
            // The last one that is written is the first one that was named
            return new LdapName(subject)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase(type))
                            .map(part -> part.getValue().toString())
                            .reduce((first, second) -> second);
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }
}
