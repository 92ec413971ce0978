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
import java.time.Instant;
import java.util.Objects;

/**
 * A certificate and the private key that is said to belong to it; {@link CertificateCheck} finds out whether it does. Its
 * {@code toString} does not show the key. Immutable.
 *
 * @param certificate the certificate itself, without those of who issued it
 * @param key         its private key, which may be in a device that does not give it away
 */
public record SigningKey(X509Certificate certificate, PrivateKey key) {
    public SigningKey {
        Objects.requireNonNull(certificate, "certificate");
        Objects.requireNonNull(key, "key");
    }

    /** Whose certificate it is, and which: {@code certificate CN=Planning, O=Acme, serial 1a2b}. */
    public String subject() {
        return CertificateNames.of(certificate);
    }

    /** The last moment at which the certificate is valid. */
    public Instant expiresAt() {
        return certificate.getNotAfter().toInstant();
    }

    @Override
    public String toString() {
        return subject();
    }
}
