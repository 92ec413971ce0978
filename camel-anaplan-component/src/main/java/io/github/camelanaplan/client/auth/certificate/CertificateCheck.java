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

import java.security.Key;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import io.github.camelanaplan.client.error.KeyMaterialException;

/** What can be known of a certificate without asking Anaplan, which would only say that it does not accept it. */
public final class CertificateCheck {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd 'at' HH:mm 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private CertificateCheck() {}

    /**
     * Lets pass only what can be used.
     *
     * @param now by the clock here
     * @throws KeyMaterialException when the certificate or the key is not RSA, they do not belong together, or the
     *                              certificate is not valid yet or any more
     */
    public static void check(SigningKey key, Instant now) {
        requireRsa("The " + key.subject() + " is", key.certificate().getPublicKey());
        requireRsa("The private key for " + key.subject() + " is", key.key());
        if (!KeyMatch.matches(key)) {
            throw new KeyMaterialException("The private key does not belong to the " + key.subject()
                    + ": use the key that this certificate was requested with. (When a certificate is renewed, its key"
                    + " is often replaced as well.)");
        }
        requireValid(key, now);
    }

    /**
     * Lets pass only what is valid.
     *
     * @param now by the clock here
     * @throws KeyMaterialException when it is not valid yet or any more
     */
    static void requireValid(SigningKey key, Instant now) {
        Instant begin = key.certificate().getNotBefore().toInstant();
        if (now.isBefore(begin)) {
            throw new KeyMaterialException("The " + key.subject() + " is valid only from " + TIME.format(begin)
                    + " on; by the clock here it is " + TIME.format(now));
        }
        if (now.isAfter(key.expiresAt())) {
            throw new KeyMaterialException("The " + key.subject() + " expired on " + TIME.format(key.expiresAt())
                    + ": use the one that replaces it, which must be registered in Anaplan's tenant administration");
        }
    }

    /**
     * What may become, or be, a reason for Anaplan to refuse the certificate, in sentences for people; empty when there is
     * nothing: less than 30 days of validity, or a usage that does not allow for signing in.
     *
     * @param now by the clock here
     */
    public static List<String> warnings(SigningKey key, Instant now) {
        return CertificateWarnings.of(key, now);
    }

    private static void requireRsa(String what, Key key) {
        if (!KeyMatch.isRsa(key)) {
            throw new KeyMaterialException(what + " not RSA but " + familiar(key.getAlgorithm())
                    + ": Anaplan accepts certificates with RSA keys only");
        }
    }

    /** Keys that Bouncy Castle has read say what they are used for, certificates what they are. */
    private static String familiar(String algorithm) {
        return algorithm.equals("ECDSA") ? "EC" : algorithm;
    }
}
