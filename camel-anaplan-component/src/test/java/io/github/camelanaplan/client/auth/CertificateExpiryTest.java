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
package io.github.camelanaplan.client.auth;

import java.io.IOException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.auth.certificate.CertificateCredentials;
import io.github.camelanaplan.client.auth.certificate.DataFormat;
import io.github.camelanaplan.client.auth.certificate.SigningKey;
import io.github.camelanaplan.client.auth.certificate.TestCertificate;
import io.github.camelanaplan.client.auth.oauth.LogLines;
import io.github.camelanaplan.client.error.KeyMaterialException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A session of a certificate that goes on for months, as those of unattended integrations do. */
class CertificateExpiryTest extends SessionTestSupport {
    private static final KeyPair PAIR = TestCertificate.rsa();
    private static final Duration NEARLY_OVER = Duration.ofMinutes(31);

    /** Tells the lines of this test from those of others. */
    private final String name = "Robot " + UUID.randomUUID();

    private final Instant end = BEGIN.plus(Duration.ofDays(32)).plusSeconds(60);
    private Session robot;

    @BeforeEach
    void signInByCertificate() {
        X509Certificate certificate = TestCertificate.with(PAIR)
                .subject("CN=" + name)
                .valid(BEGIN.minus(Duration.ofDays(300)), end)
                .build();
        anaplan.registerCertificate(USER, certificate);
        SigningKey key = new SigningKey(certificate, PAIR.getPrivate());
        robot = session(new CertificateCredentials(key, DataFormat.V2), background, Duration.ofSeconds(30));
    }

    @AfterEach
    void signOut() throws IOException {
        robot.close();
    }

    /** Calls that come often enough for the session never to end. */
    private List<String> warningsWithin(Duration time) {
        try (LogLines log = LogLines.of(CertificateCredentials.class)) {
            for (Instant until = clock.instant().plus(time); clock.instant().isBefore(until); ) {
                call(robot);
                background.run();
                clock.advance(NEARLY_OVER);
            }
            return log.with(name);
        }
    }

    @Test
    void endIsAnnouncedOnceADayFromThirtyDaysBefore() {
        assertThat(warningsWithin(Duration.ofHours(46))).isEmpty();

        assertThat(warningsWithin(Duration.ofDays(3)))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).contains("expires on 2026-02-06"))
                .anySatisfy(line -> assertThat(line).contains("in 29 days"));
        assertThat(count(SIGN_IN)).isEqualTo(1);
    }

    @Test
    void endIsAnnouncedAlsoWhereEveryCallSignsInAnew() {
        try (LogLines log = LogLines.of(CertificateCredentials.class)) {
            for (int day = 0; day < 5; day++) {
                call(robot);
                clock.advance(Duration.ofDays(1));
            }
            assertThat(log.with(name)).hasSize(2).anyMatch(line -> line.contains("in 28 days"));
        }
    }

    @Test
    void afterTheEndTheErrorSaysSo() {
        call(robot);
        clock.advance(Duration.ofDays(33));

        assertThatThrownBy(() -> call(robot))
                .isInstanceOf(KeyMaterialException.class)
                .hasMessageContaining("expired on 2026-02-06");
    }
}
