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
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;

import io.github.camelanaplan.client.auth.CallCredentials;
import io.github.camelanaplan.client.error.KeyMaterialException;

/**
 * A certificate that goes with each call, after the name of whom it is for. Nothing is signed: the certificate itself is the
 * secret, and its key is of no use.
 */
final class ShownCertificate implements CallCredentials {
    private final SigningKey key;
    private final ExpiryReminder reminder;
    private final String authorization;

    /**
     * @throws KeyMaterialException when the certificate does not say whom it is for
     */
    ShownCertificate(SigningKey key, ExpiryReminder reminder) {
        this.key = key;
        this.reminder = reminder;
        this.authorization = "AnaplanCertificate " + base64(name() + ":" + pem());
    }

    private String name() {
        return CertificateNames.holder(key.certificate())
                .orElseThrow(
                        () -> new KeyMaterialException(
                                "The " + key.subject()
                                        + " has neither a common name (CN) nor an e-mail address, by one of which API 1.3 wants it to be named"));
    }

    /** All of its Base64 on one line. */
    private String pem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getEncoder().encodeToString(key.certificate().getEncoded())
                    + "\n-----END CERTIFICATE-----";
        } catch (CertificateEncodingException e) {
            throw new KeyMaterialException("The " + key.subject() + " cannot be encoded");
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String subject() {
        return key.subject();
    }

    @Override
    public String authorization(Instant now) {
        CertificateCheck.requireValid(key, now);
        reminder.inUse(now);
        return authorization;
    }

    @Override
    public String advice() {
        return "check that an administrator has registered this certificate in Anaplan and assigned it to a user who may use"
                + " API 1.3, that the user is of the tenant and region of this address, and that it was not withdrawn (it ends on "
                + LocalDate.ofInstant(key.expiresAt(), ZoneOffset.UTC) + ")";
    }

    @Override
    public String toString() {
        return subject();
    }
}
