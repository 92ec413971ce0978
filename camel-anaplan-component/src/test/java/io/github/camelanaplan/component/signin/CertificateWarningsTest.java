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
package io.github.camelanaplan.component.signin;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.auth.certificate.TestCertificate;
import io.github.camelanaplan.client.auth.certificate.TestPem;
import io.github.camelanaplan.client.auth.oauth.LogLines;

import static org.assertj.core.api.Assertions.assertThat;

/** What may become a reason to refuse a certificate is logged when the first route starts, which starts all the same. */
class CertificateWarningsTest extends CertificateTestSupport {
    /** Tells the lines of one test from those of others. */
    private final String name = "Robot " + UUID.randomUUID();

    @Test
    void certificateWithoutASuitableUsage() throws Exception {
        assertThat(warnings(certificate(300).extendedUsage(KeyPurposeId.id_kp_serverAuth)))
                .singleElement()
                .asString()
                .contains("CN=" + name, "S/MIME", "authentication of clients");
    }

    @Test
    void certificateForMailIsNotWarnedAbout() throws Exception {
        assertThat(warnings(certificate(300).extendedUsage(KeyPurposeId.id_kp_emailProtection)))
                .isEmpty();
    }

    @Test
    void certificateForClientsIsNotWarnedAbout() throws Exception {
        assertThat(warnings(
                        certificate(300).extendedUsage(KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth)))
                .isEmpty();
    }

    @Test
    void certificateWithoutRestrictionsIsNotWarnedAbout() throws Exception {
        assertThat(warnings(certificate(300))).isEmpty();
    }

    @Test
    void certificateThatMayNotSign() throws Exception {
        assertThat(warnings(certificate(300).usage(KeyUsage.keyEncipherment)))
                .singleElement()
                .asString()
                .contains("CN=" + name, "digital signatures");
    }

    @Test
    void certificateThatEndsSoonIsNamedWithItsDate() throws Exception {
        LocalDate end = LocalDate.ofInstant(end(29), ZoneOffset.UTC);

        assertThat(warnings(certificate(29)))
                .singleElement()
                .asString()
                .contains("CN=" + name, "expires on " + end, "in 29 days");
    }

    @Test
    void certificateThatEndsInMoreThanThirtyDaysIsNotWarnedAbout() throws Exception {
        assertThat(warnings(certificate(31))).isEmpty();
    }

    @Test
    void everyReasonIsNamedOnceHoweverManyRoutesThereAre() throws Exception {
        use(certificate(1).extendedUsage(KeyPurposeId.id_kp_serverAuth).usage(KeyUsage.keyEncipherment));
        try (LogLines log = LogLines.of(SigningKeySource.class)) {
            startRoute();
            route(route -> route.from("direct:other").to("anaplan:list/files?responseTimeout=20s&" + inModel()));
            succeed("direct:other", null);

            assertThat(log.with(name)).hasSize(3);
        }
    }

    private TestCertificate certificate(int daysLeft) {
        return TestCertificate.with(PAIR)
                .subject("CN=" + name)
                .valid(Instant.now().minus(Duration.ofDays(1)), end(daysLeft));
    }

    /** Somewhat later, as time goes on while a test runs. */
    private static Instant end(int daysLeft) {
        return Instant.now().plus(Duration.ofDays(daysLeft)).plus(Duration.ofMinutes(10));
    }

    private List<String> warnings(TestCertificate certificate) throws Exception {
        use(certificate);
        try (LogLines log = LogLines.of(SigningKeySource.class)) {
            startRoute();
            return log.with(name);
        }
    }

    private void use(TestCertificate certificate) {
        X509Certificate made = certificate.build();
        anaplan.registerCertificate(ROBOT, made);
        options().setCertificate(TestPem.pem(made));
        options().setPrivateKey(TestPem.pkcs8(PAIR.getPrivate()));
    }
}
