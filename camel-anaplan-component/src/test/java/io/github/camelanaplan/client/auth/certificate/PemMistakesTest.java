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
import javax.security.auth.x500.X500Principal;

import org.assertj.core.api.AbstractThrowableAssert;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PBEParameter;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.KeyMaterialException;

import static io.github.camelanaplan.client.auth.certificate.TestPem.encryptedPkcs1;
import static io.github.camelanaplan.client.auth.certificate.TestPem.encryptedPkcs8;
import static io.github.camelanaplan.client.auth.certificate.TestPem.pem;
import static io.github.camelanaplan.client.auth.certificate.TestPem.pkcs8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each mistake has a message of its own, which shows nothing of what was read. */
class PemMistakesTest {
    private static final KeyPair PAIR = TestCertificate.rsa();
    private static final X509Certificate CERTIFICATE = TestCertificate.of(PAIR);
    private static final String CERTIFICATE_PEM = pem(CERTIFICATE);
    private static final String KEY_PEM = pkcs8(PAIR.getPrivate());
    private static final String PASSWORD = "Corr3ct-n0t-in-any-log";
    private static final String WRONG = "Wr0ng-b4ttery";

    @Test
    void wrongPasswordOfPkcs8() {
        String key = encryptedPkcs8(PAIR.getPrivate(), PKCS8Generator.AES_256_CBC, PASSWORD);

        assertRefused(CERTIFICATE_PEM, key, WRONG)
                .hasMessage("The PEM of the private key cannot be decrypted (ENCRYPTED PRIVATE KEY): the password is"
                        + " wrong, or the key is damaged");
    }

    @Test
    void wrongPasswordOfPkcs1() {
        String key = encryptedPkcs1(PAIR.getPrivate(), "AES-256-CBC", PASSWORD);

        assertRefused(CERTIFICATE_PEM, key, WRONG)
                .hasMessage("The PEM of the private key cannot be decrypted (RSA PRIVATE KEY): the password is wrong,"
                        + " or the key is damaged");
    }

    @Test
    void noPasswordForAnEncryptedKey() {
        String key = encryptedPkcs8(PAIR.getPrivate(), PKCS8Generator.AES_256_CBC, PASSWORD);
        String expected = "The PEM of the private key is encrypted (ENCRYPTED PRIVATE KEY), and no password was given";

        assertRefused(CERTIFICATE_PEM, key, null).hasMessage(expected);
        assertRefused(CERTIFICATE_PEM, key, "").hasMessage(expected);
        assertRefused(CERTIFICATE_PEM, encryptedPkcs1(PAIR.getPrivate(), "DES-EDE3-CBC", PASSWORD), null)
                .hasMessageContaining("is encrypted (RSA PRIVATE KEY), and no password was given");
    }

    @Test
    void encryptedInAWayThatNobodyUses() throws Exception {
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(
                new ASN1ObjectIdentifier("1.2.840.113549.1.5.11"), new PBEParameter(new byte[8], 2048));
        byte[] content = new EncryptedPrivateKeyInfo(algorithm, new byte[64]).getEncoded();

        assertRefused(CERTIFICATE_PEM, pem(new PemObject("ENCRYPTED PRIVATE KEY", content)), PASSWORD)
                .hasMessageStartingWith("The PEM of the private key is encrypted in a way that is not supported");
    }

    @Test
    void noPrivateKey() {
        assertRefused(CERTIFICATE_PEM + CERTIFICATE_PEM, null, null)
                .hasMessageStartingWith("The PEM of the certificate has no private key in it, only CERTIFICATE. ");
    }

    @Test
    void publicKeyInsteadOfThePrivateOne() {
        assertRefused(CERTIFICATE_PEM, pem(PAIR.getPublic()), null)
                .hasMessageStartingWith("The PEM of the private key has no private key in it, only PUBLIC KEY. A public"
                        + " key cannot sign");
    }

