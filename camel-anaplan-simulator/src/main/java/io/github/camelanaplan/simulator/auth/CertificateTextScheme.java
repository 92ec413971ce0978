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

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;

/** A name and the text of a certificate that is registered for a user; nothing is signed with its key. */
final class CertificateTextScheme implements LoginScheme {

    private static final String BEFORE_CERTIFICATE = ":-----BEGIN CERTIFICATE-----";

    private static final String EMAIL = "EMAILADDRESS";
    // what has no short name in RFC 2253 would be written in hexadecimal digits
    private static final Map<String, String> KEYWORDS = Map.of("1.2.840.113549.1.9.1", EMAIL);
    private static final Set<String> HOLDER = Set.of("CN", EMAIL);

    private final Certificates certificates;
    private final Clock clock;

    CertificateTextScheme(Certificates certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "AnaplanCertificate";
    }

    @Override
    public User login(LoginRequest request) throws LoginRefusedException {
        String text = text(request.credentials());
        int end = text.indexOf(BEFORE_CERTIFICATE);
        if (end < 0) {
            throw new LoginRefusedException("no name, colon and certificate in PEM");
        }
        byte[] pem = text.substring(end + 1).getBytes(StandardCharsets.UTF_8);
        X509Certificate certificate = PresentedCertificate.read(pem);
        User user = certificates.registeredUser(certificate);
        PresentedCertificate.requireValid(certificate, clock.instant());
        String name = text.substring(0, end);
        if (!name.equals(user.email()) && !holders(certificate).contains(name)) {
            throw new LoginRefusedException(
                    "the name before the certificate is neither one of its holder nor the user's e-mail address");
        }
        return user;
    }

    private static String text(String credentials) throws LoginRefusedException {
        try {
            return new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new LoginRefusedException("name and certificate are not base64 on one line");
        }
    }

    private static List<String> holders(X509Certificate certificate) throws LoginRefusedException {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName(X500Principal.RFC2253, KEYWORDS))
                    .getRdns().stream()
                            .filter(rdn -> HOLDER.contains(rdn.getType()))
                            .map(rdn -> rdn.getValue().toString())
                            .toList();
        } catch (InvalidNameException e) {
            throw new LoginRefusedException("the certificate's subject has no name that could be read");
        }
    }
}
