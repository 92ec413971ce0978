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

import java.time.Duration;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns of a certificate that ends soon while it is in use, once a day: a process that was started months before has logged
 * nothing of it then. Thread-safe.
 */
final class ExpiryReminder {
    /** By the name that others see. */
    private static final Logger LOG = LoggerFactory.getLogger(CertificateCredentials.class);

    private static final Duration BETWEEN = Duration.ofDays(1);

    private final SigningKey key;
    private Instant last;

    ExpiryReminder(SigningKey key) {
        this.key = key;
    }

    /** The certificate is in use. Not told at the first use, as whoever read the certificate has told just before. */
    synchronized void inUse(Instant now) {
        if (last == null) {
            last = now;
        } else if (!now.isBefore(last.plus(BETWEEN))) {
            last = now;
            CertificateWarnings.ofExpiry(key, now).ifPresent(LOG::warn);
        }
    }
}