    @Test
    void keyOfOpenSsh() {
        String key = KEY_PEM.replace("PRIVATE KEY", "OPENSSH PRIVATE KEY");

        assertRefused(CERTIFICATE_PEM, key, null)
                .hasMessageContaining("only OPENSSH PRIVATE KEY")
                .hasMessageContaining("ssh-keygen -p -m PEM");
    }

    @Test
    void twoPrivateKeys() {
        assertRefused(CERTIFICATE_PEM + KEY_PEM + KEY_PEM, null, null)
                .hasMessage("The PEM of the certificate has 2 private keys in it: leave the certificate's only");
    }

    @Test
    void noCertificate() {
        assertRefused(KEY_PEM, KEY_PEM, null)
                .hasMessage("The PEM of the certificate has no certificate in it, only PRIVATE KEY. Expected"
                        + " -----BEGIN CERTIFICATE-----");
    }

    @Test
    void requestInsteadOfTheCertificate() throws Exception {
        PKCS10CertificationRequest request = new JcaPKCS10CertificationRequestBuilder(
                        new X500Principal("CN=Robot"), PAIR.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(PAIR.getPrivate()));

        assertRefused(pem(request) + KEY_PEM, null, null)
                .hasMessageStartingWith("The PEM of the certificate has no certificate in it, only CERTIFICATE REQUEST,"
                        + " PRIVATE KEY. A request is what");
    }

    @Test
    void bundleInPkcs7() {
        assertRefused(CERTIFICATE_PEM.replace("CERTIFICATE", "PKCS7"), KEY_PEM, null)
                .hasMessageContaining("only PKCS7")
                .hasMessageContaining("openssl pkcs7 -print_certs");
    }

    @Test
    void noPemAtAll() {
        assertRefused("0\u0082\u0003\u00b7", KEY_PEM, null)
                .hasMessageStartingWith("The PEM of the certificate is not PEM: there is no line -----BEGIN ...-----")
                .hasMessageContaining("openssl x509 -inform der");
        assertRefused(CERTIFICATE_PEM, " \n", null).hasMessage("The PEM of the private key is empty");
    }

    @Test
    void cutOff() {
        String expected = "is cut off: there is a -----BEGIN ...----- without its -----END ...-----";

        assertRefused(CERTIFICATE_PEM, KEY_PEM.substring(0, 700), null)
                .hasMessage("The PEM of the private key " + expected);
        assertRefused(CERTIFICATE_PEM.substring(0, 700) + KEY_PEM, null, null)
                .hasMessage("The PEM of the certificate " + expected);
        assertRefused(CERTIFICATE_PEM.substring(0, 700) + CERTIFICATE_PEM, KEY_PEM, null)
                .hasMessage("The PEM of the certificate " + expected);
    }

    @Test
    void damaged() {
        assertRefused(CERTIFICATE_PEM, KEY_PEM.replaceFirst("\n....", "\n?*!%"), null)
                .hasMessage("The PEM of the private key is damaged: what stands between BEGIN and END PRIVATE KEY is"
                        + " not Base64");
        assertRefused(CERTIFICATE_PEM, KEY_PEM.replaceFirst("\n.{64}\n", "\n"), null)
                .hasMessageStartingWith("The PEM of the private key is damaged");
        assertRefused(CERTIFICATE_PEM.replaceFirst("\n.{64}\n", "\n"), KEY_PEM, null)
                .hasMessage("The PEM of the certificate is damaged: what stands between BEGIN and END CERTIFICATE is"
                        + " not a certificate");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            String certificatePem, String keyPem, String password) {
        char[] characters = password == null ? null : password.toCharArray();
        String keyPart = KEY_PEM.lines().skip(3).findFirst().orElseThrow();
        return assertThatThrownBy(() -> PemKeys.read(certificatePem, keyPem, characters))
                .isInstanceOf(KeyMaterialException.class)
                .hasNoCause()
                .hasMessageNotContainingAny(keyPart, PASSWORD, WRONG);
    }
}
