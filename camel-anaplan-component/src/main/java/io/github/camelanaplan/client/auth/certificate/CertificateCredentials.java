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
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

import io.github.camelanaplan.client.auth.CallCredentials;
import io.github.camelanaplan.client.auth.LoginRequest;
import io.github.camelanaplan.client.auth.ServiceCredentials;
import io.github.camelanaplan.client.error.KeyMaterialException;

/**
 * A certificate that an administrator has registered in Anaplan and assigned to a user. Signing in proves possession of its
 * key, which does not leave this machine. Its {@code toString} does not show the key. Thread-safe.
 */
public final class CertificateCredentials implements ServiceCredentials {
    private static final Duration CLOCKS_AGREE = Duration.ofMinutes(1);

    private final SigningKey key;
    private final DataFormat format;
    private final SignedNonce nonce;
    private final String header;
    private final ExpiryReminder reminder;

    /**
     * Does not look whether the key can be used; {@link #login(Instant)} does.
     *
     * @param key    the certificate and its key
     * @param format how what is signed is made up
     */
    public CertificateCredentials(SigningKey key, DataFormat format) {
        this.key = Objects.requireNonNull(key, "key");
        this.format = Objects.requireNonNull(format, "format");
        this.nonce = new SignedNonce(key, format);
        this.reminder = new ExpiryReminder(key);
        this.header = "CACertificate " + base64(pem(key.certificate()));
    }

    @Override
    public String subject() {
        return key.subject();
    }

    /**
     * {@inheritDoc}
     *
     * @throws KeyMaterialException when the certificate cannot be used, or no longer: a process may outlive it
     */
    @Override
    public LoginRequest login(Instant now) {
        CertificateCheck.check(key, now);
        reminder.inUse(now);
        return new LoginRequest(header, nonce.body(now));
    }

    @Override
    public void prolonging(Instant now) {
        reminder.inUse(now);
    }

    @Override
    public Optional<CallCredentials> forEachCall() {
        return Optional.of(new ShownCertificate(key, reminder));
    }

    @Override
    public Optional<Instant> expiresAt() {
        return Optional.of(key.expiresAt());
    }

    @Override
    public String advice(Duration clockAhead) {
        String ways =
                "check that an administrator has registered this certificate in Anaplan and assigned it to a user who"
                        + " may sign in, that the user is of the tenant and region of this address, that its issuer is a public"
                        + " certificate authority, and that it was not withdrawn (it ends on "
                        + LocalDate.ofInstant(key.expiresAt(), ZoneOffset.UTC) + ")";
        if (format == DataFormat.V1) {
            return ways + "; Anaplan may also insist on data format v2 by now, and v1 was used (certificateDataFormat)";
        }
        return clockAhead.abs().compareTo(CLOCKS_AGREE) > 0
                ? "the clock here is " + text(clockAhead.abs()) + (clockAhead.isNegative() ? " behind" : " ahead of")
                        + " Anaplan's, and what is signed holds the time: set it right. Else " + ways
                : ways;
    }

    private static String text(Duration length) {
        return length.toHours() > 0
                ? length.toHours() + " h " + length.toMinutesPart() + " min"
                : length.toMinutes() + " min " + length.toSecondsPart() + " s";
    }

    /** Anaplan takes it with its first and last line, and all of that in Base64 once more. */
    private static String pem(X509Certificate certificate) {
        try {
            String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new KeyMaterialException("The " + CertificateNames.of(certificate) + " cannot be encoded");
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return subject();
    }
}
