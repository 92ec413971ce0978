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
package io.github.camelanaplan.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.openssl.PKCS8Generator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.auth.certificate.TestCertificate;
import io.github.camelanaplan.client.auth.certificate.TestPem;
import io.github.camelanaplan.component.signin.TestKeyStore;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.http.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;

class CertificatePageTest extends SignInTestSupport {
    private static final GuidePage PAGE = GuidePage.named("sign-in/certificate.md");
    private static final String ROBOT = "robot@example.com";
    private static final String KEY_PASSWORD = "key-n0t-in-any-log";
    private static final String STORE_PASSWORD = "store-n0t-in-any-log";
    /** Made once, because that takes a while. */
    private static final KeyPair PAIR = TestCertificate.rsa();

    private static final X509Certificate CERTIFICATE = valid(Duration.ofDays(-1), Duration.ofDays(300));

    private static X509Certificate valid(Duration from, Duration until) {
        return TestCertificate.with(PAIR)
                .valid(Instant.now().plus(from), Instant.now().plus(until))
                .extendedUsage(KeyPurposeId.id_kp_emailProtection)
                .build();
    }

    private static String encryptedKey() {
        return TestPem.encryptedPkcs8(PAIR.getPrivate(), PKCS8Generator.AES_256_CBC, KEY_PASSWORD);
    }

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator.user(ROBOT, robot -> robot.certificate(CERTIFICATE));
    }

    @Override
    protected GuideApplication application() {
        return super.application()
                .where("/etc/anaplan", folder)
                .environment("ANAPLAN_KEY_PASSWORD", KEY_PASSWORD)
                .environment("ANAPLAN_STORE_PASSWORD", STORE_PASSWORD)
                .environment("ANAPLAN_KEY", encryptedKey() + TestPem.pem(CERTIFICATE));
    }

    @BeforeEach
    void writeFiles() throws IOException {
        write("anaplan.pem", TestPem.pem(CERTIFICATE));
        write("anaplan-key.pem", encryptedKey());
        byte[] store = TestKeyStore.of("PKCS12")
                .key("anaplan", PAIR, CERTIFICATE, STORE_PASSWORD)
                .bytes(STORE_PASSWORD);
        Files.write(folder.resolve("anaplan.p12"), store);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"certificate", "keystore", "environment"})
    void routeSeesTheModels(String form) throws Exception {
        application.properties("sign-in/" + form + ".properties");

        seesTheModels();

        assertThat(modelsSeen()).extracting(ReceivedRequest::user).containsOnly(ROBOT);
    }

    private void isExplained(String words) throws Exception {
        application.properties("sign-in/certificate.properties");

        PAGE.explains(application.failure(), words);
    }

    @Test
    void unknownCertificateIsExplained() throws Exception {
        anaplan.revokeCertificate(CERTIFICATE);

        isExplained("check that an administrator has registered this certificate in Anaplan");
    }

    @Test
    void keyOfAnotherCertificateIsExplained() throws Exception {
        write("anaplan.pem", TestPem.pem(TestCertificate.of(TestCertificate.rsa())));

        isExplained("The private key does not belong to the certificate");
    }

    @Test
    void expiredCertificateIsExplained() throws Exception {
        write("anaplan.pem", TestPem.pem(valid(Duration.ofDays(-300), Duration.ofDays(-1))));

        isExplained("expired on");
    }

    @Test
    void certificateOfTomorrowIsExplained() throws Exception {
        write("anaplan.pem", TestPem.pem(valid(Duration.ofDays(1), Duration.ofDays(300))));

        isExplained("is valid only from");
    }

    @Test
    void otherKeysThanRsaAreExplained() throws Exception {
        KeyPair pair = TestCertificate.pair("EC", 256);
        write("anaplan.pem", TestPem.pem(TestCertificate.of(pair)));
        write("anaplan-key.pem", TestPem.pkcs8(pair.getPrivate()));

        isExplained("Anaplan accepts certificates with RSA keys only");
    }

    @Test
    void wrongPasswordOfTheKeyIsExplained() throws Exception {
        application.environment("ANAPLAN_KEY_PASSWORD", "other-n0t-in-any-log");

        isExplained("the password is wrong, or the key is damaged");
    }

    @Test
    void missingPasswordOfTheKeyIsExplained() throws Exception {
        application.environment("ANAPLAN_KEY_PASSWORD", "");

        isExplained("is encrypted (ENCRYPTED PRIVATE KEY), and no password was given");
    }

    @Test
    void missingFileIsExplained() throws Exception {
        Files.delete(folder.resolve("anaplan.pem"));

        isExplained("does not exist");
    }

    @Test
    void fileThatIsNoPemIsExplained() throws Exception {
        Files.write(folder.resolve("anaplan.pem"), CERTIFICATE.getEncoded());

        isExplained("is not PEM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CERTIFICATE REQUEST", "PKCS7"})
    void otherPemIsExplained(String kind) throws Exception {
        write("anaplan.pem", TestPem.pem(CERTIFICATE).replace("CERTIFICATE", kind));

        isExplained("has no certificate in it, only " + kind);
    }

    @Test
    void keyInTheOptionThatIsShownIsExplained() throws Exception {
        application
                .properties("sign-in/environment.properties")
                .where("anaplan.private-key =", "anaplan.certificate =");

        PAGE.explains(application.failure(), "Option certificate holds a private key");
    }

    @Test
    void optionOfAKeyStoreBesidePemIsExplained() throws Exception {
        application.properties("sign-in/certificate.properties").option("keyAlias", "robot");

        PAGE.explains(application.failure(), "Options that would have no effect: ");
    }

    @Test
    void wrongPasswordOfTheStoreIsExplained() throws Exception {
        application
                .properties("sign-in/keystore.properties")
                .environment("ANAPLAN_STORE_PASSWORD", "other-n0t-in-any-log");

        PAGE.explains(application.failure(), "is wrong");
    }

    @Test
    void missingAliasIsExplained() throws Exception {
        application.properties("sign-in/keystore.properties").option("keyAlias", "robot");

        PAGE.explains(application.failure(), "The key store has no alias");
    }
}
