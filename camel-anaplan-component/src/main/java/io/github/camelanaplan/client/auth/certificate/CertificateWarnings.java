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

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is not wrong with a certificate yet, or not for certain. */
final class CertificateWarnings {
    private static final Duration SOON = Duration.ofDays(30);
    private static final String EMAIL_PROTECTION = "1.3.6.1.5.5.7.3.4";
    private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";
    private static final String ANY_USAGE = "2.5.29.37.0";
    private static final Set<String> SUITABLE = Set.of(EMAIL_PROTECTION, CLIENT_AUTHENTICATION, ANY_USAGE);
    private static final int DIGITAL_SIGNATURE = 0;

    private CertificateWarnings() {}

    static List<String> of(SigningKey key, Instant now) {
        List<String> warnings = new ArrayList<>();
        ofExpiry(key, now).ifPresent(warnings::add);
        X509Certificate certificate = key.certificate();
        if (!allowsSigningIn(certificate)) {
            warnings.add(
                    "The extended key usage of the " + key.subject() + " names neither protection of e-mail (S/MIME)"
                            + " nor authentication of clients: Anaplan may refuse it");
        }
        boolean[] usage = certificate.getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE]) {
            warnings.add("The key usage of the " + key.subject()
                    + " does not name digital signatures: Anaplan may refuse it");
        }
        return List.copyOf(warnings);
    }

    /** Empty where there is time enough, and where it is too late. */
    static Optional<String> ofExpiry(SigningKey key, Instant now) {
        Duration left = Duration.between(now, key.expiresAt());
        if (left.isNegative() || left.compareTo(SOON) > 0) {
            return Optional.empty();
        }
        return Optional.of("The " + key.subject() + " expires on "
                + LocalDate.ofInstant(key.expiresAt(), ZoneOffset.UTC) + ", " + days(left)
                + ": order the one that replaces it, and register that with Anaplan before");
    }

    private static boolean allowsSigningIn(X509Certificate certificate) {
        try {
            List<String> usages = certificate.getExtendedKeyUsage();
            return usages == null || !Collections.disjoint(usages, SUITABLE);
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    private static String days(Duration left) {
        return switch ((int) left.toDays()) {
            case 0 -> "in less than a day";
            case 1 -> "in 1 day";
            default -> "in " + left.toDays() + " days";
        };
    }
}
