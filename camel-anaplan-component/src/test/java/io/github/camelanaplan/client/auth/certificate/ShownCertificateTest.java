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
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelanaplan.client.auth.CallCredentials;
import io.github.camelanaplan.client.error.KeyMaterialException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ShownCertificateTest {
    private static final Instant NOW = Instant.now();
    private static final Duration DAY = Duration.ofDays(1);
    private static final KeyPair PAIR = TestCertificate.rsa();

    private static CallCredentials certificateOf(String subject) {
        SigningKey key = new SigningKey(
                TestCertificate.with(PAIR)
                        .subject(subject)
                        .valid(NOW.minus(DAY), NOW.plus(DAY))
                        .build(),
                PAIR.getPrivate());
        return new CertificateCredentials(key, DataFormat.V2).forEachCall().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CN=Planning robot,O=Acme|Planning robot",
                "EMAILADDRESS=robot@example.com,O=Acme|robot@example.com",
                "EMAILADDRESS=robot@example.com,CN=Planning robot|Planning robot"
            })
    void headerNamesTheHolderBeforeTheWholeCertificate(String subject, String name) {
        String authorization = certificateOf(subject).authorization(NOW);

        assertThat(authorization).startsWith("AnaplanCertificate ");
        byte[] shown = Base64.getDecoder().decode(authorization.substring("AnaplanCertificate ".length()));
        assertThat(new String(shown, StandardCharsets.UTF_8))
                .matches(name + ":-----BEGIN CERTIFICATE-----\n[A-Za-z0-9+/]+=*\n-----END CERTIFICATE-----");
    }

    @Test
    void certificateThatNamesNobodyCannotBeShown() {
        assertThatThrownBy(() -> certificateOf("O=Acme"))
                .isInstanceOf(KeyMaterialException.class)
                .hasMessageContainingAll("O=Acme", "common name", "e-mail");
    }

    @Test
    void certificateThatHasExpiredIsNotShown() {
        CallCredentials shown = certificateOf("CN=Planning robot");

        assertThatThrownBy(() -> shown.authorization(NOW.plus(DAY).plus(DAY)))
                .isInstanceOf(KeyMaterialException.class)
                .hasMessageContaining("expired");
    }

    @Test
    void nothingOfItIsInItsText() {
        assertThat(certificateOf("CN=Planning robot").toString()).startsWith("certificate CN=Planning robot");
    }
}
