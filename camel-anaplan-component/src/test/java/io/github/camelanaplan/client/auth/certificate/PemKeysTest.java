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
import java.security.cert.X509Certificate;
import java.util.List;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.openssl.PKCS8Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelanaplan.client.auth.certificate.TestPem.encryptedPkcs1;
import static io.github.camelanaplan.client.auth.certificate.TestPem.encryptedPkcs8;
import static io.github.camelanaplan.client.auth.certificate.TestPem.oldestEncryptedPkcs8;
import static io.github.camelanaplan.client.auth.certificate.TestPem.pem;
import static io.github.camelanaplan.client.auth.certificate.TestPem.pkcs8;
import static io.github.camelanaplan.client.auth.certificate.TestPem.scryptPkcs8;
import static org.assertj.core.api.Assertions.assertThat;

/** PEM in all the forms in which people have it. */
class PemKeysTest {
    private static final KeyPair PAIR = TestCertificate.rsa();
    private static final X509Certificate CERTIFICATE = TestCertificate.of(PAIR);
    private static final String PASSWORD = "pä:ß n0t-in-any-log";

    @Test
    void keyInPkcs8IsRead() {
        assertRead(PemKeys.read(pem(CERTIFICATE), pkcs8(PAIR.getPrivate()), null));
    }

    @Test
    void keyInPkcs1IsRead() {
        String key = pem(PAIR.getPrivate());

        assertThat(key).startsWith("-----BEGIN RSA PRIVATE KEY-----");
        assertRead(PemKeys.read(pem(CERTIFICATE), key, null));
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void keyInEncryptedPkcs8IsRead(ASN1ObjectIdentifier algorithm) {
        String key = encryptedPkcs8(PAIR.getPrivate(), algorithm, PASSWORD);

        assertThat(key).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----");
        assertRead(PemKeys.read(pem(CERTIFICATE), key, PASSWORD.toCharArray()));
    }

    static List<ASN1ObjectIdentifier> algorithms() {
        return List.of(
                PKCS8Generator.AES_128_CBC,
                PKCS8Generator.AES_192_CBC,
                PKCS8Generator.AES_256_CBC,
                PKCS8Generator.DES3_CBC,
                PKCS8Generator.PBE_SHA1_3DES,
                PKCS8Generator.PBE_SHA1_2DES,
                PKCS8Generator.PBE_SHA1_RC2_128,
                PKCS8Generator.PBE_SHA1_RC4_128);
    }

    @Test
    void keyInRarerFormsOfEncryptedPkcs8IsRead() {
        String scrypt = scryptPkcs8(PAIR.getPrivate(), PASSWORD);
        String oldest = oldestEncryptedPkcs8(PAIR.getPrivate(), "plain");

        assertRead(PemKeys.read(pem(CERTIFICATE), scrypt, PASSWORD.toCharArray()));
        assertRead(PemKeys.read(pem(CERTIFICATE), oldest, "plain".toCharArray()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DES-CBC", "DES-EDE3-CBC", "AES-128-CBC", "AES-192-CBC", "AES-256-CBC"})
    void keyInEncryptedPkcs1IsRead(String algorithm) {
        String key = encryptedPkcs1(PAIR.getPrivate(), algorithm, PASSWORD);

        assertThat(key).contains("Proc-Type: 4,ENCRYPTED", "DEK-Info: " + algorithm);
        assertRead(PemKeys.read(pem(CERTIFICATE), key, PASSWORD.toCharArray()));
    }

    @Test
    void passwordOfKeyThatIsNotEncryptedIsIgnored() {
        assertRead(PemKeys.read(pem(CERTIFICATE), pkcs8(PAIR.getPrivate()), PASSWORD.toCharArray()));
    }

    @Test
    void certificateThatBelongsToTheKeyIsPickedFromAChainInAnyOrder() {
        KeyPair other = TestCertificate.rsa();
        X509Certificate root =
                TestCertificate.with(other).subject("CN=Root").authority().build();
        X509Certificate stranger =
                TestCertificate.with(other).subject("CN=Stranger").build();
        String key = pkcs8(PAIR.getPrivate());

        assertRead(PemKeys.read(key + pem(CERTIFICATE, stranger, root), null, null));
        assertRead(PemKeys.read(pem(root, stranger) + key + pem(CERTIFICATE), null, null));
        assertRead(PemKeys.read(pem(root, stranger, CERTIFICATE), key, null));
    }

    @Test
    void certificateOfNoAuthorityIsTakenWhenNoneBelongsToTheKey() {
        KeyPair other = TestCertificate.rsa();
        X509Certificate root =
                TestCertificate.with(other).subject("CN=Root").authority().build();
        X509Certificate stranger =
                TestCertificate.with(other).subject("CN=Stranger").build();

        SigningKey read = PemKeys.read(pem(root, stranger), pkcs8(PAIR.getPrivate()), null);

        assertThat(read.certificate()).isEqualTo(stranger);
    }

    @Test
    void keyOfItsOwnIsPreferredToTheOneBesideTheCertificate() {
        String certificateAndOtherKey =
                pem(CERTIFICATE) + pkcs8(TestCertificate.rsa().getPrivate());

        assertRead(PemKeys.read(certificateAndOtherKey, pkcs8(PAIR.getPrivate()), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\n", "\\r\\n", "\\\\n", "\r\n", "\r", " ", "\n\n  "})
    void lineEndsMayBeWrittenInAnyWay(String lineEnd) {
        String certificate = pem(CERTIFICATE).replace("\n", lineEnd);
        String key = encryptedPkcs1(PAIR.getPrivate(), "AES-256-CBC", PASSWORD).replaceAll("\\R", lineEndOf(lineEnd));

        assertRead(PemKeys.read(certificate, key, PASSWORD.toCharArray()));
    }

    private static String lineEndOf(String lineEnd) {
        return lineEnd.replace("\\", "\\\\");
    }

    @Test
    void textAroundTheBlocksIsIgnored() {
        String bag = "Bag Attributes\n    friendlyName: Robot\n    localKeyID: E0 D9 E6\nsubject=CN = Planning robot\n";

        assertRead(PemKeys.read(
                "\uFEFF" + bag + pkcs8(PAIR.getPrivate()) + bag + pem(CERTIFICATE) + "# the end", null, null));
    }

    @Test
    void whatWindowsWroteInUtf16IsRead() {
        String certificate = String.join("\0", pem(CERTIFICATE).split(""));

        assertRead(PemKeys.read(certificate, pkcs8(PAIR.getPrivate()), null));
    }

    private static void assertRead(SigningKey read) {
        assertThat(read.certificate()).isEqualTo(CERTIFICATE);
        assertThat(read.key().getEncoded()).isEqualTo(PAIR.getPrivate().getEncoded());
        CertificateCheck.check(read, TestCertificate.NOW);
    }
}
