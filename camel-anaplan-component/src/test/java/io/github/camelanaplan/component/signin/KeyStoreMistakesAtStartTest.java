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
import java.security.cert.X509Certificate;
import java.time.Duration;

import org.apache.camel.support.jsse.KeyManagersParameters;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.auth.certificate.TestCertificate;
import io.github.camelanaplan.client.auth.certificate.TestPem;

/** What is wrong with a key store is said when the route starts, and Anaplan is not called. */
class KeyStoreMistakesAtStartTest extends CertificateTestSupport {
    private static final X509Certificate AUTHORITY = TestCertificate.of(TestCertificate.rsa());

    @TempDir
    Path folder;

    @BeforeEach
    void useKeyStore() {
        options().setKeystore(stored(withRobot()));
        options().setKeystorePassword(STORE_PASSWORD);
    }

    @Test
    void aliasThatIsMissing() {
        options().setKeyAlias("robto");

        assertStartFails()
                .hasMessageContaining("\"robto\"")
                .hasMessageContaining("robot")
                .hasMessageContaining("authority");
    }

    @Test
    void aliasOfACertificateOnly() {
        options().setKeyAlias("authority");

        assertStartFails().hasMessageContaining("\"authority\"").hasMessageContaining("aliases with keys: robot");
    }

    @Test
    void severalKeysAndNoAlias() {
        options().setKeystore(stored(withRobot().key("spare", PAIR, CERTIFICATE, STORE_PASSWORD)));

        assertStartFails()
                .hasMessageContaining("several private keys")
                .hasMessageContaining("robot")
                .hasMessageContaining("spare")
                .hasMessageContaining("keyAlias");
    }

    @Test
    void noKeyAtAll() {
        options().setKeystore(stored(TestKeyStore.of("PKCS12").certificate("authority", AUTHORITY)));

        assertStartFails().hasMessageContaining("no private key").hasMessageContaining("authority");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void wrongPasswordOfTheStore(String type) {
        options().setKeystore(stored(TestKeyStore.of(type).key("robot", PAIR, CERTIFICATE, STORE_PASSWORD)));
        options().setKeystorePassword("wrong-n0t-in-any-log");

        assertStartFails().hasMessageContaining("The password of the key store (" + type + ") is wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void wrongPasswordOfTheKey(String type) {
        options().setKeystore(stored(TestKeyStore.of(type).key("robot", PAIR, CERTIFICATE, KEY_PASSWORD)));

        assertStartFails()
                .hasMessageContaining("\"robot\"")
                .hasMessageContaining("the password of the key is wrong")
                .hasMessageContaining("privateKeyPassword");
    }

    @Test
    void storeWithoutAPassword() {
        options().setKeystorePassword(null);

        assertStartFails().hasMessageContaining("keystorePassword");
    }

    @Test
    void passwordWithoutAStore() {
        options().setKeystore(null);

        assertStartFails()
                .hasMessageContaining("certificate to sign in with is missing")
                .hasMessageContaining("certificate and privateKey, keystore, keyStoreParameters, signingParameters");
    }

    @Test
    void wrongType() {
        options().setKeystoreType("JKS");

        assertStartFails().hasMessageContaining("not JKS but PKCS12");
    }

    @Test
    void fileThatIsNotThere() {
        options().setKeystore("file:missing.p12");

        assertStartFails().hasMessageContaining("Option keystore: file:missing.p12 does not exist");
    }

    @Test
    void fileThatIsNoKeyStore() {
        options().setKeystore(ResourceForm.FILE.of(folder, "robot.p12", "n0t-in-any-log"));
        assertStartFails().hasMessageContaining("neither PKCS12 nor JKS");

        options().setKeystore(ResourceForm.FILE.of(folder, "robot.p12", TestPem.pkcs8(PAIR.getPrivate())));
        assertStartFails().hasMessageContaining("no key store but PEM");
    }

    @Test
    void textOfPemInPlaceOfAStore() {
        options().setKeystore(TestPem.pkcs8(PAIR.getPrivate()));

        assertStartFails().hasMessageContaining("keystore");
    }

    @Test
    void expiredCertificateInAStore() {
        X509Certificate expired = validFor(PAIR, Duration.ofMinutes(-1));
        options().setKeystore(stored(TestKeyStore.of("JKS").key("robot", PAIR, expired, STORE_PASSWORD)));

        assertStartFails().hasMessageContaining("expired on ");
    }

    @Test
    void keyOfAnotherCertificateInAStore() {
        options().setKeystore(stored(TestKeyStore.of("JKS").key("robot", PAIR, AUTHORITY, STORE_PASSWORD)));

        assertStartFails().hasMessageContaining("private key does not belong to the certificate");
    }

    @Test
    void storeAndPemAtOnce() {
        options().setPrivateKey(TestPem.pkcs8(PAIR.getPrivate()));

        assertStartFails()
                .hasMessageContaining("given more than once, by certificate or privateKey and keystore;")
                .hasMessageContaining("expected one of");
    }

    @Test
    void everySourceAtOnce() {
        options().setCertificate(TestPem.pem(CERTIFICATE));
        options().setKeyStoreParameters(bean());
        options().setSigningParameters(new SSLContextParameters());

        assertStartFails()
                .hasMessageContaining(
                        "given more than once, by certificate or privateKey and keystore and keyStoreParameters and signingParameters");
    }

    @Test
    void beanWhoseStoreCannotBeRead() {
        useBeanOnly(bean());
        options().getKeyStoreParameters().setPassword("wrong-n0t-in-any-log");
        assertStartFails().hasMessageContaining("keyStoreParameters").hasMessageContaining("password");

        useBeanOnly(bean());
        options().getKeyStoreParameters().setResource("file:missing.p12");
        assertStartFails().hasMessageContaining("keyStoreParameters").hasMessageContaining("missing.p12");
    }

    @Test
    void beanWithoutAStoreInIt() {
        useBeanOnly(new KeyStoreParameters());

        assertStartFails().hasMessageContaining("keyStoreParameters");
    }

    @Test
    void beanWithoutKeyManagers() {
        options().setKeystore(null);
        options().setKeystorePassword(null);
        options().setSigningParameters(new SSLContextParameters());
        assertStartFails().hasMessageContaining("signingParameters has no key managers");

        options().getSigningParameters().setKeyManagers(new KeyManagersParameters());
        assertStartFails().hasMessageContaining("signingParameters has no key managers with a key store");
    }

    private void useBeanOnly(KeyStoreParameters bean) {
        options().setKeystore(null);
        options().setKeystorePassword(null);
        options().setKeyStoreParameters(bean);
    }

    private KeyStoreParameters bean() {
        KeyStoreParameters bean = new KeyStoreParameters();
        bean.setResource(stored(withRobot()));
        bean.setPassword(STORE_PASSWORD);
        return bean;
    }

    private static TestKeyStore withRobot() {
        return TestKeyStore.of("PKCS12")
                .key("robot", PAIR, CERTIFICATE, STORE_PASSWORD)
                .certificate("authority", AUTHORITY);
    }

    private String stored(TestKeyStore store) {
        return ResourceForm.FILE.of(folder, "robot.store", store.bytes(STORE_PASSWORD));
    }
}
