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

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

import org.assertj.core.api.AbstractThrowableAssert;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelanaplan.client.error.KeyMaterialException;

import static io.github.camelanaplan.client.auth.certificate.TestCertificate.BEGIN;
import static io.github.camelanaplan.client.auth.certificate.TestCertificate.END;
import static io.github.camelanaplan.client.auth.certificate.TestCertificate.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is said of a certificate before Anaplan is asked. */
class CertificateCheckTest {
    private static final KeyPair PAIR = TestCertificate.rsa();
    private static final SigningKey GOOD = new SigningKey(TestCertificate.of(PAIR), PAIR.getPrivate());
    private static final String NAMED = "certificate CN=Planning robot, O=Acme, serial 1a2b";

    @Test
    void goodOnePassesFromItsFirstMomentToItsLast() {
        assertThatCode(() -> CertificateCheck.check(GOOD, BEGIN)).doesNotThrowAnyException();
        assertThatCode(() -> CertificateCheck.check(GOOD, END)).doesNotThrowAnyException();
        assertThat(CertificateCheck.warnings(GOOD, NOW)).isEmpty();
        assertThat(GOOD.expiresAt()).isEqualTo(END);
    }

    @Test
    void keyOfAnotherCertificate() {
        assertRefused(new SigningKey(GOOD.certificate(), TestCertificate.rsa().getPrivate()), NOW)
                .hasMessageStartingWith("The private key does not belong to the " + NAMED);
        assertRefused(new SigningKey(GOOD.certificate(), key("RSA", 3072)), NOW)
                .hasMessageStartingWith("The private key does not belong to the " + NAMED);
    }

    @Test
    void expired() {
        assertRefused(GOOD, END.plusSeconds(1))
                .hasMessageStartingWith("The " + NAMED + " expired on 2027-01-15 at 10:00 UTC: ");
    }

    @Test
    void notYetValid() {
        assertRefused(GOOD, BEGIN.minus(Duration.ofDays(1)))
                .hasMessage("The " + NAMED + " is valid only from 2026-01-15 at 10:00 UTC on; by the clock here it is"
                        + " 2026-01-14 at 10:00 UTC");
    }

    @Test
    void notRsa() {
        KeyPair curve = TestCertificate.pair("EC", 256);
        X509Certificate certificate = TestCertificate.of(curve);

        assertRefused(new SigningKey(certificate, curve.getPrivate()), NOW)
                .hasMessage("The " + NAMED + " is not RSA but EC: Anaplan accepts certificates with RSA keys only");
        assertRefused(PemKeys.read(TestPem.pem(certificate), TestPem.pkcs8(curve.getPrivate()), null), NOW)
                .hasMessage("The " + NAMED + " is not RSA but EC: Anaplan accepts certificates with RSA keys only");
        assertRefused(PemKeys.read(TestPem.pem(GOOD.certificate()), TestPem.pkcs8(curve.getPrivate()), null), NOW)
                .hasMessage("The private key for " + NAMED + " is not RSA but EC: Anaplan accepts certificates with RSA"
                        + " keys only");
    }

    @Test
    void keyThatIsTooShortToSign() {
        KeyPair tooShort = TestCertificate.pair("RSA", 512);

        assertRefused(new SigningKey(TestCertificate.of(tooShort), tooShort.getPrivate()), NOW)
                .hasMessageStartingWith("The private key for " + NAMED + " cannot sign (InvalidKeyException)");
    }

    @ParameterizedTest
    @CsvSource({"P30D, in 30 days", "P12DT1H, in 12 days", "P1DT1H, in 1 day", "PT23H, in less than a day"})
    void endIsAnnouncedThirtyDaysBefore(Duration left, String inWords) {
        assertThat(CertificateCheck.warnings(GOOD, END.minus(left)))
                .singleElement()
                .asString()
                .startsWith("The " + NAMED + " expires on 2027-01-15, " + inWords + ": ");
    }

    @Test
    void endIsNotAnnouncedEarlierNorWhenItIsOver() {
        assertThat(CertificateCheck.warnings(GOOD, END.minus(Duration.ofDays(31))))
                .isEmpty();
        assertThat(CertificateCheck.warnings(GOOD, END.plusSeconds(1))).isEmpty();
    }

    @Test
    void usageForServersOnlyIsWarnedOf() {
        SigningKey key = with(TestCertificate.with(PAIR).extendedUsage(KeyPurposeId.id_kp_serverAuth));

        assertThat(CertificateCheck.warnings(key, NOW))
                .singleElement()
                .asString()
                .startsWith("The extended key usage of the " + NAMED + " names neither")
                .contains("S/MIME", "clients");
    }

    @Test
    void usageForMailOrClientsOrAnythingIsGood() {
        for (KeyPurposeId usage : new KeyPurposeId[] {
            KeyPurposeId.id_kp_emailProtection, KeyPurposeId.id_kp_clientAuth, KeyPurposeId.anyExtendedKeyUsage
        }) {
            SigningKey key = with(TestCertificate.with(PAIR).extendedUsage(KeyPurposeId.id_kp_codeSigning, usage));

            assertThat(CertificateCheck.warnings(key, NOW)).isEmpty();
        }
    }

    @Test
    void usageWithoutSignaturesIsWarnedOf() {
        assertThat(CertificateCheck.warnings(with(TestCertificate.with(PAIR).usage(KeyUsage.keyEncipherment)), NOW))
                .containsExactly(
                        "The key usage of the " + NAMED + " does not name digital signatures: Anaplan may refuse it");
        assertThat(CertificateCheck.warnings(with(TestCertificate.with(PAIR).usage(KeyUsage.digitalSignature)), NOW))
                .isEmpty();
    }

    @Test
    void namesAreReadable() {
        SigningKey mail = with(TestCertificate.with(PAIR).subject("EMAILADDRESS=bot@example.com, CN=Bot"));

        assertThat(mail).hasToString("certificate EMAILADDRESS=bot@example.com, CN=Bot, serial 1a2b");
        assertThat(with(TestCertificate.with(PAIR).subject(""))).hasToString("certificate with serial 1a2b");
    }

    private static SigningKey with(TestCertificate certificate) {
        return new SigningKey(certificate.build(), PAIR.getPrivate());
    }

    private static PrivateKey key(String algorithm, int size) {
        return TestCertificate.pair(algorithm, size).getPrivate();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(SigningKey key, Instant now) {
        return assertThatThrownBy(() -> CertificateCheck.check(key, now)).isInstanceOf(KeyMaterialException.class);
    }
}
