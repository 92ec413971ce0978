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

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;

import org.bouncycastle.openssl.PKCS8Generator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.auth.certificate.TestCertificate;
import io.github.camelanaplan.client.auth.certificate.TestPem;

/** What is wrong with a certificate and a key in PEM is said when the route starts, and Anaplan is not called. */
class PemMistakesAtStartTest extends CertificateTestSupport {
    private static final String CERTIFICATE_PEM = TestPem.pem(CERTIFICATE);
    private static final String KEY_PEM = TestPem.pkcs8(PAIR.getPrivate());
    private static final String ENCRYPTED =
            TestPem.encryptedPkcs8(PAIR.getPrivate(), PKCS8Generator.AES_256_CBC, KEY_PASSWORD);

    @TempDir
    Path folder;

    @BeforeEach
    void useCertificate() {
        options().setCertificate(CERTIFICATE_PEM);
        options().setPrivateKey(KEY_PEM);
    }

    @Test
    void keyOfAnotherCertificate() {
        options().setPrivateKey(TestPem.pkcs8(TestCertificate.rsa().getPrivate()));

        assertStartFails()
                .hasMessageContaining("private key does not belong to the certificate CN=Planning robot, O=Acme");
    }

    @Test
    void certificateThatHasExpired() {
        options().setCertificate(valid(Instant.parse("2024-06-30T00:00:00Z"), "2025-06-30T23:59:59Z"));

        assertStartFails()
                .hasMessageContaining("certificate CN=Planning robot, O=Acme, serial 1a2b expired on 2025-06-30");
    }

    @Test
    void certificateThatIsNotValidYet() {
        options().setCertificate(valid(Instant.parse("2093-04-05T06:07:08Z"), "2094-04-05T06:07:08Z"));

        assertStartFails().hasMessageContaining("is valid only from 2093-04-05");
    }

    private static String valid(Instant from, String until) {
        return TestPem.pem(
                TestCertificate.with(PAIR).valid(from, Instant.parse(until)).build());
    }

    @Test
    void keysThatAreNotRsa() {
        KeyPair pair = TestCertificate.pair("EC", 256);
        X509Certificate certificate = TestCertificate.of(pair);
        options().setCertificate(TestPem.pem(certificate));
        options().setPrivateKey(TestPem.pkcs8(pair.getPrivate()));

        assertStartFails().hasMessageContaining("not RSA but EC").hasMessageContaining("RSA keys only");
    }

    @Test
    void wrongPasswordOfTheKey() {
        options().setPrivateKey(ENCRYPTED);
        options().setPrivateKeyPassword("wrong-n0t-in-any-log");

        assertStartFails().hasMessageContaining("private key").hasMessageContaining("the password is wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void encryptedKeyWithoutAPassword(String none) {
        options().setPrivateKey(ENCRYPTED);
        options().setPrivateKeyPassword(none);

        assertStartFails()
                .hasMessageContaining("is encrypted")
                .hasMessageContaining("no password")
                .hasMessageContaining("privateKeyPassword");
    }

    @Test
    void certificateWithoutAKey() {
        options().setPrivateKey(null);

        assertStartFails().hasMessageContaining("no private key").hasMessageContaining("privateKey");
    }

    @Test
    void keyWithoutACertificate() {
        options().setCertificate(" ");

        assertStartFails().hasMessageContaining("no certificate").hasMessageContaining("PRIVATE KEY");
    }

    @Test
    void passwordWithoutAKey() {
        options().setCertificate(null);
        options().setPrivateKey(null);
        options().setPrivateKeyPassword(KEY_PASSWORD);

        assertStartFails()
                .hasMessageContaining("certificate to sign in with is missing")
                .hasMessageContaining("certificate and privateKey, keystore, keyStoreParameters, signingParameters");
    }

    @Test
    void certificateOptionThatHoldsAPrivateKeyWouldBeLogged() {
        options().setCertificate(CERTIFICATE_PEM + KEY_PEM);
        options().setPrivateKey(null);

        assertStartFails()
                .hasMessageContaining("Option certificate holds a private key")
                .hasMessageContaining("privateKey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:", "classpath:"})
    void resourceThatIsNotThere(String scheme) {
        options().setCertificate(scheme + "robot/missing.crt");
        assertStartFails().hasMessageContaining("Option certificate: " + scheme + "robot/missing.crt does not exist");

        options().setCertificate(CERTIFICATE_PEM);
        options().setPrivateKey(scheme + "robot/missing.key");
        assertStartFails().hasMessageContaining("Option privateKey: " + scheme + "robot/missing.key does not exist");
    }

    @Test
    void folderInPlaceOfAFile() {
        options().setPrivateKey("file:" + folder);

        assertStartFails().hasMessageContaining("Option privateKey: file:" + folder + " does not exist, or is no file");
    }

    @Test
    void nameOfAFileWithoutASchemeIsNotShownAsItCouldBeAKey() {
        options().setPrivateKey("robot.key-n0t-in-any-log");

        assertStartFails().hasMessageContaining("Option privateKey names no resource; expected file:, classpath:");
    }

    @Test
    void otherSchemesAreNotAsked() {
        options().setPrivateKey("http://localhost:1/robot.key");

        assertStartFails().hasMessageContaining("Option privateKey names no resource; expected file:, classpath:");
    }

    @Test
    void base64ThatIsNone() {
        options().setPrivateKey("base64:!!n0t-in-any-log");

        assertStartFails().hasMessageContaining("Option privateKey: what follows base64: is no base64");
    }

    @Test
    void fileThatIsNotPem() {
        byte[] der = PAIR.getPrivate().getEncoded();
        options().setPrivateKey(ResourceForm.FILE.of(folder, "robot.der", der));
        assertStartFails().hasMessageContaining("private key is not PEM").hasMessageContaining("openssl");

        options().setPrivateKey(KEY_PEM);
        options().setCertificate(ResourceForm.FILE.of(folder, "robot.html", "<html>n0t-in-any-log</html>"));
        assertStartFails().hasMessageContaining("certificate is not PEM");
    }

    @Test
    void pemThatIsCutOff() {
        options().setPrivateKey(KEY_PEM.substring(0, 500));

        assertStartFails().hasMessageContaining("private key is cut off");
    }

    @Test
    void fileThatIsEmpty() {
        options().setCertificate(ResourceForm.FILE.of(folder, "robot.crt", ""));

        assertStartFails().hasMessageContaining("certificate is empty");
    }
}
